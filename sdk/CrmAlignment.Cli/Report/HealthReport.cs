using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmAlignment.Client.Health;
using Spectre.Console;

namespace CrmAlignment.Cli.Report;

/// <summary>Shows at a prompt whether marketing and sales work from one funnel: the worst symptom first, each number with its sample.</summary>
/// <param name="console">Where to write.</param>
internal sealed class HealthReport(IAnsiConsole console)
{
    private const int MostRows = 5;

    /// <summary>Writes it.</summary>
    public void Write(AlignmentHealth health)
    {
        console.MarkupLine($"[bold]{health.From:uuuu-MM-dd} to {health.To:uuuu-MM-dd}, held against {health.PreviousFrom:uuuu-MM-dd} to {health.PreviousTo:uuuu-MM-dd}[/]");
        foreach (var symptom in health.Symptoms)
        {
            console.MarkupLine($"{HealthWords.Of(symptom.Finding)}: [bold]{HealthWords.Of(symptom.Symptom)}[/]");
            foreach (var line in Lines(symptom, health))
            {
                console.WriteLine("  " + line);
            }
        }

        if (health.Symptoms.Any(symptom => symptom.Benchmarks.Count > 0))
        {
            console.WriteLine("Benchmarks are numbers of other organizations; what they counted may differ.");
        }
    }

    private static IEnumerable<string> Lines(CheckedSymptom symptom, AlignmentHealth health)
    {
        yield return "now: " + Text(symptom.Current, symptom.Symptom)
            + (symptom.Previous is { } previous ? "; before: " + Text(previous, symptom.Symptom) : "")
            + (symptom.Trend is { } trend ? "; " + HealthWords.Of(trend) : "");
        if (symptom.Symptom == HealthSymptom.RoiNotShown)
        {
            yield return $"spend {Numbers.Amount(health.Current.MarketingSpend)}, revenue {Numbers.Amount(health.Current.Revenue)}, campaign ROI {Numbers.Share(health.Current.CampaignRoi)}";
        }

        if (symptom.Benchmarks.Count > 0)
        {
            yield return "benchmark: " + string.Join("; ", symptom.Benchmarks.Select(Text));
        }

        if (symptom.Rows.Count > 0)
        {
            yield return "such as: " + string.Join(", ", symptom.Rows.Take(MostRows).Select(row => row.Name.Length == 0 ? row.Id.ToString("D") : row.Name));
        }

        if (symptom.IsCut)
        {
            yield return "there are more rows than were looked at: 5,000 stand for all";
        }

        if (symptom.NextStep is { } step)
        {
            yield return "next: " + HealthWords.Of(step);
        }
    }

    private static string Text(HealthRate rate, HealthSymptom symptom)
    {
        var (part, whole) = HealthWords.Counted(symptom);
        var counts = $"{part} {Numbers.Count(rate.Part)}, {whole} {Numbers.Count(rate.Base)}";
        return rate.Value is null ? counts : $"{counts} = {Value(rate, rate.Value)} ({Value(rate, rate.Low)} to {(rate.High is null ? "no bound" : Value(rate, rate.High))})";
    }

    private static string Value(HealthRate rate, decimal? value) =>
        rate.IsShare ? Numbers.Share(value) : value?.ToString("N2", CultureInfo.InvariantCulture) ?? Numbers.Undefined;

    private static string Text(HealthBenchmark benchmark) => string.Join(
        ' ',
        new[] { benchmark.Source, benchmark.Year?.ToString(CultureInfo.InvariantCulture) ?? "", HealthWords.Of(benchmark.Kind), Whole(benchmark.Value) }.Where(word => word.Length > 0))
        + (benchmark.Year is null ? " (source and year not known)" : "");

    private static string Whole(decimal share) => (share * 100).ToString("N0", CultureInfo.InvariantCulture) + " %";
}
