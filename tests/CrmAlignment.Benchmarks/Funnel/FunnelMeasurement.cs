using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using CrmAlignment.Cli.Commands;
using CrmAlignment.Cli.Replay.Input;
using CrmAlignment.LocalDataverse;
using CrmAlignment.LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using NodaTime;
using Spectre.Console;

namespace CrmAlignment.Benchmarks.Funnel;

/// <summary>
/// Measures the replay of a whole funnel through plug-ins, gate and ledger, and in the same run, as the baseline, the bare
/// creation of the same leads in a local Dataverse without any solution.
/// </summary>
internal static class FunnelMeasurement
{
    /// <summary>Measures and prints.</summary>
    /// <param name="leads">Leads file.</param>
    /// <param name="deals">Deals file.</param>
    /// <param name="map">Map file.</param>
    public static void Run(string leads, string deals, string map)
    {
        using var table = InputTable.Read(leads, ReplayMap.Read(map).Leads);
        var bare = Measure(() => CreateBare(table.Rows.Count));
        var output = Directory.CreateTempSubdirectory("crma-bench-").FullName;
        RequestCounters? counters = null;
        var funnel = Measure(() =>
        {
            var options = new ReplayOptions { Leads = leads, Deals = deals, Map = map, Output = output };
            var run = new ReplayRun(options, AnsiConsole.Console, SystemClock.Instance.GetCurrentInstant());
            counters = run.Replay(default).Requests;
        });
        Directory.Delete(output, recursive: true);
        var requests = counters!.Total;
        Console.WriteLine(
            $"baseline: {table.Rows.Count:N0} leads created without a solution: {bare.TotalSeconds:N2} s "
            + $"({table.Rows.Count / bare.TotalSeconds:N0}/s)");
        Console.WriteLine(
            $"replay:   {requests:N0} requests: {funnel.TotalSeconds:N2} s ({requests / funnel.TotalSeconds:N0}/s), "
            + $"{funnel / bare:N1} times the baseline");
        foreach (var (message, count) in counters.ByMessage.OrderByDescending(entry => entry.Value))
        {
            Console.WriteLine($"{message,-32} {count,10:N0}  from plug-ins {counters.FromPlugins.GetValueOrDefault(message),10:N0}");
        }

        Console.WriteLine($"peak working set: {Process.GetCurrentProcess().PeakWorkingSet64 / 1024 / 1024:N0} MB");
    }

    private static void CreateBare(int count)
    {
        using var organization = LocalOrganization.Open(new LocalDataverseOptions());
        for (var i = 0; i < count; i++)
        {
            organization.AdminService.Create(new Entity("lead") { ["subject"] = $"Lead {i}", ["lastname"] = $"Lead {i}" });
        }
    }

    private static TimeSpan Measure(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed;
    }
}
