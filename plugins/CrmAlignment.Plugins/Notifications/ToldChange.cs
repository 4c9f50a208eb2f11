using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Plugins.Notifications;

/// <summary>The columns of a handover whose change people are told of.</summary>
[Columns(HandoverTable.Outcome, HandoverTable.RemindOn)]
internal static class ToldChange
{
    /// <summary>The outcome.</summary>
    public static HandoverOutcome? OutcomeOf(IRecordValues handover) => (HandoverOutcome?)handover.Value(HandoverTable.Outcome).AsChoice;

    /// <summary>Whether a reminder is planned.</summary>
    public static bool IsToRemind(IRecordValues handover) => !handover.Value(HandoverTable.RemindOn).IsEmpty;
}
