using System;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Time;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Qualification;

/// <summary>Compares days: an instant counts as its day in the organization's zone.</summary>
internal sealed class DateTest(CriterionOperator op, DateTime operand) : CriterionTest
{
    public override bool IsMet(in RecordValue value, in EvaluationMoment moment)
    {
        if (value.IsEmpty)
        {
            return CriterionOperators.IsMetByEmpty(op);
        }

        return value.Kind == RecordValueKind.DateTime && CriterionOperators.Holds(
            op, Day(value.AsDateTime!.Value, moment.Zone).CompareTo(operand));
    }

    private static DateTime Day(DateTime actual, TimeZoneInfo zone) =>
        actual.Kind == DateTimeKind.Utc ? LocalDates.Of(actual, zone) : actual.Date;
}
