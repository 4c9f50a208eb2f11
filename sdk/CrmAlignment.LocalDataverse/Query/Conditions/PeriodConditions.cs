using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Query.Conditions;

/// <summary>yesterday, today, tomorrow and last, this and next week, month and year of the user's calendar.</summary>
internal sealed class PeriodConditions : DateConditions
{
    private static readonly Dictionary<ConditionOperator, (Period Period, int Offset)> Periods = new()
    {
        [ConditionOperator.Yesterday] = (Period.Day, -1),
        [ConditionOperator.Today] = (Period.Day, 0),
        [ConditionOperator.Tomorrow] = (Period.Day, 1),
        [ConditionOperator.LastWeek] = (Period.Week, -1),
        [ConditionOperator.ThisWeek] = (Period.Week, 0),
        [ConditionOperator.NextWeek] = (Period.Week, 1),
        [ConditionOperator.LastMonth] = (Period.Month, -1),
        [ConditionOperator.ThisMonth] = (Period.Month, 0),
        [ConditionOperator.NextMonth] = (Period.Month, 1),
        [ConditionOperator.LastYear] = (Period.Year, -1),
        [ConditionOperator.ThisYear] = (Period.Year, 0),
        [ConditionOperator.NextYear] = (Period.Year, 1),
    };

    private enum Period
    {
        Day,
        Week,
        Month,
        Year,
    }

    internal override IEnumerable<ConditionOperator> Operators => Periods.Keys;

    internal override string Compile(ConditionSubject subject)
    {
        subject.Require(values: 0);
        var (period, offset) = Periods[subject.Operator];
        var start = Start(period, Today(subject), subject.Context.Organization.WeekStart);
        return Within(subject, Move(period, start, offset), Move(period, start, offset + 1));
    }

    private static DateTime Start(Period period, DateTime day, DayOfWeek weekStart) => period switch
    {
        Period.Week => day.AddDays(-((7 + (int)day.DayOfWeek - (int)weekStart) % 7)),
        Period.Month => new DateTime(day.Year, day.Month, 1),
        Period.Year => new DateTime(day.Year, 1, 1),
        _ => day,
    };

    private static DateTime Move(Period period, DateTime start, int count) => period switch
    {
        Period.Week => start.AddDays(7 * count),
        Period.Month => start.AddMonths(count),
        Period.Year => start.AddYears(count),
        _ => start.AddDays(count),
    };
}
