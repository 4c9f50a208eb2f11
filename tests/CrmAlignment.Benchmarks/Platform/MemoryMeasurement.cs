using System;
using System.IO;
using SQLitePCL;

namespace CrmAlignment.Benchmarks.Platform;

/// <summary>What a lead of twelve filled columns, with its indexes and the columns that the platform fills, takes.</summary>
internal static class MemoryMeasurement
{
    private const double Target = 1_024;

    /// <summary>Adds the leads to an organization in memory and prints by how much SQLite and the process grew.</summary>
    /// <param name="sample">The organization, without leads.</param>
    /// <param name="leads">Number of leads.</param>
    public static void Fill(SampleOrganization sample, int leads)
    {
        var process = WorkingSet();
        var database = raw.sqlite3_memory_used();
        sample.AddLeads(leads);
        Print("SQLite's memory for a lead", (raw.sqlite3_memory_used() - database) / (double)leads);
        Print("working set for a lead, after a collection", (WorkingSet() - process) / (double)leads);
    }

    /// <summary>Prints how much of a file a lead takes, with the accounts, contacts and opportunities beside it.</summary>
    /// <param name="path">The file, closed.</param>
    /// <param name="leads">Number of leads.</param>
    public static void PrintFile(string path, int leads) =>
        Print("file for a lead, all other rows included", new FileInfo(path).Length / (double)leads);

    private static long WorkingSet()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return Environment.WorkingSet;
    }

    private static void Print(string name, double bytes) =>
        Console.WriteLine($"{name,-44} {"< 1 KB",11} {bytes,9:N0} B  {(bytes < Target ? "met" : "MISSED")}");
}
