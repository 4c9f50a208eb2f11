using System;
using System.Linq;
using CrmAlignment.Domain.Health;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Plugins.Adapters;

namespace CrmAlignment.Plugins.Health;

/// <summary>Writes a check as crma_CheckAlignment answers it: numbers and codes, no words.</summary>
internal static class HealthJson
{
    private const int Digits = 4;

    /// <param name="asked">The period.</param>
    /// <param name="numbers">Its numbers.</param>
    public static string Of(AskedMonths asked, HealthNumbers numbers) => new JsonObject()
        .Add("from", asked.First)
        .Add("to", asked.Last)
        .Add("previousFrom", asked.Before.First)
        .Add("previousTo", asked.Before.Last)
        .Add("current", Money(numbers.Current))
        .Add("previous", Money(numbers.Previous))
        .Add("symptoms", AlignmentHealth.Check(numbers).Select(Of))
        .ToString();

    /// <summary>A rate, with its cases and interval.</summary>
    public static JsonObject Of(Rate rate) => new JsonObject()
        .Add("part", rate.Part)
        .Add("base", rate.Base)
        .Add("isShare", rate.IsShare)
        .Add("sample", rate.Sample)
        .Add("value", Rounded(rate.Value))
        .Add("low", Rounded(rate.Low))
        .Add("high", Rounded(rate.High));

    private static JsonObject Money(Measures measures) => new JsonObject()
        .Add("marketingSpend", measures[Measure.MarketingSpend])
        .Add("revenue", measures[Measure.Revenue])
        .Add("campaignRoi", new Scorecard(measures, 0).CampaignRoi);

    private static JsonObject Of(SymptomCheck check)
    {
        var json = new JsonObject()
            .Add("symptom", check.Symptom.ToString())
            .Add("finding", check.Finding.ToString())
            .Add("current", Of(check.Current));
        json = check.Previous is { } previous ? json.Add("previous", Of(previous)) : Null(json, "previous");
        json = check.Trend is { } trend ? json.Add("trend", trend.ToString()) : Null(json, "trend");
        json = check.NextStep is { } step ? json.Add("nextStep", step.ToString()) : Null(json, "nextStep");
        return json
            .Add("benchmarks", check.Benchmarks.Select(Of))
            .Add("months", check.Months.Select(month => new JsonObject().Add("month", month.Month.Start).Add("rate", Of(month.Rate))))
            .Add("rows", check.Rows.Select(row => new JsonObject().Add("id", row.Id.ToString("D")).Add("name", row.Name)))
            .Add("isCut", check.IsCut);
    }

    private static JsonObject Of(Benchmark benchmark) => new JsonObject()
        .Add("kind", benchmark.Kind.ToString())
        .Add("source", benchmark.Source)
        .Add("year", benchmark.Year)
        .Add("value", Rounded(benchmark.Share));

    private static JsonObject Null(JsonObject json, string name) => json.Add(name, (decimal?)null);

    private static decimal? Rounded(double? value) => value is { } known ? Math.Round((decimal)known, Digits, MidpointRounding.AwayFromZero) : null;
}
