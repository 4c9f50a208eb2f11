using System;
using CrmAlignment.Domain.Nurture;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Plugins.Rows;

/// <summary>A row of crma_routingrule as the rules see it.</summary>
[Columns(
    RoutingRuleTable.Name,
    RoutingRuleTable.Priority,
    RoutingRuleTable.RejectionReasonId,
    RoutingRuleTable.MinimumScore,
    RoutingRuleTable.MaximumScore,
    RoutingRuleTable.Segment,
    RoutingRuleTable.NurtureTrackId)]
internal static class RoutingRuleRow
{
    /// <summary>The rule.</summary>
    public static RoutingRule Of(Guid id, IRecordValues row) => new(
        id,
        row.Value(RoutingRuleTable.Priority).AsWholeNumber ?? 0,
        new RoutingCondition(
            row.Value(RoutingRuleTable.RejectionReasonId).AsId,
            row.Value(RoutingRuleTable.MinimumScore).AsWholeNumber,
            row.Value(RoutingRuleTable.MaximumScore).AsWholeNumber,
            row.Value(RoutingRuleTable.Segment).AsText),
        row.Value(RoutingRuleTable.NurtureTrackId).AsId ?? Guid.Empty)
    {
        Name = row.Value(RoutingRuleTable.Name).AsText ?? "",
    };
}
