using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Client.Nurture;
using Spectre.Console;

namespace CrmAlignment.Cli.Report;

/// <summary>Shows a review of nurture at a prompt: the leads most at risk, then what became of those that left, by track.</summary>
/// <param name="console">Where to write.</param>
internal sealed class NurtureReviewReport(IAnsiConsole console)
{
    private const string TooFew = "not enough data";

    /// <summary>Writes it.</summary>
    public void Write(NurtureReview review)
    {
        console.MarkupLine($"[bold]Leads that wait in nurture: {Numbers.Count(review.Waiting)}; that left it {review.EndedFrom:uuuu-MM-dd} to {review.EndedTo:uuuu-MM-dd}: {Numbers.Count(review.Total.Ended)}[/]");
        AtRisk(review);
        Fates("What became of those that left nurture", review, tally => [tally.Returned, tally.AgedOut, tally.Withdrawn]);
        Fates("What became of those that aged out", review, tally => [tally.AgedOut]);
    }

    private void AtRisk(NurtureReview review)
    {
        if (review.Leads.Count == 0)
        {
            console.MarkupLine("No lead waits in nurture.");
            return;
        }

        var table = Table("Most at risk", "Track", "#Value", "From", "#Chance", "#Days left", "#At risk");
        foreach (var lead in review.Leads)
        {
            table.AddRow(
                Markup.Escape(lead.Name),
                Markup.Escape(lead.Track),
                lead.Value is null ? "not known" : Numbers.Amount(lead.Value),
                lead.Value is null ? "" : SourceOf(lead.ValueSource),
                lead.Chance is null ? TooFew : $"{Numbers.Share(lead.Chance)} {(lead.IsChanceOfTrack ? "of track" : "of all")}",
                Numbers.Count(lead.DaysLeft),
                Numbers.Amount(lead.AtRisk));
        }

        console.Write(table);
        console.MarkupLine("At risk is the value, by the chance to win it, by how much of the window has passed.");
        if (review.WithoutValue > 0)
        {
            console.MarkupLine($"Of {Numbers.Count(review.WithoutValue)} leads nothing tells the value: enter the estimated value or the budget. They come last.");
        }
    }

    private void Fates(string title, NurtureReview review, Func<NurtureTally, NurtureFates[]> of)
    {
        if (review.Tracks.Count == 0)
        {
            return;
        }

        var table = Table(title, "#Leads", "#Won", "#On its way", "#Bought otherwise", "#Nothing", "#Revenue", "#Chance");
        foreach (var track in review.Tracks)
        {
            table.AddRow([NameOf(track), .. Cells(track.Tally, of(track.Tally))]);
        }

        table.AddRow(["Total", .. Cells(review.Total, of(review.Total))]);
        console.Write(table);
    }

    private static IEnumerable<string> Cells(NurtureTally tally, NurtureFates[] counts)
    {
        yield return Numbers.Count(counts.Sum(one => one.All));
        yield return Numbers.Count(counts.Sum(one => one.Won));
        yield return Numbers.Count(counts.Sum(one => one.OnItsWay));
        yield return Numbers.Count(counts.Sum(one => one.BoughtOtherwise));
        yield return Numbers.Count(counts.Sum(one => one.Lost));
        yield return Numbers.Amount(counts.Sum(one => one.Revenue));
        yield return counts.Length == 1 ? "" : tally.HasEnoughData ? $"{Numbers.Share(tally.Chance)} ({Numbers.Share(tally.ChanceLow)}-{Numbers.Share(tally.ChanceHigh)})" : TooFew;
    }

    private static string NameOf(ReviewedTrack track) => track.TrackId is null ? "(no track)"
        : track.Name.Length == 0 ? "(track that you may not read)"
        : Markup.Escape(track.Name);

    private static string SourceOf(LeadValueSource source) => source switch
    {
        LeadValueSource.EstimatedValue => "estimated",
        LeadValueSource.Budget => "budget",
        _ => "average won",
    };

    // A column of numbers begins with #.
    private static Table Table(params string[] headings)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var heading in headings)
        {
            table.AddColumn(heading.StartsWith('#') ? new TableColumn(heading[1..]).RightAligned() : new TableColumn(heading));
        }

        return table;
    }
}
