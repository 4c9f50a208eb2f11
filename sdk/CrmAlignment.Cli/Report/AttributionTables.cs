using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Client.Attribution;
using CrmAlignment.Model.Schema;

namespace CrmAlignment.Cli.Report;

/// <summary>What each model of attribution credits a campaign with; the last row of a sum is what the ledger has of the time.</summary>
internal static class AttributionTables
{
    private static readonly (AttributionModel Model, string Key, Label Heading)[] Models =
    [
        (AttributionModel.First, "first", TableTexts.FirstTouch),
        (AttributionModel.Last, "last", TableTexts.LastTouch),
        (AttributionModel.Linear, "linear", TableTexts.LinearModel),
        (AttributionModel.Position, "position", TableTexts.PositionModel),
        (AttributionModel.TimeDecay, "time_decay", TableTexts.TimeDecayModel),
    ];

    /// <summary>Revenue by campaign and model.</summary>
    public static ReportTable Revenue(FunnelReport report, ReportWords words) =>
        Sums("attribution-revenue", words[TableTexts.AttributedRevenue], credit => credit.Revenue, total => total.Revenue, report, words);

    /// <summary>Cost of sales by campaign and model.</summary>
    public static ReportTable Cost(FunnelReport report, ReportWords words) =>
        Sums("attribution-cost", words[TableTexts.AttributedCost], credit => credit.CostOfSales, total => total.CostOfSales, report, words);

    /// <summary>Profit by campaign and model: revenue less cost of sales less what was spent.</summary>
    public static ReportTable Profit(FunnelReport report, ReportWords words) =>
        Sums("attribution-profit", words[TableTexts.AttributedProfit], credit => credit.Profit, total => total.Profit, report, words);

    /// <summary>Profit by what was spent, of the campaigns on which something was spent; empty where too few wins tell nothing.</summary>
    public static ReportTable Return(FunnelReport report, ReportWords words) => new(
        "attribution-roi",
        words[TableTexts.AttributedReturn],
        Columns(words, CellKind.Share),
        [
            .. Campaigns(report).Where(campaign => campaign is { CampaignId: not null, MarketingSpend: > 0 }).Select(campaign => Row(
                campaign, words, credit => campaign.HasEnoughData ? credit.CampaignRoi : null)),
        ]);

    private static IReadOnlyList<ReportColumn> Columns(ReportWords words, CellKind kind) =>
    [
        new("campaign", words.Term("Campaign"), CellKind.Text),
        new("wins", words.Term("Won"), CellKind.Count),
        new("spend", words.Term("MarketingSpend"), CellKind.Amount),
        .. Models.Select(model => new ReportColumn(model.Key, words[model.Heading], kind)),
    ];

    private static ReportTable Sums(
        string key, string title, Func<CampaignCredit, decimal> part, Func<AttributionTotal, decimal> whole, FunnelReport report, ReportWords words)
    {
        var campaigns = Campaigns(report);
        return new ReportTable(
            key,
            title,
            Columns(words, CellKind.Amount),
            campaigns.Count == 0
                ? []
                : [.. campaigns.Select(campaign => Row(campaign, words, credit => part(credit))), Total(report.Attribution!, whole(report.Attribution!.Total), words)]);
    }

    private static object?[] Row(AttributedCampaign campaign, ReportWords words, Func<CampaignCredit, decimal?> value) =>
    [
        campaign.CampaignId is null ? words[ReportTexts.NoneGiven] : campaign.Name.Length == 0 ? words[TableTexts.HiddenCampaign] : campaign.Name,
        campaign.Wins,
        campaign.MarketingSpend,
        .. Models.Select(model => (object?)value(campaign.By(model.Model))),
    ];

    private static object?[] Total(RevenueAttribution attribution, decimal whole, ReportWords words) =>
        [words[TableTexts.Total], attribution.Wins, attribution.MarketingSpend, .. Models.Select(_ => (object?)whole)];

    // Where the files name no campaign, or no deal, nothing can be divided.
    private static IReadOnlyList<AttributedCampaign> Campaigns(FunnelReport report) =>
        report.Known is { Deals: false } or { Campaigns: false } ? [] : report.Attribution?.Campaigns ?? [];
}
