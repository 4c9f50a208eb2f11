using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Client.Criteria;
using NodaTime;

namespace CrmAlignment.Cli.Weights;

/// <summary>The leads of a simulation, grouped by the month of their first verdict and by what they met then.</summary>
internal static class FirstVerdictGroups
{
    /// <summary>Groups them, the earliest month first; of a month in the order of what they met.</summary>
    /// <param name="verdicts">First verdicts.</param>
    /// <param name="zone">The organization's time zone, in which months begin.</param>
    public static IReadOnlyList<LeadGroup> Of(IEnumerable<FirstVerdict> verdicts, DateTimeZone zone) =>
    [
        .. verdicts.GroupBy(verdict => (Month: MonthOf(verdict.JudgedOn, zone), verdict.Held))
            .OrderBy(alike => alike.Key)
            .Select(alike => new LeadGroup(
                alike.Key.Month, alike.Key.Held, alike.Count(verdict => verdict.Deal == DealResult.Won), alike.Count(verdict => verdict.Deal == DealResult.Lost),
                alike.Count(verdict => verdict.Deal is DealResult.Open or DealResult.None))),
    ];

    private static int MonthOf(Instant instant, DateTimeZone zone)
    {
        var local = instant.InZone(zone);
        return local.Year * 12 + local.Month - 1;
    }
}
