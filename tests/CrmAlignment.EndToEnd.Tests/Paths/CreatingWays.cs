using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.EndToEnd.Tests.Paths;

/// <summary>The ways in which a row comes into being.</summary>
internal static class CreatingWays
{
    public static Way[] All { get; } = [Create, Related, Multiple, Initialized];

    private static Way Create => new() { Title = "Create", Creates = true, Act = cell => cell.Service.Create(cell.Kind.Draft(cell.World)) };

    private static Way Related => new()
    {
        Title = "Create, as a row related to a new one",
        Creates = true,
        WhyNot = Ways.NothingAbove,
        Act = cell => cell.Service.Create(cell.DraftWithRelated()),
    };

    private static Way Multiple => new()
    {
        Title = "CreateMultiple",
        Creates = true,
        Act = cell => cell.Service.Execute(new CreateMultipleRequest
        {
            Targets = new EntityCollection([cell.Kind.Draft(cell.World), cell.Kind.Draft(cell.World)]) { EntityName = cell.Kind.Table },
        }),
    };

    private static Way Initialized => new()
    {
        Title = "InitializeFrom a lead, then Create",
        Creates = true,
        Probe = true,
        WhyNot = kind => kind.Table is "opportunity" or "account" or "contact" ? null : "the platform maps no lead to it",
        Prepare = cell => cell.Other = new EntityReference("lead", RowKinds.NewLead(cell.World)),
        Act = cell =>
        {
            var prepared = ((InitializeFromResponse)cell.Service.Execute(new InitializeFromRequest
            {
                EntityMoniker = cell.Other,
                TargetEntityName = cell.Kind.Table,
                TargetFieldType = TargetFieldType.ValidForCreate,
            })).Entity;
            foreach (var column in cell.Kind.Draft(cell.World).Attributes.Where(column => !prepared.Contains(column.Key)))
            {
                prepared[column.Key] = column.Value;
            }

            cell.Service.Create(prepared);
        },
    };
}
