using System;
using System.Globalization;
using System.Linq;
using CrmAlignment.Domain.Scoring;
using CrmAlignment.Plugins.Adapters;

namespace CrmAlignment.Plugins.Scoring;

/// <summary>Writes an explanation as crma_ExplainScore answers it.</summary>
internal static class ScoreJson
{
    /// <summary>The whole.</summary>
    public static string Of(ScoreExplanation explained) => AddInstant(
            new JsonObject()
                .Add("score", explained.Score.Points)
                .Add("exact", explained.Score.Exact)
                .Add("asOf", Instant(explained.Score.AsOf)),
            "dueOn",
            explained.Score.DueOn)
        .Add("counted", explained.Counted)
        .Add("events", explained.Events.Select(one => Of(one, explained.Score.AsOf)))
        .Add("faded", explained.Faded.Select(one => Of(one, explained.Score.AsOf)))
        .Add("moreFaded", explained.MoreFaded)
        .ToString();

    private static JsonObject Of(ScoreEvent one, DateTime at)
    {
        var json = new JsonObject()
            .Add("eventId", one.Id.ToString("D"))
            .Add("kind", one.Kind.ToString())
            .Add("name", one.Name)
            .Add("rule", one.Rule ?? "")
            .Add("occurredOn", Instant(one.OccurredOn))
            .Add("points", one.Points)
            .Add("left", one.LeftAt(at) / 100m)
            .Add("halfLifeDays", one.Fading.HalfLifeDays)
            .Add("endsAfterDays", one.Fading.EndsAfterDays);
        return AddInstant(json, "countsUntil", one.FadedOn);
    }

    private static JsonObject AddInstant(JsonObject json, string name, DateTime? instant) =>
        instant is { } moment ? json.Add(name, Instant(moment)) : json.Add(name, null as decimal?);

    private static string Instant(DateTime moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
