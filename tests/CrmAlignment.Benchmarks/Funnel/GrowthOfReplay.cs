using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using CrmAlignment.Benchmarks.Platform;
using CrmAlignment.Cli.Commands;
using NodaTime;
using Spectre.Console;

namespace CrmAlignment.Benchmarks.Funnel;

/// <summary>
/// What an event costs, and what the process keeps, as a replay of many leads without deals on a file goes on: a line for each tenth of the events.
/// Who is flat pays as much for the last lead as for the first.
/// </summary>
internal static class GrowthOfReplay
{
    /// <summary>Measures and prints.</summary>
    /// <param name="leads">Number of leads.</param>
    public static void Run(int leads)
    {
        using var folder = new ScratchFolder();
        var (file, map, database) = (folder.PathOf("leads.csv"), folder.PathOf("map.json"), folder.PathOf("crm.db"));
        MadeLeads.Write(file, leads);
        File.WriteAllText(map, MadeLeads.Map);
        using var tenths = new Tenths();
        var options = new ReplayOptions { Leads = file, Deals = null, Map = map, Database = database, Output = folder.PathOf("out") };
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Interactive = InteractionSupport.No, Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(tenths) });
        var watch = Stopwatch.StartNew();
        var result = new ReplayRun(options, console, SystemClock.Instance.GetCurrentInstant()).Replay(default);
        Console.WriteLine(
            $"{leads:N0} leads, a file of {new FileInfo(file).Length / 1e6:N0} MB: {watch.Elapsed.TotalSeconds:N0} s, {result.Requests.Total:N0} requests, "
            + $"database of {new FileInfo(database).Length / 1e6:N0} MB, at most {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:N0} MB of memory, "
            + $"{Environment.CpuUsage.TotalTime.TotalSeconds:N0} s of processor time");
        Console.WriteLine(
            $"{GC.GetTotalAllocatedBytes() / 1e3 / leads:N0} KB allocated a lead; {GC.CollectionCount(0):N0} collections of memory, "
            + $"{GC.CollectionCount(2):N0} of all of it, in {GC.GetTotalPauseDuration().TotalSeconds:N1} s");
        foreach (var (message, count) in result.Requests.ByMessage.OrderByDescending(entry => entry.Value))
        {
            Console.WriteLine($"{message,-32} {(double)count / leads,8:N2} a lead, from plug-ins {(double)result.Requests.FromPlugins.GetValueOrDefault(message) / leads,8:N2}");
        }
    }

    /// <summary>Measures whenever the replay says that it has done another tenth.</summary>
    private sealed class Tenths : StringWriter
    {
        private readonly Stopwatch _watch = Stopwatch.StartNew();
        private TimeSpan _before;
        private TimeSpan _processor;

        public override void Write(string? value)
        {
            if (value is null || !value.Contains(" %", StringComparison.Ordinal))
            {
                Console.Write(value);
                return;
            }

            var (now, processor) = (_watch.Elapsed, Environment.CpuUsage.TotalTime);
            Console.WriteLine(
                $"{value.Trim(),-16} {(now - _before).TotalSeconds,8:N1} s {(processor - _processor).TotalSeconds,8:N1} s of processor time "
                + $"{GC.GetTotalMemory(forceFullCollection: true) / 1e6,8:N1} MB kept {Environment.WorkingSet / 1e6,8:N0} MB working set");
            (_before, _processor) = (now, processor);
        }

        public override Encoding Encoding => Encoding.UTF8;
    }
}
