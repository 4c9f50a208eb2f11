using System;
using CrmAlignment.Domain.Targets;
using CrmAlignment.Plugins.Adapters;

namespace CrmAlignment.Plugins.Targets;

/// <summary>Writes a forecast as crma_ForecastWon answers it.</summary>
internal static class ForecastJson
{
    /// <summary>What is known; a forecast only once all is read, as it is of no use before.</summary>
    public static string Of(ForecastQuestion question, FunnelHistory history, bool isComplete)
    {
        var won = isComplete ? history.Forecast(question.Horizon) : null;
        var revenue = won is null ? null : RevenueForecast.Of(won, history.Revenue);
        return new JsonObject()
            .Add("isComplete", isComplete)
            .Add("today", question.Today)
            .Add("until", question.Until)
            .Add("historyRecords", history.Records)
            .Add("hasEnoughData", won is not null)
            .Add("waiting", won?.Records)
            .Add("waitingWithoutData", won?.WithoutData)
            .Add("expected", Rounded(won?.Expected, 1))
            .Add("low", won?.Low)
            .Add("high", won?.High)
            .Add("wonRecords", history.Revenue.Count)
            .Add("expectedRevenue", Rounded(revenue?.Expected, 2))
            .Add("lowRevenue", Rounded(revenue?.Low, 2))
            .Add("highRevenue", Rounded(revenue?.High, 2))
            .ToString();
    }

    private static decimal? Rounded(double? value, int decimals) => value is { } known ? Math.Round((decimal)known, decimals) : null;
}
