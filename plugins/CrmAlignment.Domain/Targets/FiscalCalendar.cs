using System;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Targets;

/// <summary>The fiscal calendar of an organization: years of twelve months that begin on a day of its own.</summary>
/// <remarks>
/// https://learn.microsoft.com/power-platform/admin/work-fiscal-year-settings. Periods of four weeks and half years are not among the
/// grains for which the product keeps scorecards.
/// </remarks>
public sealed record FiscalCalendar
{
    private const int MonthsOfYear = 12;

    /// <summary>A calendar.</summary>
    /// <param name="month">Month in which a fiscal year begins, 1 to 12; 1 by default.</param>
    /// <param name="day">Day of that month, 1 to 28, so that every year has it; 1 by default.</param>
    /// <exception cref="ArgumentOutOfRangeException">One is out of its range.</exception>
    public FiscalCalendar(int month = 1, int day = 1)
    {
        Month = month is >= 1 and <= MonthsOfYear ? month : throw new ArgumentOutOfRangeException(nameof(month), month, "A month is 1 to 12.");
        Day = day is >= 1 and <= 28 ? day : throw new ArgumentOutOfRangeException(nameof(day), day, "A fiscal year begins on a day from 1 to 28.");
    }

    /// <summary>The calendar year.</summary>
    public static FiscalCalendar OfTheYear { get; } = new();

    /// <summary>Month in which a fiscal year begins, 1 to 12.</summary>
    public int Month { get; }

    /// <summary>Day of that month on which it begins, 1 to 28.</summary>
    public int Day { get; }

    /// <summary>The period of a grain that contains a date; the time of day is not looked at.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The grain is none.</exception>
    public FiscalPeriod Containing(PeriodGrain grain, DateTime date)
    {
        var months = FiscalPeriod.MonthsOf(grain);
        var year = YearStart(date);
        var passed = ((date.Year - year.Year) * MonthsOfYear) + date.Month - year.Month - (date.Day < Day ? 1 : 0);
        return FiscalPeriod.From(grain, year.AddMonths(passed / months * months));
    }

    /// <summary>Whether a date is the first day of one of its periods.</summary>
    public bool IsStart(PeriodGrain grain, DateTime date) => Containing(grain, date).Start == date.Date;

    private DateTime YearStart(DateTime date)
    {
        var start = new DateTime(date.Year, Month, Day);
        return start <= date.Date ? start : start.AddYears(-1);
    }
}
