using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using CrmAlignment.LocalDataverse;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Data.Sqlite;

namespace CrmAlignment.Benchmarks.Platform;

/// <summary>
/// Start and import in processes of their own, in which nothing is compiled yet. Each process prints seconds: from its own start
/// to the first answer, from the call of Open to the first answer, and for the import; processor time for each.
/// </summary>
internal static class ColdStart
{
    /// <summary>Argument of the process that opens an organization in memory and imports a zip.</summary>
    public const string Argument = "platform-start";

    /// <summary>Argument of the process that opens bare SQLite in memory and makes one table.</summary>
    public const string BareArgument = "platform-start-bare";

    private const int Processes = 7;

    /// <summary>Measures and prints.</summary>
    /// <param name="package">The solution zip.</param>
    public static void Measure(string package)
    {
        var ours = Enumerable.Range(0, Processes).Select(_ => Spawn(Argument, package)).ToList();
        var bare = Enumerable.Range(0, Processes).Select(_ => Spawn(BareArgument)).ToList();
        Console.WriteLine();
        Console.WriteLine($"Cold start in memory, {Processes} processes: median and greatest, processor time, bare SQLite");
        Print("process start to first answer", Target.Milliseconds(300), Column(ours, 0), Column(ours, 1), Column(bare, 1));
        Print("call of Open to first answer", Target.Milliseconds(300), Column(ours, 2), Column(ours, 3), Column(bare, 3));
        Print("import of the package", Target.Milliseconds(1_000), Column(ours, 4), Column(ours, 5), []);
    }

    /// <summary>The process measured.</summary>
    /// <param name="package">The solution zip.</param>
    public static void Run(string package)
    {
        var processor = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        using var organization = LocalOrganization.Open();
        organization.AdminService.Execute(new WhoAmIRequest());
        Report(watch.Elapsed, Environment.CpuUsage.TotalTime - processor);
        processor = Environment.CpuUsage.TotalTime;
        watch.Restart();
        organization.ImportSolution(package);
        Write(watch.Elapsed, Environment.CpuUsage.TotalTime - processor);
    }

    /// <summary>The process of the baseline.</summary>
    public static void RunBare()
    {
        var processor = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "CREATE TABLE lead (id BLOB NOT NULL PRIMARY KEY, subject TEXT); SELECT count(*) FROM lead";
        command.ExecuteScalar();
        Report(watch.Elapsed, Environment.CpuUsage.TotalTime - processor);
    }

    private static void Report(TimeSpan elapsed, TimeSpan processor)
    {
        using var process = Process.GetCurrentProcess();
        Write(DateTime.Now - process.StartTime, Environment.CpuUsage.TotalTime);
        Write(elapsed, processor);
    }

    private static void Write(TimeSpan elapsed, TimeSpan processor) =>
        Console.Write(string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalSeconds} {processor.TotalSeconds} "));

    private static double[] Spawn(params string[] arguments)
    {
        var program = Path.ChangeExtension(typeof(ColdStart).Assembly.Location, OperatingSystem.IsWindows() ? ".exe" : null);
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"'{program}' did not start.");
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var numbers = output.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. numbers.Select(text => double.Parse(text, CultureInfo.InvariantCulture))];
    }

    private static double[] Column(List<double[]> rows, int index) => [.. rows.Select(row => row[index]).Order()];

    private static void Print(string name, Target target, double[] elapsed, double[] processor, double[] bare)
    {
        var median = elapsed[Processes / 2];
        var cpu = processor[Processes / 2];
        var baseline = bare.Length == 0 ? "" : $"{target.Show(bare[Processes / 2]),10} {cpu / bare[Processes / 2],7:0.0}x";
        var verdict = median < target.Seconds ? "met" : cpu < target.Seconds ? "met by cpu" : "MISSED";
        Console.WriteLine(
            $"{name,-32} {target,11} {target.Show(median),11} {target.Show(elapsed[^1]),11} {target.Show(cpu),11} {baseline,19}  {verdict}");
    }
}
