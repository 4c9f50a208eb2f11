using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Runtime.InteropServices;
using CrmAlignment.Benchmarks.Platform;

namespace CrmAlignment.Benchmarks.Http;

/// <summary>
/// Measures crma serve in processes of its own, from their start to the answer to the first query, beside the start of a bare server of
/// ASP.NET Core.
/// </summary>
internal static class StartMeasurement
{
    /// <summary>Argument of the process that is a bare server.</summary>
    public const string BareArgument = "http-start-bare";

    private const int Processes = 7;

    /// <summary>The host of .NET itself, not what a shell finds under its name: its processor time is asked for.</summary>
    public static readonly string Host =
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    /// <summary>Measures and prints.</summary>
    /// <param name="database">Database to serve, which is copied for each process.</param>
    /// <param name="user">User as whom the query is sent.</param>
    /// <param name="crma">A crma.dll, such as a published one; null for the one that was built with the benchmarks.</param>
    public static void Run(string database, string user, string? crma = null)
    {
        crma ??= Path.Combine(AppContext.BaseDirectory, "crma.dll");
        var ours = Enumerable.Range(0, Processes).Select(_ =>
        {
            using var folder = new ScratchFolder();
            var copy = folder.PathOf("served.db");
            File.Copy(database, copy);
            return Start([crma, "serve", "--database", copy, "--port", "0", "--as", user], "leads?$select=subject&$top=1");
        }).ToList();
        var bare = Enumerable.Range(0, Processes).Select(_ => Start([typeof(StartMeasurement).Assembly.Location, BareArgument], string.Empty)).ToList();
        Console.WriteLine($"Start to the first answer, {Processes} processes: median and greatest; bare server");
        Print("by the clock", [.. ours.Select(one => one.Elapsed)], [.. bare.Select(one => one.Elapsed)]);
        Print("processor time", [.. ours.Select(one => one.Processor)], [.. bare.Select(one => one.Processor)]);
    }

    /// <summary>The process of the baseline.</summary>
    public static void RunBare()
    {
        using var echo = new EchoServer([.. "{}"u8]);
        Console.WriteLine(echo.Address);
        Console.In.ReadToEnd();
    }

    private static void Print(string what, TimeSpan[] ours, TimeSpan[] bare) => Console.WriteLine(
        $"{what,-14}  crma serve {Median(ours):N0} ms, {ours.Max().TotalMilliseconds:N0} ms; bare {Median(bare):N0} ms; ratio {Median(ours) / Median(bare):0.0}");

    private static double Median(TimeSpan[] times) => times.Order().ElementAt(Processes / 2).TotalMilliseconds;

    private static (TimeSpan Elapsed, TimeSpan Processor) Start(string[] arguments, string query)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(Host, arguments) { RedirectStandardOutput = true, RedirectStandardInput = true })
            ?? throw new InvalidOperationException($"'{Host}' did not start.");
        try
        {
            var address = AddressOf(process);
            using var client = new HttpClient();
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, query));
            using var response = client.Send(request);
            response.EnsureSuccessStatusCode();
            return (Stopwatch.GetElapsedTime(start), process.TotalProcessorTime);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
    }

    private static Uri AddressOf(Process process)
    {
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (Uri.TryCreate(line.Trim(), UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttp)
            {
                return address;
            }
        }

        throw new InvalidOperationException("The server ended.");
    }
}
