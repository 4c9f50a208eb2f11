using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Kpis;

namespace CrmAlignment.Benchmarks.Kpis;

/// <summary>
/// Recomputes every scorecard and client period from facts in memory by the rules of the domain, and by DuckDB over the same rows: month,
/// quarter and year of the organization, business units and campaigns.
/// </summary>
internal static class RecomputeMeasurement
{
    private const int Rounds = 5;

    /// <summary>Measures and prints.</summary>
    /// <param name="count">How many facts.</param>
    public static void Run(int count)
    {
        var sample = new SampleFacts(count, Guid.NewGuid());
        var facts = Enumerable.Range(0, count).Select(sample.Contribution).ToArray();
        using var duck = new DuckFacts();
        var loading = Stopwatch.StartNew();
        duck.Load(facts);
        loading.Stop();
        var ours = new List<(double Processor, double Wall)>();
        var theirs = new List<(double Processor, double Wall)>();
        for (var round = 0; round <= Rounds; round++)
        {
            var recomputed = default(PeriodComparison)!;
            var (mineTook, duckTook) = (Time(() => recomputed = Recompute(facts)), Time(duck.Recompute));
            Require(Summary(recomputed), duck.Summary());

            // The first round compiles.
            if (round > 0)
            {
                ours.Add(mineTook);
                theirs.Add(duckTook);
            }
        }

        Console.WriteLine($"Recomputation of {count:N0} facts in memory: {Summary(Recompute(facts))}");
        Print("rules of the domain, one thread", ours);
        Print($"DuckDB, {Environment.ProcessorCount} threads", theirs);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"ratio: {ours.Sum(time => time.Processor) / theirs.Sum(time => time.Processor):0.0} of processor time, "
            + $"{ours.Sum(time => time.Wall) / theirs.Sum(time => time.Wall):0.0} of wall clock; loading the rows into DuckDB took {loading.Elapsed.TotalSeconds:0.0} s"));
    }

    private static PeriodComparison Recompute(Contribution[] facts)
    {
        var sums = new FoldSums();
        foreach (var fact in facts)
        {
            sums.Add(Period.Containing(PeriodGrain.Month, fact.Key.When), fact, customerExists: true);
        }

        sums.RollUp(PeriodGrain.Quarter);
        sums.RollUp(PeriodGrain.Year);

        // Beside no rows at all: what is expected.
        return new PeriodComparison(sums, new Dictionary<ScorecardKey, ScorecardRow>(), new Dictionary<ClientPeriodKey, ClientPeriodRow>());
    }

    private static Recomputed Summary(PeriodComparison recomputed)
    {
        var drifts = recomputed.Drifts();
        decimal Sum(string column) => drifts.Where(drift => drift.Place == DriftPlace.Scorecard && drift.Measure == column).Sum(drift => drift.Expected);
        return new Recomputed(
            recomputed.Scorecards.Count, recomputed.ClientPeriods.Count, Sum(Measure.Revenue.Column), Sum(Measure.LeadsCreated.Column), Sum("crma_clientcount"));
    }

    private static void Require(Recomputed here, Recomputed there)
    {
        if (here != there)
        {
            throw new InvalidOperationException($"Here {here}, DuckDB {there}.");
        }
    }

    private static (double Processor, double Wall) Time(Action work)
    {
        var processor = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        work();
        return ((Environment.CpuUsage.TotalTime - processor).TotalSeconds, watch.Elapsed.TotalSeconds);
    }

    private static void Print(string name, List<(double Processor, double Wall)> times) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-32} processor {times.Average(time => time.Processor):0.00} s, wall clock {times.Average(time => time.Wall):0.00} s"));
}
