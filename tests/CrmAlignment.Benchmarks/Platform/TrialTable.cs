using System;
using System.Globalization;

namespace CrmAlignment.Benchmarks.Platform;

/// <summary>Runs trials and prints each as a line of one table.</summary>
/// <param name="filter">Part of the names of the trials to run; empty for all.</param>
internal sealed class TrialTable(string filter)
{
    private const string Line = "{0,-44} {1,11} {2,11} {3,11} {4,11} {5,11} {6,7} {7,9}  {8}";

    /// <summary>Prints the head of a table.</summary>
    /// <param name="title">What is measured.</param>
    /// <param name="baseline">What it is measured beside.</param>
    public static void Head(string title, string baseline = "bare SQLite")
    {
        Console.WriteLine();
        Console.WriteLine(title);
        Print("", "target", "measured", "p95", "cpu", baseline, "ratio", "allocated", "");
    }

    /// <summary>
    /// Runs a trial: the two sides take turns, so that a busy machine slows both alike. Measured is the median, for a rate the
    /// average, in which every operation counts; cpu is processor time, as are bare SQLite and the ratio of the two.
    /// </summary>
    public void Run(Trial trial)
    {
        if (!trial.Name.Contains(filter, StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var ours = new Clock(trial.Operation);
        var bare = new Clock(trial.Baseline);
        ours.WarmUp();
        bare.WarmUp();
        for (var round = 0; round < trial.Rounds; round++)
        {
            ours.Run(trial.PerRound);
            bare.Run(trial.PerRound);
        }

        var reached = trial.Target.IsRate ? ours.Mean : ours.Median;
        string Show(double seconds) => trial.Target.Show(seconds / trial.Rows);
        Print(
            trial.Name,
            trial.Target.ToString(),
            Show(reached),
            Show(ours.P95),
            Show(ours.Processor),
            Show(bare.Processor),
            string.Create(CultureInfo.InvariantCulture, $"{ours.Processor / bare.Processor:0.0}"),
            string.Create(CultureInfo.InvariantCulture, $"{ours.Allocated / trial.Rows / 1024:N1} KB"),
            Verdict(trial, reached / trial.Rows, ours.Processor / trial.Rows));
    }

    private static string Verdict(Trial trial, double reached, double processor) =>
        reached < trial.Target.Seconds ? "met" : processor < trial.Target.Seconds ? "met by cpu" : "MISSED";

    private static void Print(params object[] cells) => Console.WriteLine(Line, cells);
}
