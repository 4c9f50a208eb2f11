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
    public static void Run()
    {
        using var folder = new ScratchFolder();
        var package = folder.PathOf("package.zip");
        File.WriteAllBytes(package, SolutionPackager.Pack(new PackOptions()).Content);
        Measure("in memory", null, package, createdPerSecond: 15_000);
        Measure("on file", folder, package, createdPerSecond: 5_000);
    }

    private static void Measure(string place, ScratchFolder? folder, string package, double createdPerSecond)
    {
        using (var writes = new WriteTrials(folder))
        {
            TrialTable.Head($"Writes, {place}, no plug-ins");
            writes.All(createdPerSecond).ToList().ForEach(TrialTable.Run);
        }

        using var sample = new SampleOrganization(folder?.PathOf("read.db"), package);
        sample.AddLeads(Leads);
        sample.AddOpportunities(Leads);
        using var bare = new BareSqlite(folder?.PathOf("read-bare.db"));
        bare.Fill(Leads);
        TrialTable.Head($"Reads, {place}, {Leads:N0} leads");
        new ReadTrials(sample.Service, bare, Leads).All().ToList().ForEach(TrialTable.Run);
    }
}
