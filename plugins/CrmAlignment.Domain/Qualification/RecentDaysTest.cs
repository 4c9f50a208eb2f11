using System;
using CrmAlignment.Domain.Records;

namespace CrmAlignment.Domain.Qualification;

/// <summary>
/// Whether an instant lies in the days of 24 hours up to now, or a date in the days up to today; both ends count, the future does
/// not.
/// </summary>
internal sealed class RecentDaysTest(int days) : CriterionTest
{
    public override bool IsMet(in RecordValue value, in EvaluationMoment moment)
    {
        if (value.Kind != RecordValueKind.DateTime)
        {
            return false;
        }

        var actual = value.AsDateTime!.Value;
        var end = actual.Kind == DateTimeKind.Utc ? moment.NowUtc : moment.Today;
        return actual <= end && end - actual <= TimeSpan.FromDays(days);
    }
}
