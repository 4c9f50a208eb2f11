using System.Linq;
using CrmAlignment.Cli.Replay;
using CrmAlignment.Cli.Replay.Input;
using CrmAlignment.Cli.Replay.Reading;
using CrmAlignment.Cli.Report;
using CrmAlignment.Cli.Setup;
using NodaTime;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>What was found in the files of a funnel and is not usual, for people to check before the numbers depend on it.</summary>
/// <param name="console">Where to write.</param>
internal sealed class FunnelNotes(IAnsiConsole console)
{
    private static readonly Duration LongSilence = Duration.FromDays(2 * 365);

    /// <summary>Writes the notes.</summary>
    /// <param name="map">How the files are read.</param>
    /// <param name="files">The files.</param>
    /// <param name="timeline">What they say.</param>
    internal void Write(ReplayMap map, FunnelFiles files, FunnelTimeline timeline)
    {
        if (files.Deals is { } deals && map.Deals?.Status is null && deals.Columns.FirstOrDefault(DealStatusMap.LooksLikeStatus) is { } column)
        {
            console.MarkupLine(
                $"[yellow]{Markup.Escape(deals.Name)} has a column \"{Markup.Escape(column)}\", which looks like the status of a deal. "
                + "Without deals.status in the map, every line counts as won.[/]");
        }

        if (timeline.FurtherDeals > 0)
        {
            console.WriteLine(
                $"{Numbers.Count(timeline.FurtherDeals)} deals are of leads that have an earlier one: each is a further opportunity of the same customer, and counts for the customer, not for the lead.");
        }

        if (LossReasonSetup.Of(timeline.Events.Of<DealClosed>(EventKind.DealEnd).Select(deal => deal.LostReason)).Count is > LossReasonSetup.MostReasons and var reasons)
        {
            console.WriteLine(
                $"Deals were lost for {reasons} different reasons (deals.lostReason), more than {LossReasonSetup.MostReasons}: the report counts them together, the closed opportunities keep the texts.");
        }

        foreach (var file in files.All.Where(file => file.Unusual.Any()))
        {
            console.WriteLine($"{file.Name} is read as: {string.Join(", ", file.Unusual)}");
        }

        ShowGap(timeline, map.Zone);
    }

    // One mistyped year makes a report of decades.
    private void ShowGap(FunnelTimeline timeline, DateTimeZone zone)
    {
        var events = timeline.Events;
        for (var later = 1; later < events.Count; later++)
        {
            if (events.When(later) - events.When(later - 1) > LongSilence)
            {
                console.MarkupLine(Markup.Escape(
                    $"Nothing happens between {Place(events[later - 1], zone)} and {Place(events[later], zone)}. If one of the dates is mistyped, correct it and replay again."));
                return;
            }
        }
    }

    private static string Place(FunnelEvent happening, DateTimeZone zone) =>
        $"{Numbers.Day(happening.When, zone)} ({happening.Row})";
}
