using System;
using System.Collections.Generic;
using System.Globalization;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Kpi;

/// <summary>A calendar month, quarter or year. Dates are of kind Unspecified, at midnight.</summary>
public readonly record struct Period
{
    private Period(PeriodGrain grain, DateTime start)
    {
        Grain = grain;
        Start = start;
    }

    /// <summary>Month, quarter or year.</summary>
    public PeriodGrain Grain { get; }

    /// <summary>First day.</summary>
    public DateTime Start { get; }

    /// <summary>Last day, inclusive.</summary>
    public DateTime End => Next.Start.AddDays(-1);

    /// <summary>The period after this one.</summary>
    public Period Next => new(Grain, Start.AddMonths(Length(Grain)));

    /// <summary>Its months in their order; a month is its own.</summary>
    public IReadOnlyList<Period> Months
    {
        get
        {
            var months = new Period[Length(Grain)];
            for (var month = 0; month < months.Length; month++)
            {
                months[month] = new Period(PeriodGrain.Month, Start.AddMonths(month));
            }

            return months;
        }
    }

    /// <summary>Name such as 2026-11, 2026-Q4 or 2026.</summary>
    public string Name => Grain switch
    {
        PeriodGrain.Month => Start.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        PeriodGrain.Quarter => Start.ToString("yyyy", CultureInfo.InvariantCulture) + "-Q" + ((Start.Month + 2) / 3).ToString(
            CultureInfo.InvariantCulture),
        _ => Start.ToString("yyyy", CultureInfo.InvariantCulture),
    };

    /// <summary>The period of a grain that contains a date; the time of day is not looked at.</summary>
    public static Period Containing(PeriodGrain grain, DateTime date)
    {
        var months = Length(grain);
        return new Period(grain, new DateTime(date.Year, (date.Month - 1) / months * months + 1, 1));
    }

    /// <summary>Whether the date lies in the period.</summary>
    public bool Contains(DateTime date) => date.Date >= Start && date.Date <= End;

    private static int Length(PeriodGrain grain) => grain switch
    {
        PeriodGrain.Month => 1,
        PeriodGrain.Quarter => 3,
        PeriodGrain.Year => 12,
        _ => throw new ArgumentOutOfRangeException(nameof(grain), grain, "Not a value of the choice crma_periodgrain."),
    };
}
