using System;
using System.Diagnostics;
using System.IO;
using CrmAlignment.Benchmarks.Http;

namespace CrmAlignment.Benchmarks.Player;

/// <summary>crma serve of a database in a process of its own, in which nothing is compiled yet.</summary>
internal sealed class ServedDatabase : IDisposable
{
    private readonly Process _process;

    private ServedDatabase(Process process) => _process = process;

    /// <summary>When the process was started, by <see cref="Stopwatch.GetTimestamp"/>.</summary>
    public long StartedAt { get; private init; }

    /// <summary>The address of the apps, with its key.</summary>
    public Uri? Address { get; private set; }

    /// <summary>Starts it, and waits until it tells its address.</summary>
    public static ServedDatabase Start(string database)
    {
        var crma = Path.Combine(AppContext.BaseDirectory, "crma.dll");
        var startedAt = Stopwatch.GetTimestamp();
        var process = Process.Start(new ProcessStartInfo(StartMeasurement.Host, [crma, "serve", "--database", database, "--port", "0"]) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException($"'{crma}' did not start.");
        var served = new ServedDatabase(process) { StartedAt = startedAt };
        while (served.Address is null && process.StandardOutput.ReadLine() is { } line)
        {
            served.Address = line.Contains("key=", StringComparison.Ordinal) ? new Uri(line.Trim()) : null;
        }

        return served.Address is null ? throw new InvalidOperationException("The server ended.") : served;
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }
}
