using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmAlignment.Client.Leadership;
using Spectre.Console;

namespace CrmAlignment.Cli.Report;

/// <summary>Shows a leader's scorecard at a prompt: the parts with their aspects and samples, then innovations, exchange days and open points.</summary>
/// <param name="console">Where to write.</param>
internal sealed class LeaderReport(IAnsiConsole console)
{
    private const string TooFew = "not enough data";
    private const int Most = 20;

    /// <summary>Writes it.</summary>
    public void Write(LeaderScorecard scorecard)
    {
        var total = scorecard.Total is null ? $"{TooFew} for {string.Join(", ", scorecard.Missing.Select(NameOf))}" : Value(scorecard.Total);
        console.MarkupLine($"[bold]Leader's scorecard {scorecard.PeriodStart:uuuu-MM-dd} to {scorecard.PeriodEnd:uuuu-MM-dd}: {total}[/]");
        Parts(scorecard);
        Innovations(scorecard);
        ExchangeDays(scorecard);
        OpenPoints(scorecard);
    }

    private void Parts(LeaderScorecard scorecard)
    {
        foreach (var part in scorecard.Parts)
        {
            var table = Table($"{NameOf(part.Part)}, weight {part.Weight}", "#0 to 100", "From", "#Has", "#Of");
            foreach (var aspect in part.Aspects)
            {
                table.AddRow(
                    LeaderWords.Of(aspect.Aspect), Value(aspect.Value), SourceOf(aspect), aspect.Least == 0 ? "" : Numbers.Count(aspect.Counted),
                    aspect.Least == 0 ? "" : Numbers.Count(aspect.Of) + (aspect.IsCut ? ", the first" : ""));
            }

            table.AddRow(NameOf(part.Part), Value(part.Value), $"{part.Measured} counted, {part.SelfRated} self-rated, {part.NotKnown} not known", "", "");
            console.Write(table);
        }

        console.MarkupLine("A part is the mean of the aspects that have a value; the total weighs the parts, and is told once each has one.");
        foreach (var aspect in scorecard.Parts.SelectMany(part => part.Aspects).Where(aspect => aspect.Source == AspectSource.SelfRated))
        {
            console.MarkupLine($"Self-rated: {LeaderWords.Of(aspect.Aspect)} {aspect.Rating} of 5. {Markup.Escape(aspect.Reason)}");
        }
    }

    private void Innovations(LeaderScorecard scorecard)
    {
        if (scorecard.Innovations.Count == 0)
        {
            console.MarkupLine("No innovation is noted.");
            return;
        }

        var table = Table("Innovation", "Idea from", "Phase", "#Won", "#Revenue", "#Share", "#Share of profit", "#Share of customers");
        foreach (var innovation in scorecard.Innovations.Take(Most))
        {
            table.AddRow([Markup.Escape(innovation.Name), LeaderWords.Of(innovation.Source), LeaderWords.Of(innovation.Phase), .. Cells(innovation.Share)]);
        }

        table.AddRow(["All adopted", "", "", .. Cells(scorecard.Adopted)]);
        console.Write(table);
        var all = scorecard.Organization;
        console.MarkupLine(
            $"Of the organization's revenue {Numbers.Amount(all.Revenue)}, profit {Numbers.Amount(all.Profit)} and {Numbers.Count(all.Clients)} customers, "
            + $"{Numbers.Count(all.Won)} deals won. What came by the campaigns of an innovation is not its effect.");
    }

    private void ExchangeDays(LeaderScorecard scorecard)
    {
        if (scorecard.ExchangeDays.Count == 0)
        {
            console.MarkupLine("No exchange day was held in this time.");
            return;
        }

        var table = Table("Exchange day", "Held on", "Visitors", "Seen", "Agreed");
        foreach (var day in scorecard.ExchangeDays)
        {
            table.AddRow(
                Markup.Escape(day.Name), $"{day.HeldOn:uuuu-MM-dd}", day.VisitingSide?.ToString() ?? "", Markup.Escape(day.Seen), Markup.Escape(day.Agreed));
        }

        console.Write(table);
    }

    private void OpenPoints(LeaderScorecard scorecard)
    {
        if (scorecard.OpenPoints.Count == 0)
        {
            console.MarkupLine("No point is open.");
            return;
        }

        var table = Table("Open point", "Responsible", "Due", "Overdue");
        foreach (var point in scorecard.OpenPoints.Take(Most))
        {
            table.AddRow(Markup.Escape(point.Name), point.Responsible?.ToString() ?? "", $"{point.DueDate:uuuu-MM-dd}", point.IsOverdue ? "overdue" : "");
        }

        console.Write(table);
    }

    private static IEnumerable<string> Cells(InnovationShare share) => share.IsMeasured
        ?
        [
            Numbers.Count(share.Won), Numbers.Amount(share.Revenue), Share(share, share.RevenueShare), Share(share, share.ProfitShare),
            Share(share, share.ClientShare),
        ]
        : ["", "", "not measured", "", ""];

    private static string Share(InnovationShare of, decimal? share) => of.HasEnoughData ? Numbers.Share(share) : TooFew;

    private static string SourceOf(ScoredAspect aspect) => aspect.Source switch
    {
        AspectSource.Measured => "counted",
        AspectSource.SelfRated => "self-rated",
        _ => aspect.Least == 0 ? "no self-rating" : $"{TooFew}, {aspect.Least} needed",
    };

    private static string NameOf(LeadershipPart part) => part switch
    {
        LeadershipPart.ModelBuilding => "Model building",
        LeadershipPart.ModelChecking => "Model checking",
        _ => "Learning organization",
    };

    private static string Value(decimal? value) => value?.ToString("0.0", CultureInfo.InvariantCulture) ?? Numbers.Undefined;

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
