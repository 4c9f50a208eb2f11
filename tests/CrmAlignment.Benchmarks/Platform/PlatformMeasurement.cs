using System;
using System.IO;
using System.Linq;
using CrmAlignment.Solution;

namespace CrmAlignment.Benchmarks.Platform;

/// <summary>
/// Measures the local Dataverse through its service on 100,000 leads, in memory and on a file, each beside bare SQLite doing the
/// same work in the same run, and prints targets, times and ratios. Run by hand; see docs/architecture.md.
/// </summary>
internal static class PlatformMeasurement
{
    private const int Leads = 100_000;

    /// <summary>Measures and prints.</summary>
    /// <param name="filter">Part of the names of the trials to run; empty for all.</param>
    public static void Run(string filter)
    {
        var table = new TrialTable(filter);
        using var folder = new ScratchFolder();
        var package = folder.PathOf("package.zip");
        File.WriteAllBytes(package, SolutionPackager.Pack(new PackOptions()).Content);
        ColdStart.Measure(package);
        Measure("in memory", null, package, createdPerSecond: 15_000, table);
        Measure("on file", folder, package, createdPerSecond: 5_000, table);
    }

    private static void Measure(string place, ScratchFolder? folder, string package, double createdPerSecond, TrialTable table)
    {
        using (var writes = new WriteTrials(folder))
        {
            TrialTable.Head($"Writes, {place}, no plug-ins");
            writes.All(createdPerSecond).ToList().ForEach(table.Run);
        }

        using var sample = new SampleOrganization(folder?.PathOf("read.db"), package);
        sample.AddLeads(Leads);
        sample.AddOpportunities(Leads);
        using var bare = new BareSqlite(folder?.PathOf("read-bare.db"));
        bare.Fill(Leads);
        TrialTable.Head($"Reads, {place}, {Leads:N0} leads");
        new ReadTrials(sample.Service, bare, Leads).All().ToList().ForEach(table.Run);
    }
}
