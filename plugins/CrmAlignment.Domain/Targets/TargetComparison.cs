using System;
using CrmAlignment.Domain.Kpi;

namespace CrmAlignment.Domain.Targets;

/// <summary>A target beside what has come of it, the period before, and the same period of the two years before.</summary>
public sealed record TargetComparison
{
    private TargetComparison(KpiTarget target, MeasuredFact fact, TargetProgress? progress)
    {
        Target = target;
        Fact = fact;
        Progress = progress;
    }

    /// <summary>The target.</summary>
    public KpiTarget Target { get; }

    /// <summary>What has come until today.</summary>
    public MeasuredFact Fact { get; }

    /// <summary>Plan against fact; null where the fact is undefined.</summary>
    public TargetProgress? Progress { get; }

    /// <summary>The period before.</summary>
    public required ComparedPeriod Previous { get; init; }

    /// <summary>The same period of the year before.</summary>
    public required ComparedPeriod LastYear { get; init; }

    /// <summary>The same period of the year before that.</summary>
    public required ComparedPeriod YearBeforeLast { get; init; }

    /// <summary>Compares.</summary>
    /// <param name="target">The target.</param>
    /// <param name="today">The organization's day, not before the target's period; one after it counts as its end.</param>
    /// <param name="counted">What was counted from one day to another, both inclusive; clients only where the measure needs them.</param>
    /// <exception cref="ArgumentOutOfRangeException">Today is before the period.</exception>
    public static TargetComparison Of(KpiTarget target, DateTime today, Func<DateTime, DateTime, Scorecard> counted)
    {
        var period = target.Period;
        var days = period.DaysUntil(today) is > 0 and var over
            ? over
            : throw new ArgumentOutOfRangeException(nameof(today), today, "Nothing can have come of a period that has not begun.");
        var fact = Counted(period.Start, period.Start.AddDays(days - 1));
        return new TargetComparison(target, fact, Held(target, today, fact.Value))
        {
            Previous = Before(period.Before()),
            LastYear = Before(period.YearsBefore()),
            YearBeforeLast = Before(period.YearsBefore(2)),
        };

        ComparedPeriod Before(FiscalPeriod former)
        {
            var until = days == period.Days || days > former.Days ? former.End : former.Start.AddDays(days - 1);
            var toDate = Counted(former.Start, until);
            return new ComparedPeriod(former, toDate, until == former.End ? toDate : Counted(former.Start, former.End));
        }

        MeasuredFact Counted(DateTime first, DateTime last) => MeasuredFact.Of(target.Measure, last, counted(first, last));
    }

    /// <summary>
    /// Growth against a period, of as many days: 0.25 is a quarter more. Null where one of both says too little, or there was nothing to grow.
    /// </summary>
    public decimal? GrowthOn(ComparedPeriod former) => Fact.SaysSomething(Target.Measure) && former.ToDate.SaysSomething(Target.Measure)
        ? TargetProgress.Growth(Fact.Value!.Value, former.ToDate.Value!.Value)
        : null;

    private static TargetProgress? Held(KpiTarget target, DateTime today, decimal? fact) => fact is { } known
        ? TargetProgress.Of(target.Period, today, target.Plan, known, TargetMeasures.IsRatio(target.Measure))
        : null;
}
