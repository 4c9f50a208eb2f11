using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Query.Tree;
using CrmAlignment.LocalDataverse.Storage.Functions;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Query.Conditions;

/// <summary>
/// The fiscal operators, by the organization's fiscal settings and in the user's time zone
/// (https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/reference/operators). The last x and next x are the
/// whole years or periods before and after the present one, as last and next are.
/// </summary>
internal sealed class FiscalConditions : DateConditions
{
    // What a date column can hold.
    private const int LeastYear = 1753;
    private const int GreatestYear = 9998;

    private static readonly Dictionary<ConditionOperator, Func<ConditionSubject, (int First, int Count)>> Years = new()
    {
        [ConditionOperator.LastFiscalYear] = _ => (-1, 1),
        [ConditionOperator.ThisFiscalYear] = _ => (0, 1),
        [ConditionOperator.NextFiscalYear] = _ => (1, 1),
        [ConditionOperator.LastXFiscalYears] = subject => (-subject.Number(0), subject.Number(0)),
        [ConditionOperator.NextXFiscalYears] = subject => (1, subject.Number(0)),
    };

    private static readonly Dictionary<ConditionOperator, Func<ConditionSubject, (int First, int Count)>> Periods = new()
    {
        [ConditionOperator.LastFiscalPeriod] = _ => (-1, 1),
        [ConditionOperator.ThisFiscalPeriod] = _ => (0, 1),
        [ConditionOperator.NextFiscalPeriod] = _ => (1, 1),
        [ConditionOperator.LastXFiscalPeriods] = subject => (-subject.Number(0), subject.Number(0)),
        [ConditionOperator.NextXFiscalPeriods] = subject => (1, subject.Number(0)),
    };

    internal override IEnumerable<ConditionOperator> Operators =>
    [
        .. Years.Keys, .. Periods.Keys, ConditionOperator.InFiscalYear, ConditionOperator.InFiscalPeriod,
        ConditionOperator.InFiscalPeriodAndYear, ConditionOperator.InOrBeforeFiscalPeriodAndYear,
        ConditionOperator.InOrAfterFiscalPeriodAndYear,
    ];

    internal override string Compile(ConditionSubject subject)
    {
        RequireDate(subject);
        subject.Require(values: ValuesOf(subject.Operator));
        var calendar = subject.Context.Organization.FiscalCalendar;
        if (Years.TryGetValue(subject.Operator, out var years))
        {
            var (first, count) = years(subject);
            return WithinYears(subject, calendar, calendar.YearOf(Today(subject)) + first, count);
        }

        if (Periods.TryGetValue(subject.Operator, out var periods))
        {
            var (first, count) = periods(subject);
            return WithinPeriods(subject, calendar, calendar.PeriodOf(Today(subject)) + first, count);
        }

        return subject.Operator switch
        {
            ConditionOperator.InFiscalYear => WithinYears(subject, calendar, Year(subject, calendar, 0), 1),
            ConditionOperator.InFiscalPeriod => InPeriod(subject, calendar),
            ConditionOperator.InFiscalPeriodAndYear => WithinPeriods(subject, calendar, Named(subject, calendar), 1),
            ConditionOperator.InOrBeforeFiscalPeriodAndYear => Within(subject, null, calendar.StartOfPeriod(Named(subject, calendar) + 1)),
            _ => Within(subject, calendar.StartOfPeriod(Named(subject, calendar)), null),
        };
    }

    private static int ValuesOf(ConditionOperator op) => op switch
    {
        ConditionOperator.InFiscalPeriodAndYear or ConditionOperator.InOrBeforeFiscalPeriodAndYear
            or ConditionOperator.InOrAfterFiscalPeriodAndYear => 2,
        ConditionOperator.InFiscalYear or ConditionOperator.InFiscalPeriod or ConditionOperator.LastXFiscalYears
            or ConditionOperator.NextXFiscalYears or ConditionOperator.LastXFiscalPeriods or ConditionOperator.NextXFiscalPeriods => 1,
        _ => 0,
    };

    private static string WithinYears(ConditionSubject subject, FiscalCalendar calendar, int first, int count) => Within(
        subject, calendar.StartOfYear(Clamp(first)), calendar.StartOfYear(Clamp(first + count)));

    private static string WithinPeriods(ConditionSubject subject, FiscalCalendar calendar, int first, int count)
    {
        var (least, greatest) = (calendar.Period(LeastYear, 1), calendar.Period(GreatestYear + 1, 1));
        return Within(
            subject,
            calendar.StartOfPeriod(Math.Clamp(first, least, greatest)),
            calendar.StartOfPeriod(Math.Clamp(first + count, least, greatest)));
    }

    private static int Clamp(int year) => Math.Clamp(year, LeastYear, GreatestYear + 1);

    // Periods of this number lie in every year, so the number of each value's own period is compared.
    private static string InPeriod(ConditionSubject subject, FiscalCalendar calendar) =>
        $"{subject.PartOf(DatePart.FiscalPeriod)} % {DateParts.PeriodBase} = {subject.BindRaw((long)Number(subject, calendar, 0))}";

    // The period comes first, then the year, as in the documented example.
    private static int Named(ConditionSubject subject, FiscalCalendar calendar) =>
        calendar.Period(Year(subject, calendar, 1), Number(subject, calendar, 0));

    private static int Year(ConditionSubject subject, FiscalCalendar calendar, int index)
    {
        var number = subject.Number(index);
        return number is > LeastYear and < GreatestYear
            ? calendar.YearNumbered(number)
            : throw QueryFault.Value(subject.Column.LogicalName, number, $"a fiscal year from {LeastYear + 1} to {GreatestYear - 1}");
    }

    private static int Number(ConditionSubject subject, FiscalCalendar calendar, int index)
    {
        var number = subject.Number(index);
        return number >= 1 && number <= calendar.PeriodsInYear
            ? number
            : throw QueryFault.Value(subject.Column.LogicalName, number, $"a fiscal period from 1 to {calendar.PeriodsInYear}");
    }
}
