using System.Collections.Generic;

namespace CrmAlignment.Domain.Health;

/// <summary>A number of other organizations. It is shown beside, labelled as it was published; what it counted may differ from what is counted here.</summary>
/// <param name="Kind">What it is of.</param>
/// <param name="Source">Who published it; empty when that is not known.</param>
/// <param name="Year">When; null when that is not known.</param>
/// <param name="Share">The number, 0 to 1.</param>
public sealed record Benchmark(BenchmarkKind Kind, string Source, int? Year, double Share)
{
    private const string Aberdeen = "Aberdeen";
    private const int AberdeenYear = 2010;

    /// <summary>Leads that sales accepts, the best organizations.</summary>
    public static Benchmark AcceptedByBest { get; } = new(BenchmarkKind.Best, Aberdeen, AberdeenYear, 0.47);

    /// <summary>Leads that sales accepts, the worst organizations.</summary>
    public static Benchmark AcceptedByWorst { get; } = new(BenchmarkKind.Worst, Aberdeen, AberdeenYear, 0.05);

    /// <summary>Leads that sales accepts, the average of B2B.</summary>
    public static Benchmark AcceptedOnAverage { get; } = new(BenchmarkKind.B2BAverage, "", null, 0.23);

    /// <summary>Deals that sales finds itself, the average of B2B.</summary>
    public static Benchmark FoundBySales { get; } = new(BenchmarkKind.B2BAverage, "", null, 0.56);

    /// <summary>Those of a symptom; none where none was published.</summary>
    public static IReadOnlyList<Benchmark> Of(HealthSymptom symptom) => symptom switch
    {
        HealthSymptom.LeadsNotAccepted => [AcceptedByBest, AcceptedOnAverage, AcceptedByWorst],
        HealthSymptom.SalesFindsItself => [FoundBySales],
        _ => [],
    };
}
