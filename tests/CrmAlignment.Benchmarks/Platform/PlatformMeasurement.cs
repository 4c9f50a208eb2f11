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
    /// <param name="filter">Part of the names of the trials to run, and of nothing else then; empty for all.</param>
    public static void Run(string filter)
    {
        using var folder = new ScratchFolder();
        var package = folder.PathOf("package.zip");
        File.WriteAllBytes(package, SolutionPackager.Pack(new PackOptions()).Content);
        var table = new TrialTable(filter);

        // First, while the process has no memory left over from other work that would hide what the rows take.
        Reads("in memory", null, package, table);
        Reads("on file", folder, package, table);
        Writes("in memory", null, 15_000, table);
        Writes("on file", folder, 5_000, table);
        if (filter.Length == 0)
        {
            ColdStart.Measure(package);
            GrowthMeasurement.Measure(package);
            SaveMeasurement.Measure(package);
        }
    }

    private static void Writes(string place, ScratchFolder? folder, double createdPerSecond, TrialTable table)
    {
        using var writes = new WriteTrials(folder);
        TrialTable.Head($"Writes, {place}, no plug-ins");
        writes.All(createdPerSecond).ToList().ForEach(table.Run);
    }

    private static void Reads(string place, ScratchFolder? folder, string package, TrialTable table)
    {
        var path = folder?.PathOf("read.db");
        using (var sample = new SampleOrganization(path, package))
        using (var bare = new BareSqlite(folder?.PathOf("read-bare.db")))
        {
            TrialTable.Head($"Reads, {place}, {Leads:N0} leads");
            if (path is null)
            {
                MemoryMeasurement.Fill(sample, Leads);
            }
            else
            {
                sample.AddLeads(Leads);
            }

            sample.AddOpportunities(Leads);
            bare.Fill(Leads);
            var trials = new ReadTrials(sample.Service, sample.SalesService, bare, Leads);
            trials.All().ToList().ForEach(table.Run);
            trials.PrintObjects();
            if (path is not null)
            {
                new ConcurrencyMeasurement(sample, Leads).Measure();
            }
        }

        if (path is not null)
        {
            MemoryMeasurement.PrintFile(path, Leads);
        }
    }
}
