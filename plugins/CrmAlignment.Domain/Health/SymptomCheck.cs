using System.Collections.Generic;

namespace CrmAlignment.Domain.Health;

/// <summary>A symptom, held against the numbers.</summary>
public sealed record SymptomCheck
{
    /// <summary>The symptom.</summary>
    public required HealthSymptom Symptom { get; init; }

    /// <summary>What the numbers say.</summary>
    public required Finding Finding { get; init; }

    /// <summary>The numbers of the period.</summary>
    public required Rate Current { get; init; }

    /// <summary>Those of the period before; null where rows tell of now alone.</summary>
    public Rate? Previous { get; init; }

    /// <summary>How it moved; null when one of both samples is too small, or nothing is known of before.</summary>
    public Trend? Trend { get; init; }

    /// <summary>What to do; null where there is nothing to do, or nothing is known.</summary>
    public NextStep? NextStep { get; init; }

    /// <summary>The same numbers month by month, from the first month of the period before on; empty where they come from rows.</summary>
    public IReadOnlyList<MonthRate> Months { get; init; } = [];

    /// <summary>Some of the rows with the symptom; empty where the numbers come from scorecards.</summary>
    public IReadOnlyList<CaseRow> Rows { get; init; } = [];

    /// <summary>Whether there are more rows than were looked at.</summary>
    public bool IsCut { get; init; }

    /// <summary>Numbers of other organizations.</summary>
    public IReadOnlyList<Benchmark> Benchmarks => Benchmark.Of(Symptom);
}
