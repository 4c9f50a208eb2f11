using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmAlignment.Cli.Replay.Input;
using NodaTime;

namespace CrmAlignment.Cli.Replay.Reading;

/// <summary>
/// What can be right and often is not: amounts far from the others, leads that all arrived on one day, deals that took years, wins without
/// revenue. The limits are chosen by this project.
/// </summary>
internal static class Outliers
{
    private const int Far = 100;
    private const int EnoughAmounts = 5;
    private const int EnoughLeads = 20;
    private static readonly Duration Long = Duration.FromDays(3 * 365);

    /// <summary>A sentence for each.</summary>
    /// <param name="timeline">Events of a funnel.</param>
    /// <param name="zone">Zone of the map.</param>
    internal static IEnumerable<string> Of(FunnelTimeline timeline, DateTimeZone zone)
    {
        var won = timeline.Events.Of<DealClosed>(EventKind.DealEnd).Where(deal => deal.LostReason is null).ToList();
        return FarAway("The revenue", [.. won.Select(deal => (deal.Revenue, deal.Row))])
            .Concat(FarAway("The spend", [.. timeline.Events.Of<SpendBooked>(EventKind.Spend).Select(spend => (spend.Amount, spend.Row))]))
            .Concat(OneDay(timeline.Arrivals, zone))
            .Concat(Slow(timeline))
            .Concat(won.FindAll(deal => deal.Revenue == 0) is { Count: > 0 } free ? [$"{free.Count} deals were won without revenue; the first: {Place(free[0].Row)}."] : []);
    }

    private static IEnumerable<string> FarAway(string what, List<(decimal Amount, InputRow Row)> amounts)
    {
        var sorted = amounts.Select(pair => pair.Amount).Where(amount => amount > 0).Order().ToList();
        if (sorted.Count < EnoughAmounts)
        {
            return [];
        }

        var median = sorted[sorted.Count / 2];
        return amounts.Where(pair => pair.Amount / Far > median).Select(pair =>
            $"{what} in {Place(pair.Row)} is {Text(pair.Amount)}, more than {Far} times the median of {Text(median)}: is its decimal sign right?");
    }

    private static IEnumerable<string> OneDay(Arrivals arrivals, DateTimeZone zone)
    {
        var days = arrivals.Where(lead => lead.IsDated).CountBy(lead => lead.When.InZone(zone).Date).ToList();
        var leads = days.Sum(day => day.Value);
        var most = days.OrderByDescending(day => day.Value).FirstOrDefault();
        return leads >= EnoughLeads && most.Value * 2 > leads
            ? [$"{most.Value} of {leads} leads arrived on {most.Key.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)}: is that the day of an import into the CRM?"]
            : [];
    }

    private static IEnumerable<string> Slow(FunnelTimeline timeline)
    {
        var slow = timeline.Events.Of<DealClosed>(EventKind.DealEnd).Where(deal => deal.When - timeline.Arrivals.Of(deal.Key)!.When > Long).ToList();
        return slow.Count == 0 ? [] : [$"{slow.Count} deals were closed more than three years after their lead arrived; the first: {Place(slow[0].Row)}."];
    }

    private static string Text(decimal amount) => amount.ToString("#,##0.##", CultureInfo.InvariantCulture);

    private static string Place(InputRow row) => row.ToString();
}
