using System.Collections.Generic;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Model.Schema.Commands;

/// <summary>What sales decides on handovers: on their leads, by the same functions of the server.</summary>
internal static class HandoverCommands
{
    internal static IReadOnlyList<CommandSchema> All { get; } =
    [
        new()
        {
            Table = HandoverTable.LogicalName,
            Name = "Accept",
            Places = CommandPlaces.Everywhere,
            Sequence = 1000,
            Label = LeadCommands.AcceptLabel,
            Tooltip = LeadCommands.AcceptTooltip,
            Icon = CommandResources.Icon("accept"),
            Library = CommandResources.HandoverScript,
            Function = "CrmAlignment.Handovers.accept",
            FormRule = "CrmAlignment.Handovers.isPending",
            Privilege = AcceptLeadApi.Privilege,
        },
        new()
        {
            Table = HandoverTable.LogicalName,
            Name = "Reject",
            Places = CommandPlaces.Everywhere,
            Sequence = 1010,
            Label = LeadCommands.RejectLabel,
            Tooltip = LeadCommands.RejectTooltip,
            Icon = CommandResources.Icon("reject"),
            Library = CommandResources.HandoverScript,
            Function = "CrmAlignment.Handovers.reject",
            FormRule = "CrmAlignment.Handovers.isPending",
            Privilege = RejectLeadApi.Privilege,
        },
        DueCommands.On(HandoverTable.LogicalName, 1020),
    ];
}
