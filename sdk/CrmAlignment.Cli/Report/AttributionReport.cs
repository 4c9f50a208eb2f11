using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Client.Attribution;
using Spectre.Console;

namespace CrmAlignment.Cli.Report;

/// <summary>Shows an attribution at a prompt: revenue by model, then profit and ROI by model, each campaign with the wins behind it.</summary>
/// <param name="console">Where to write.</param>
internal sealed class AttributionReport(IAnsiConsole console)
{
    private const int LeastWins = 5;

    private static readonly AttributionModel[] Models = Enum.GetValues<AttributionModel>();

    /// <summary>Writes it.</summary>
    public void Write(RevenueAttribution attribution)
    {
        console.MarkupLine($"[bold]Won {attribution.From:uuuu-MM-dd} to {attribution.To:uuuu-MM-dd}: {Numbers.Amount(attribution.Total.Revenue)} from {Numbers.Count(attribution.Wins)} wins[/]");
        console.MarkupLine(
            $"Touches count {Numbers.Count(attribution.WindowDays)} days before the win; by decay one loses half of its weight in {Numbers.Count(attribution.HalfLifeDays)} days. "
            + "--json has the cents.");
        if (attribution.Campaigns.Count == 0)
        {
            console.MarkupLine("Nothing was won and nothing spent in this period.");
            return;
        }

        Revenue(attribution);
        Profit(attribution);
        Returns(attribution);
        if (attribution.Unreadable > 0)
        {
            console.MarkupLine($"Of {Numbers.Count(attribution.Unreadable)} wins you may not read the opportunity, or it is gone: they stand under no campaign.");
        }
    }

    private void Revenue(RevenueAttribution attribution)
    {
        var table = TableOf("Revenue", "Wins");
        foreach (var campaign in attribution.Campaigns)
        {
            AddRow(table, NameOf(campaign), Numbers.Count(campaign.Wins), Models.Select(model => Numbers.Amount(campaign.By(model).Revenue)));
        }

        AddRow(table, "Total", Numbers.Count(attribution.Wins), Models.Select(_ => Numbers.Amount(attribution.Total.Revenue)));
        console.Write(table);
    }

    private void Profit(RevenueAttribution attribution)
    {
        var table = TableOf("Profit", "Spend");
        foreach (var campaign in attribution.Campaigns)
        {
            AddRow(table, NameOf(campaign), Numbers.Amount(campaign.MarketingSpend), Models.Select(model => Numbers.Amount(campaign.By(model).Profit)));
        }

        AddRow(table, "Total", Numbers.Amount(attribution.MarketingSpend), Models.Select(_ => Numbers.Amount(attribution.Total.Profit)));
        console.Write(table);
    }

    // What no campaign led to has no return; a campaign that cost nothing has none, either.
    private void Returns(RevenueAttribution attribution)
    {
        var spent = attribution.Campaigns.Where(campaign => campaign.CampaignId is not null && campaign.MarketingSpend > 0).ToArray();
        var told = spent.Where(campaign => campaign.HasEnoughData).ToArray();
        if (told.Length > 0)
        {
            var table = TableOf("ROI", "Wins");
            foreach (var campaign in told)
            {
                AddRow(table, NameOf(campaign), Numbers.Count(campaign.Wins), Models.Select(model => Numbers.Share(campaign.By(model).CampaignRoi)));
            }

            console.Write(table);
        }

        if (told.Length < spent.Length)
        {
            var few = spent.Where(campaign => !campaign.HasEnoughData).Select(campaign => $"{NameOf(campaign)} ({Numbers.Count(campaign.Wins)})");
            console.MarkupLine($"Not enough data for the ROI of campaigns with fewer than {LeastWins} wins: {string.Join(", ", few)}");
        }
    }

    private static Table TableOf(string what, string second)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn(what + " by model");
        foreach (var heading in new[] { second, "First", "Last", "Linear", "Position", "Decay" })
        {
            table.AddColumn(new TableColumn(heading).RightAligned().NoWrap());
        }

        return table;
    }

    private static void AddRow(Table table, string name, string second, IEnumerable<string> cells) => table.AddRow([name, second, .. cells]);

    private static string NameOf(AttributedCampaign campaign) => campaign.CampaignId is null ? "(no campaign)"
        : campaign.Name.Length == 0 ? "(campaign that you may not read)"
        : Markup.Escape(campaign.Name);
}
