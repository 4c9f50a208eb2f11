using System;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Targets;

/// <summary>A month, quarter or year of a fiscal calendar. Dates are of kind Unspecified, at midnight.</summary>
/// <param name="Grain">Month, quarter or year.</param>
/// <param name="Start">First day.</param>
/// <param name="End">Last day, inclusive.</param>
public sealed record FiscalPeriod(PeriodGrain Grain, DateTime Start, DateTime End)
{
    private const int MonthsOfYear = 12;

    /// <summary>Its days.</summary>
    public int Days => (End - Start).Days + 1;

    /// <summary>A period by its first day, which nobody holds against a calendar.</summary>
    /// <param name="grain">Month, quarter or year.</param>
    /// <param name="start">First day, the 1st to the 28th of a month; the time of day is not looked at.</param>
    /// <exception cref="ArgumentOutOfRangeException">The grain is none.</exception>
    public static FiscalPeriod From(PeriodGrain grain, DateTime start)
    {
        var first = DateTime.SpecifyKind(start.Date, DateTimeKind.Unspecified);
        return new FiscalPeriod(grain, first, first.AddMonths(MonthsOf(grain)).AddDays(-1));
    }

    /// <summary>The period so many before, or after where the number is negative.</summary>
    public FiscalPeriod Before(int periods = 1) => From(Grain, Start.AddMonths(-periods * MonthsOf(Grain)));

    /// <summary>The same period of so many years before.</summary>
    public FiscalPeriod YearsBefore(int years = 1) => From(Grain, Start.AddYears(-years));

    /// <summary>Days of it that are over or begun on a date: 0 before it, all of them after it.</summary>
    public int DaysUntil(DateTime date) => Math.Min(Math.Max((date.Date - Start).Days + 1, 0), Days);

    /// <summary>Months of a period of a grain.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The grain is none.</exception>
    internal static int MonthsOf(PeriodGrain grain) => grain switch
    {
        PeriodGrain.Month => 1,
        PeriodGrain.Quarter => 3,
        PeriodGrain.Year => MonthsOfYear,
        _ => throw new ArgumentOutOfRangeException(nameof(grain), grain, "Not a value of the choice crma_periodgrain."),
    };
}
