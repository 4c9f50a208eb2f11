using System.Collections.Generic;
using Spectre.Console;

namespace CrmAlignment.Cli.Report;

/// <summary>Shows forecasts of targets at a prompt, each with the number of records behind it.</summary>
/// <param name="console">Where to write.</param>
internal sealed class ForecastReport(IAnsiConsole console)
{
    /// <summary>Writes them; null for none that was asked for.</summary>
    public void Write(IReadOnlyList<TargetForecast>? forecasts)
    {
        if (forecasts is { Count: 0 })
        {
            console.MarkupLine("Nothing to forecast: no target for revenue or won opportunities has a period that is running today");
        }

        foreach (var forecast in forecasts ?? [])
        {
            console.MarkupLine($"[bold]{Markup.Escape(forecast.Target)}[/]: {Sentence(forecast)}");
        }
    }

    private static string Sentence(TargetForecast target)
    {
        var forecast = target.Forecast;
        var (expected, low, high) = target.IsAmount
            ? (forecast.ExpectedRevenue, forecast.LowRevenue, forecast.HighRevenue)
            : (forecast.Expected, forecast.Low, (decimal?)forecast.High);
        if (expected is null)
        {
            return $"not enough data for a forecast ({Numbers.Count(forecast.HistoryRecords)} records of two years)";
        }

        var unknown = forecast.WaitingWithoutData > 0 ? $"; of {Numbers.Count(forecast.WaitingWithoutData.Value)} more too little is known" : "";
        return $"at the end {Numbers.Amount(target.Fact + expected)} of {Numbers.Amount(target.Plan)} are expected, in 8 of 10 cases "
            + $"{Numbers.Amount(target.Fact + low)} to {Numbers.Amount(target.Fact + high)} (from {Numbers.Count(forecast.Waiting!.Value)} open records by the ways of "
            + $"{Numbers.Count(forecast.HistoryRecords)}{unknown})";
    }
}
