using System;
using CrmAlignment.LocalDataverse.Faults;

namespace CrmAlignment.LocalDataverse.Storage.Functions;

/// <summary>
/// The organization's fiscal years and periods
/// (https://learn.microsoft.com/power-platform/admin/work-fiscal-year-settings). Years and periods are counted by indexes: a year
/// by the calendar year in which it starts, a period by its place among all periods, so that the next one is one more.
/// </summary>
/// <param name="StartMonth">Month in which fiscal years start, 1 to 12.</param>
/// <param name="StartDay">Day of that month; where the month has no such day, its last.</param>
/// <param name="PeriodType">How years are divided.</param>
/// <param name="NamedAfterEnd">Whether a year has the number of the calendar year in which it ends, instead of starts.</param>
internal readonly record struct FiscalCalendar(int StartMonth, int StartDay, FiscalPeriodType PeriodType, bool NamedAfterEnd)
{
    private const int FourWeeks = 28;

    /// <summary>Quarters of the calendar year: what an organization has until its settings say otherwise.</summary>
    public static readonly FiscalCalendar Default = new(1, 1, FiscalPeriodType.Quarterly, NamedAfterEnd: false);

    /// <summary>Periods in a year, 1 to 13.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">The period type is none of those that there are.</exception>
    public int PeriodsInYear => PeriodType switch
    {
        FiscalPeriodType.Annually => 1,
        FiscalPeriodType.SemiAnnually => 2,
        FiscalPeriodType.Quarterly => 4,
        FiscalPeriodType.Monthly => 12,
        FiscalPeriodType.FourWeekPeriod => 13,
        _ => throw DataverseFault.InvalidOperation(
            $"organization.fiscalperiodtype is {(int)PeriodType}; it can be 2000 (annually), 2001, 2002, 2003 or 2004 (four weeks)."),
    };

    // A year that starts on 1 January ends in the calendar year in which it starts.
    private int YearsToName => NamedAfterEnd && (StartMonth, StartDay) != (1, 1) ? 1 : 0;

    /// <summary>The number by which users know a year.</summary>
    /// <param name="year">Index of the year.</param>
    public int NumberOf(int year) => year + YearsToName;

    /// <summary>Index of the year that users know by a number.</summary>
    /// <param name="number">Number of the year as users write it, for example 2026 in FY2026.</param>
    public int YearNumbered(int number) => number - YearsToName;

    /// <summary>Index of the year in which a day lies.</summary>
    /// <param name="day">A calendar day; its time of day counts for nothing.</param>
    public int YearOf(DateTime day) => day >= StartOfYear(day.Year) ? day.Year : day.Year - 1;

    /// <summary>First day of a year.</summary>
    /// <param name="year">Index of the year, 1 to 9999.</param>
    public DateTime StartOfYear(int year) => new(year, StartMonth, Math.Min(StartDay, DateTime.DaysInMonth(year, StartMonth)));

    /// <summary>Index of a period.</summary>
    /// <param name="year">Index of its year.</param>
    /// <param name="number">Its number in the year, from 1.</param>
    public int Period(int year, int number) => (year * PeriodsInYear) + number - 1;

    /// <summary>Index of the period in which a day lies.</summary>
    /// <param name="day">A calendar day; its time of day counts for nothing.</param>
    public int PeriodOf(DateTime day)
    {
        var period = Period(YearOf(day), PeriodsInYear);
        while (StartOfPeriod(period) > day)
        {
            period--;
        }

        return period;
    }

    /// <summary>First day of a period.</summary>
    /// <param name="period">Index of the period.</param>
    public DateTime StartOfPeriod(int period)
    {
        var start = StartOfYear(period / PeriodsInYear);
        var past = period % PeriodsInYear;
        return PeriodType == FiscalPeriodType.FourWeekPeriod ? start.AddDays(FourWeeks * past) : start.AddMonths(12 / PeriodsInYear * past);
    }

    /// <summary>Number by which users know the year of a period.</summary>
    /// <param name="period">Index of the period.</param>
    public int YearNumberOf(int period) => NumberOf(period / PeriodsInYear);

    /// <summary>Number of a period in its year, from 1.</summary>
    /// <param name="period">Index of the period.</param>
    public int PeriodNumberOf(int period) => (period % PeriodsInYear) + 1;
}
