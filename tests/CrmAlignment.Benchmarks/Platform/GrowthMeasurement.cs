using System;
using System.Linq;

namespace CrmAlignment.Benchmarks.Platform;

/// <summary>How the cost of reading grows with the number of leads.</summary>
internal static class GrowthMeasurement
{
    private static readonly int[] Sizes = [1_000, 10_000, 100_000];

    /// <summary>Measures and prints processor time of each operation, in memory.</summary>
    /// <param name="package">The solution zip.</param>
    public static void Measure(string package)
    {
        Console.WriteLine();
        Console.WriteLine("Growth in memory: processor time of one operation with so many leads");
        Console.WriteLine($"{"",-44} {string.Join(' ', Sizes.Select(size => $"{size,11:N0}"))}");
        var columns = Sizes.Select(size => Measure(package, size)).ToList();
        foreach (var (name, index) in columns[0].Select((line, index) => (line.Name, index)))
        {
            Console.WriteLine($"{name,-44} {string.Join(' ', columns.Select(column => $"{column[index].Time,11}"))}");
        }
    }

    private static (string Name, string Time)[] Measure(string package, int leads)
    {
        using var sample = new SampleOrganization(null, package);
        sample.AddLeads(leads);
        sample.AddOpportunities(leads);
        using var bare = new BareSqlite(null);
        return [.. new ReadTrials(sample.Service, sample.SalesService, bare, leads).All().Select(trial => (trial.Name, Time(trial)))];
    }

    private static string Time(Trial trial)
    {
        var clock = new Clock(trial.Operation);
        clock.WarmUp();
        clock.Run(trial.PerRound * trial.Rounds);
        return trial.Target.Show(clock.Processor);
    }
}
