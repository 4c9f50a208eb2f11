using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using CrmAlignment.Benchmarks.Http.Load;
using CrmAlignment.Benchmarks.Platform;
using CrmAlignment.LocalDataverse;
using CrmAlignment.WebApi;
using CrmAlignment.WebApi.Hosting;

namespace CrmAlignment.Benchmarks.Http;

/// <summary>
/// Measures what the server does for many callers at once, on a file: rate and latencies of each kind of request. What it has afterwards must
/// be what the callers were told, or the run fails. Callers and server are one process.
/// </summary>
internal static class LoadMeasurement
{
    private const int Clients = 64;

    private const string Line = "{0,-30} {1,9} {2,9} {3,9} {4,9} {5,9}";

    /// <summary>Measures.</summary>
    /// <param name="seconds">How long.</param>
    /// <returns>Exit code.</returns>
    public static int Run(int seconds)
    {
        using var folder = new ScratchFolder();
        using var organization = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = folder.PathOf("load.db") });
        var server = WebApiServer.StartAsync(organization, new WebApiOptions { UserWithoutToken = organization.SystemUserId }).GetAwaiter().GetResult();
        var start = Stopwatch.GetTimestamp();
        var processor = Environment.CpuUsage.TotalTime;
        var clients = LoadRun.RunAsync(server.ServiceAddress, Clients, () => () => Stopwatch.GetElapsedTime(start).TotalSeconds < seconds).GetAwaiter().GetResult();
        var elapsed = Stopwatch.GetElapsedTime(start);
        var used = Environment.CpuUsage.TotalTime - processor;
        server.DisposeAsync().AsTask().GetAwaiter().GetResult();
        var differences = LoadRun.Differences(clients, organization.AdminService);
        Print([.. clients.SelectMany(client => client.Done)], elapsed, used);
        Console.WriteLine(differences.Count == 0
            ? $"{clients.Sum(client => client.Rows.Count):N0} rows, none lost, doubled or other than written; no error but those asked for."
            : string.Join('\n', differences.Take(20)));
        return differences.Count == 0 ? 0 : 1;
    }

    private static void Print(List<(string Kind, double Seconds)> done, TimeSpan elapsed, TimeSpan used)
    {
        Console.WriteLine($"{Clients} clients, {elapsed.TotalSeconds:N0} s, on a file: {done.Count / elapsed.TotalSeconds:N0} requests a second, {used.TotalSeconds / done.Count * 1e6:N0} us of processor time each, callers included");
        Console.WriteLine(Line, "", "requests", "p50 ms", "p95 ms", "p99 ms", "max ms");
        foreach (var kind in done.GroupBy(one => one.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            var sorted = kind.Select(one => one.Seconds * 1e3).Order().ToArray();
            string At(double part) => $"{sorted[(int)(part * (sorted.Length - 1))]:N1}";
            Console.WriteLine(Line, kind.Key, sorted.Length, At(0.5), At(0.95), At(0.99), At(1));
        }
    }
}
