using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmAlignment.Domain.Diagnosis;
using CrmAlignment.Plugins.Adapters;

namespace CrmAlignment.Plugins.Diagnosis;

/// <summary>Writes a diagnosis as crma_DiagnoseFunnel answers it.</summary>
internal static class DiagnosisJson
{
    /// <param name="diagnosis">What is known.</param>
    /// <param name="state">What was read.</param>
    /// <param name="isDone">Whether all leads are read.</param>
    /// <param name="arrivedFrom">The instant (UTC) from which on the leads arrived: whoever lists them need not know the organization's zone.</param>
    /// <param name="arrivedBefore">The instant (UTC) before which they arrived.</param>
    public static string Of(FunnelDiagnosis diagnosis, DiagnosisState state, bool isDone, DateTime arrivedFrom, DateTime arrivedBefore) => new JsonObject()
        .Add("isComplete", isDone)
        .Add("arrivedFrom", Instant(arrivedFrom))
        .Add("arrivedBefore", Instant(arrivedBefore))
        .Add("againstTargets", state.Plan is not null)
        .Add("leads", state.Current.Leads)
        .Add("referenceLeads", state.Reference.Leads)
        .Add("won", state.Current.Won)
        .Add("revenueAWon", Rounded((double?)diagnosis.RevenueAWon, 2))
        .Add("layers", diagnosis.Layers.Select(layer => Of(layer, diagnosis.Ranking)))
        .ToString();

    private static JsonObject Of(LayerDiagnosis layer, IReadOnlyList<FunnelLayer> ranking) => new JsonObject()
        .Add("layer", layer.Layer.ToString())
        .Add("rank", ranking.Contains(layer.Layer) ? ranking.ToList().IndexOf(layer.Layer) + 1 : null)
        .Add("current", Of(layer.Current))
        .Add("reference", Of(layer.Reference))
        .Add("plan", Rounded((double?)layer.Plan, 4))
        .Add("difference", Rounded(layer.Difference?.Value, 4))
        .Add("differenceLow", Rounded(layer.Difference?.Low, 4))
        .Add("differenceHigh", Rounded(layer.Difference?.High, 4))
        .Add("isSure", layer.IsSure)
        .Add("missingLeads", layer.Missing)
        .Add("moneyLost", layer.MoneyLost?.Value)
        .Add("moneyLostLow", layer.MoneyLost?.Low)
        .Add("moneyLostHigh", layer.MoneyLost?.High);

    private static JsonObject Of(LayerTally tally) => new JsonObject()
        .Add("entered", tally.Entered)
        .Add("wentOn", tally.WentOn)
        .Add("inside", tally.Inside)
        .Add("nurtured", tally.Nurtured)
        .Add("lost", tally.Lost)
        .Add("conversion", tally.Conversion.Sample == 0 ? null : Rounded(tally.Conversion.Share, 4))
        .Add("conversionLow", tally.Conversion.Sample == 0 ? null : Rounded(tally.Conversion.Low, 4))
        .Add("conversionHigh", tally.Conversion.Sample == 0 ? null : Rounded(tally.Conversion.High, 4))
        .Add("measured", tally.Stays.Count)
        .Add("medianDays", tally.Stays.Quantile(0.5))
        .Add("percentile90Days", tally.Stays.Quantile(0.9))
        .Add("reasons", tally.Reasons.OrderByDescending(reason => reason.Value).ThenBy(reason => reason.Key, StringComparer.Ordinal).Select(reason => new JsonObject()
            .Add("reason", reason.Key)
            .Add("leads", reason.Value)))
        .Add("leaving", tally.Leaving.Select(lead => new JsonObject()
            .Add("leadId", lead.Id.ToString("D"))
            .Add("name", lead.Name)
            .Add("reason", lead.Reason)));

    private static string Instant(DateTime instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static decimal? Rounded(double? value, int decimals) => value is { } known ? Math.Round((decimal)known, decimals) : null;
}
