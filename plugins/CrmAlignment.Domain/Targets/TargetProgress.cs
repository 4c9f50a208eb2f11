using System;

namespace CrmAlignment.Domain.Targets;

/// <summary>What was planned for a period beside what has come of it so far. Amounts have four decimals, shares as well.</summary>
public sealed record TargetProgress
{
    private const int Digits = 4;

    /// <summary>What was planned for the whole period.</summary>
    public required decimal Plan { get; init; }

    /// <summary>What has come of it so far.</summary>
    public required decimal Fact { get; init; }

    /// <summary>What of the plan is due by now: its part by days, whatever the day of the week; of a ratio all of it.</summary>
    public required decimal PlanToDate { get; init; }

    /// <summary>Days of the period that are left after today.</summary>
    public required int DaysLeft { get; init; }

    /// <summary>Fact as a share of the plan; null where nothing was planned.</summary>
    public decimal? Reached => Share(Fact, Plan);

    /// <summary>Fact as a share of what is due by now: 1 is on plan; null where nothing is due.</summary>
    public decimal? ReachedToDate => Share(Fact, PlanToDate);

    /// <summary>What is missing to the plan; 0 where it is reached.</summary>
    public decimal Missing => Math.Max(Plan - Fact, 0);

    /// <summary>What each day that is left has to bring, for a measure that adds up; null where none is left.</summary>
    public decimal? MissingADay => DaysLeft == 0 ? null : Rounded(Missing / DaysLeft);

    /// <summary>Holds a plan against a fact.</summary>
    /// <param name="period">The period of both.</param>
    /// <param name="today">The organization's day; one after the period's end counts as its end.</param>
    /// <param name="plan">What was planned.</param>
    /// <param name="fact">What came until today.</param>
    /// <param name="isRatio">Whether the measure is a ratio, such as an acceptance rate, of which half a period does not plan the half.</param>
    public static TargetProgress Of(FiscalPeriod period, DateTime today, decimal plan, decimal fact, bool isRatio = false) => new()
    {
        Plan = plan,
        Fact = fact,
        PlanToDate = isRatio ? plan : Rounded(plan * period.DaysUntil(today) / period.Days),
        DaysLeft = period.Days - period.DaysUntil(today),
    };

    /// <summary>
    /// Growth against a base of as many days, as a share of it: 0.25 is a quarter more. Null where the base is 0 or less, of which nothing grows.
    /// </summary>
    public static decimal? Growth(decimal fact, decimal before) => before > 0 ? Rounded((fact - before) / before) : null;

    private static decimal? Share(decimal part, decimal whole) => whole > 0 ? Rounded(part / whole) : null;

    private static decimal Rounded(decimal value) => Math.Round(value, Digits, MidpointRounding.AwayFromZero);
}
