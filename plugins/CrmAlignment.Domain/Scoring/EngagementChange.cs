using System;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Scoring;

/// <summary>Says what a lead has to be saved with so that it shows its engagement score.</summary>
public static class EngagementChange
{
    /// <summary>The write; null where nothing differs, so that no lead is saved for nothing.</summary>
    /// <param name="leadId">The lead.</param>
    /// <param name="stored">The lead as it is stored.</param>
    /// <param name="score">What its log says.</param>
    /// <param name="rowVersion">Row version of the lead before its log was read.</param>
    public static RecordChange? Of(Guid leadId, IRecordValues stored, EngagementScore score, string? rowVersion)
    {
        // A lead without any event has no score, and not one of 0.
        var before = stored.Value(LeadTable.EngagementScore).AsWholeNumber;
        var dueOn = Whole(score.DueOn);
        var isRight = (before ?? 0) == score.Points && stored.Value(LeadTable.EngagementDueOn).AsDateTime == dueOn;
        return isRight && (before is not null || dueOn is null && score.Hundredths == 0) ? null : RecordChange.Update(
            LeadTable.LogicalName,
            leadId,
            [
                new(LeadTable.EngagementScore, RecordValue.WholeNumber(score.Points)),
                new(LeadTable.EngagementAsOf, RecordValue.DateTime(score.AsOf)),
                new(LeadTable.EngagementDueOn, RecordValue.DateTime(dueOn)),
            ],
            rowVersion);
    }

    // The platform stores whole seconds; a second later nothing is early.
    private static DateTime? Whole(DateTime? instant)
    {
        if (instant is not { } moment)
        {
            return null;
        }

        var fraction = moment.Ticks % TimeSpan.TicksPerSecond;
        return fraction == 0 ? moment : moment.AddTicks(TimeSpan.TicksPerSecond - fraction);
    }
}
