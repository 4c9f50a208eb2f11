using System;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Benchmarks.Platform;

/// <summary>Several threads that retrieve leads from one file at once, alone and beside a thread that creates leads.</summary>
/// <param name="sample">The organization, on a file.</param>
/// <param name="leads">Number of leads.</param>
internal sealed class ConcurrencyMeasurement(SampleOrganization sample, int leads)
{
    private const int PerThread = 20_000;

    private static readonly ColumnSet Columns = new("subject", "lastname", "companyname", "emailaddress1");

    /// <summary>Measures and prints.</summary>
    public void Measure()
    {
        Console.WriteLine();
        Console.WriteLine($"Retrieves a second on one file by several threads ({Environment.ProcessorCount} processors)");
        foreach (var threads in new[] { 1, 2, 4 })
        {
            Read(threads);
            var alone = Read(threads);
            var (beside, created) = ReadBesideWriter(threads);
            Console.WriteLine($"{threads} thread(s)  {alone,9:N0}/s   beside a writer {beside,9:N0}/s   which created {created:N0} leads");
        }
    }

    private double Read(int threads)
    {
        var watch = Stopwatch.StartNew();
        var readers = Enumerable.Range(0, threads).Select(reader => new Thread(() => ReadAll(reader))).ToList();
        readers.ForEach(reader => reader.Start());
        readers.ForEach(reader => reader.Join());
        return threads * PerThread / watch.Elapsed.TotalSeconds;
    }

    private void ReadAll(int reader)
    {
        for (var number = 0; number < PerThread; number++)
        {
            sample.Service.Retrieve("lead", SampleRows.Lead((int)((number + (reader * 13L)) * 7_919 % leads)), Columns);
        }
    }

    private (double PerSecond, int Created) ReadBesideWriter(int threads)
    {
        var isDone = false;
        var written = 0;
        var writer = new Thread(() =>
        {
            while (!Volatile.Read(ref isDone))
            {
                sample.Service.Execute(SampleOrganization.CreateMultiple([SampleRows.LeadRow(written++, Guid.Empty)]));
            }
        });
        writer.Start();
        var perSecond = Read(threads);
        Volatile.Write(ref isDone, true);
        writer.Join();
        return (perSecond, written);
    }
}
