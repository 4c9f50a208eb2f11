using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Benchmarks.Kpis;

/// <summary>Folds facts, and prints what a fact costs as the ledger grows: it should stay the same.</summary>
internal static class FoldMeasurement
{
    private const int Parts = 10;
    private const int Batch = 1_000;

    /// <summary>Measures and prints.</summary>
    /// <param name="count">How many facts.</param>
    public static void Run(int count)
    {
        using var folder = new Platform.ScratchFolder();
        using var organization = new KpiOrganization(folder.PathOf("fold.db"));
        var facts = new SampleFacts(count, organization.Local.RootBusinessUnitId);
        organization.Fill(Enumerable.Range(0, SampleFacts.Campaigns).Select(number => new Entity("campaign", SampleFacts.Campaign(number)) { ["name"] = "Sample" }));
        organization.Fill(Enumerable.Range(0, facts.Customers).Select(number => new Entity("account", facts.CustomerOf(number)) { ["name"] = "Sample" }));
        Console.WriteLine($"Fold of {count:N0} facts on a file, {facts.Customers:N0} customers, {Batch:N0} facts a batch: processor time of a fact, wall clock");
        var first = 0.0;
        foreach (var part in Enumerable.Range(0, Parts))
        {
            organization.Fill(Enumerable.Range(count / Parts * part, count / Parts).Select(facts.Row));
            var (processor, wall) = Fold(organization, count / Parts);
            first = part == 0 ? processor : first;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{count / Parts * (part + 1),10:N0} facts: {processor * 1e6,7:0} us, {wall * 1e6,7:0} us   ({processor / first:0.00} of the first)"));
        }
    }

    private static (double Processor, double Wall) Fold(KpiOrganization organization, int facts)
    {
        var processor = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        var folded = organization.Client.FoldAll(batchSize: Batch);
        if (folded.Folded != facts)
        {
            throw new InvalidOperationException($"{folded.Folded} facts were folded instead of {facts}.");
        }

        return (
            (Environment.CpuUsage.TotalTime - processor).TotalSeconds / facts,
            Stopwatch.GetElapsedTime(start).TotalSeconds / facts);
    }
}
