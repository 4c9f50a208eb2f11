using System.Linq;
using CrmAlignment.Client.Purchases;
using CrmAlignment.Model.Choices;
using Spectre.Console;

namespace CrmAlignment.Cli.Report;

/// <summary>Shows a review of purchases at a prompt: by the customer's stage, what is missing or out of step, and the largest deals concerned.</summary>
/// <param name="console">Where to write.</param>
internal sealed class PurchaseReport(IAnsiConsole console)
{
    private const int MostDeals = 10;

    /// <summary>Writes it.</summary>
    public void Write(PurchaseReview review)
    {
        console.MarkupLine($"[bold]Open opportunities: {Numbers.Count(review.Open.Count)}, estimated revenue {Numbers.Amount(review.Open.Value)}[/]");
        if (review.Open.Count == 0)
        {
            return;
        }

        Stages(review);
        Findings(review);
        console.MarkupLine(
            $"{Numbers.Count(review.OutOfStep.Count)} of {Numbers.Count(review.Open.Count - review.UnknownStage.Count)} whose purchase stage is known are out of step; "
            + $"of {Numbers.Count(review.UnknownStage.Count)} nobody knows the stage, and nothing is said of them.");
        Deals(review);
    }

    private void Stages(PurchaseReview review)
    {
        var table = TableOf("Customer's stage", "Deals", "Estimated");
        foreach (var stage in review.Stages)
        {
            table.AddRow(NameOf(stage.Stage), Numbers.Count(stage.Count), Numbers.Amount(stage.Value));
        }

        table.AddRow("Not known", Numbers.Count(review.UnknownStage.Count), Numbers.Amount(review.UnknownStage.Value));
        console.Write(table);
    }

    private void Findings(PurchaseReview review)
    {
        var table = TableOf("To look at", "Deals", "Of", "Share", "95 % interval", "Estimated");
        var without = review.WithoutDecider;
        AddRow(table, "No decider known", without.Count, without.Of, without.Value, (without.Share, without.Low, without.High));
        foreach (var kind in review.Kinds)
        {
            AddRow(table, NameOf(kind.Kind, review), kind.Count, kind.Of, kind.Value, (kind.Share, kind.Low, kind.High));
        }

        console.Write(table);
        if (!without.HasEnoughData || review.Kinds.Any(kind => !kind.HasEnoughData))
        {
            console.MarkupLine("Not enough data for shares of fewer than 20 deals.");
        }
    }

    private void Deals(PurchaseReview review)
    {
        if (review.Deals.Count == 0)
        {
            return;
        }

        var table = TableOf("Largest of them", "Estimated");
        table.AddColumn("Customer's stage");
        table.AddColumn("To look at");
        foreach (var deal in review.Deals.OrderByDescending(deal => deal.Value).ThenBy(deal => deal.OpportunityId).Take(MostDeals))
        {
            table.AddRow(
                Markup.Escape(deal.Name), Numbers.Amount(deal.Value), deal.Stage is { } stage ? NameOf(stage) : "Not known",
                string.Join(", ", deal.OutOfStep.Select(NameOf).Concat(deal.Deciders == 0 ? ["no decider"] : [])));
        }

        console.Write(table);
    }

    private static Table TableOf(string first, params string[] numbers)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn(first);
        foreach (var heading in numbers)
        {
            table.AddColumn(new TableColumn(heading).RightAligned().NoWrap());
        }

        return table;
    }

    private static void AddRow(Table table, string name, int count, int of, decimal value, (decimal? Share, decimal? Low, decimal? High) rate) => table.AddRow(
        name, Numbers.Count(count), Numbers.Count(of), Numbers.Share(rate.Share),
        rate.Share is null ? "-" : $"{Numbers.Share(rate.Low)} to {Numbers.Share(rate.High)}", Numbers.Amount(value));

    private static string NameOf(PurchaseStage stage) => stage switch
    {
        PurchaseStage.NeedRecognized => "Need recognized",
        PurchaseStage.SearchingSolutions => "Search for solutions",
        PurchaseStage.EvaluatingOffers => "Evaluation of offers",
        PurchaseStage.Deciding => "Purchase decision",
        _ => "Purchase done",
    };

    private static string NameOf(OutOfStep kind) => kind switch
    {
        OutOfStep.Ahead => "we are ahead",
        OutOfStep.Stalled => "stalled",
        OutOfStep.Silent => "silent",
        _ => "not closed",
    };

    private static string NameOf(OutOfStep kind, PurchaseReview review) => kind switch
    {
        OutOfStep.Ahead => "Our offer is ahead of the customer's stage",
        OutOfStep.Stalled => $"Stage unchanged for {Numbers.Count(review.StalledDays)} days while activities go on",
        OutOfStep.Silent => $"Customer decides, no activity for {Numbers.Count(review.SilentDays)} days and none planned",
        _ => "Customer has bought, deal still open",
    };
}
