using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Cli.Report;

/// <summary>Tables of leads: layers, groups, conversion and time.</summary>
internal static class LeadTables
{
    /// <summary>The layers of the funnel.</summary>
    public static ReportTable Layers(FunnelReport report, ReportWords words) => new(
        "funnel",
        words[ReportTexts.Funnel],
        [
            new("layer", words[ReportTexts.Layer], CellKind.Text),
            new("leads", words[ReportTexts.Leads], CellKind.Count),
            new("of_layer_above", words[ReportTexts.OfLayerAbove], CellKind.Share),
        ],
        [.. report.Layers.Select((layer, i) => new object?[] { LayerName(layer.Name, words), Unless(IsHidden(layer, report), layer.Count), Unless(IsHidden(layer, report), OfAbove(report, i)) })]);

    /// <summary>Where leads stand now.</summary>
    public static ReportTable Stages(FunnelReport report, ReportWords words) => new(
        "stages",
        words[ReportTexts.StageNow],
        [new("stage", words[ReportTexts.StageNow], CellKind.Text), new("leads", words[ReportTexts.Leads], CellKind.Count)],
        [.. report.Stages.Select(stage => new object?[] { stage.Stage, stage.Count })]);

    /// <summary>By segment.</summary>
    public static ReportTable Segments(FunnelReport report, ReportWords words) =>
        Groups("leads-by-segment", words[TableTexts.Segments], words[TableTexts.Segment], report.Segments, report, words);

    /// <summary>By origin.</summary>
    public static ReportTable Origins(FunnelReport report, ReportWords words) =>
        Groups("leads-by-origin", words[TableTexts.Origins], words[TableTexts.Origin], report.Sources, report, words);

    /// <summary>By owner.</summary>
    public static ReportTable Owners(FunnelReport report, ReportWords words) =>
        Groups("leads-by-owner", words[TableTexts.Owners], words[TableTexts.Owner], report.Owners, report, words);

    /// <summary>By campaign; one line says so where the files name none.</summary>
    public static ReportTable Campaigns(FunnelReport report, ReportWords words)
    {
        var table = Groups("leads-by-campaign", words[TableTexts.Campaigns], words.Term("Campaign"), report.Campaigns, report, words);
        return report.Known is { Campaigns: false }
            ? table with { Rows = [.. table.Rows.Select(row => row.Select((cell, i) => i == 0 && cell is string name && name == words[ReportTexts.NoneGiven] ? NotKnown.Value : cell).ToArray())] }
            : table;
    }

    /// <summary>By lead category.</summary>
    public static ReportTable Categories(FunnelReport report, ReportWords words) =>
        Groups("leads-by-category", words[TableTexts.LeadCategories], words.Term("LeadCategory"), report.LeadCategories, report, words);

    /// <summary>What the ledger counts by lead category; the lines add up to the scorecards of the organization.</summary>
    public static ReportTable CategoryCounts(FunnelReport report, ReportWords words) => new(
        "scorecard-by-category",
        words[TableTexts.CategoryCounts],
        [
            new("category", words.Term("LeadCategory"), CellKind.Text),
            new("leads", words[ReportTexts.Leads], CellKind.Count),
            new("marketing_qualified", words.Term("MarketingQualifiedCount"), CellKind.Count),
            new("sales_ready", words.Term("SalesReadyCount"), CellKind.Count),
            new("accepted", words.Term("AcceptedCount"), CellKind.Count),
            new("qualified", words.Term("QualifiedCount"), CellKind.Count),
            new("won", words.Term("Won"), CellKind.Count),
            new("revenue", words.Term("Revenue"), CellKind.Amount),
        ],
        [
            .. report.Categories.Select(line => new object?[]
            {
                line.Name ?? words[TableTexts.NoCategory],
                line.Leads,
                Unless(report.Known is { MarketingQualifications: false }, line.MarketingQualified),
                Unless(report.Known is { Handovers: false }, line.SalesReady),
                Unless(report.Known is { Acceptances: false }, line.Accepted),
                line.Qualified,
                Unless(report.Known is { Deals: false } or { Deals: true, Statuses: false }, line.Won),
                Unless(report.Known is { Deals: false }, line.Revenue),
            }),
        ]);

    /// <summary>Closed opportunities by product.</summary>
    public static ReportTable Products(FunnelReport report, ReportWords words) => new(
        "opportunities-by-product",
        words[TableTexts.Products],
        [
            new("product", words[TableTexts.Product], CellKind.Text),
            new("won", words.Term("Won"), CellKind.Count),
            new("lost", words[TableTexts.Lost], CellKind.Count),
            new("win_rate", words[TableTexts.WonOfClosed], CellKind.Share),
            new("revenue", words.Term("Revenue"), CellKind.Amount),
        ],
        [
            .. report.Products.Select(line => new object?[]
            {
                line.Name.Length == 0 ? words[ReportTexts.NoneGiven] : line.Name,
                Unless(report.Known is { Statuses: false }, line.Won),
                Unless(report.Known is { Statuses: false }, line.Lost),
                Unless(report.Known is { Statuses: false }, line.WinRate),
                line.Revenue,
            }),
        ]);

    /// <summary>Conversion and time from layer to layer.</summary>
    public static ReportTable Steps(FunnelReport report, ReportWords words) => new(
        "conversion",
        words[TableTexts.Steps],
        [
            new("from", words[TableTexts.From], CellKind.Text),
            new("to", words[TableTexts.To], CellKind.Text),
            new("leads", words[TableTexts.Reached], CellKind.Count),
            new("went_on", words[TableTexts.WentOn], CellKind.Count),
            new("conversion", words[TableTexts.Conversion], CellKind.Share),
            new("median_days", words[TableTexts.Median], CellKind.Days),
            new("percentile_90_days", words[TableTexts.Percentile], CellKind.Days),
            new("measured", words[TableTexts.Measured], CellKind.Count),
        ],
        [.. report.Steps.Select(step => Row(step, report, words))]);

    /// <summary>Name of a layer of <see cref="FunnelReport.Layers"/> in a language.</summary>
    public static string LayerName(string name, ReportWords words) => name switch
    {
        "Leads" => words[ReportTexts.Leads],
        "Marketing qualified" => words.Term("MarketingQualified"),
        "Sales ready" => words.Term("SalesReady"),
        "Sales accepted" => words.Term("SalesAccepted"),
        "Qualified" => words.Term("Qualified"),
        "Won" => words.Term("Won"),
        _ => name,
    };

    // Each lead counts as marketing qualified from its arrival, and each with a deal as offered and accepted, where the files do not say it.
    internal static bool IsHidden(FunnelLayer layer, FunnelReport report) => report.Known is { } known && layer.Name switch
    {
        "Marketing qualified" => !known.MarketingQualifications,
        "Sales ready" => !known.Handovers,
        "Sales accepted" => !known.Acceptances,
        _ => false,
    };

    private static decimal? OfAbove(FunnelReport report, int i) =>
        i == 0 || report.Layers[i - 1].Count == 0 || IsHidden(report.Layers[i - 1], report) ? null : (decimal)report.Layers[i].Count / report.Layers[i - 1].Count;

    private static ReportTable Groups(string key, string title, string heading, IReadOnlyList<GroupLine> lines, FunnelReport report, ReportWords words) => new(
        key,
        title,
        [
            new("name", heading, CellKind.Text),
            new("leads", words[ReportTexts.Leads], CellKind.Count),
            new("sales_ready", words.Term("SalesReadyCount"), CellKind.Count),
            new("accepted", words.Term("AcceptedCount"), CellKind.Count),
            new("qualified", words.Term("QualifiedCount"), CellKind.Count),
            new("won", words.Term("Won"), CellKind.Count),
            new("lost", words[TableTexts.Lost], CellKind.Count),
            new("win_rate", words[TableTexts.WinRate], CellKind.Share),
            new("revenue", words.Term("Revenue"), CellKind.Amount),
        ],
        [
            .. lines.Select(line => new object?[]
            {
                line.Name.Length == 0 ? words[ReportTexts.NoneGiven] : line.Name,
                line.Leads,
                Unless(report.Known is { Handovers: false }, line.SalesReady),
                Unless(report.Known is { Acceptances: false }, line.Accepted),
                line.Qualified,
                Unless(report.Known is { Deals: false } or { Deals: true, Statuses: false }, line.Won),
                Unless(report.Known is { Deals: false } or { Deals: true, Statuses: false }, line.Lost),
                Unless(report.Known is { Deals: false } or { Leads: false } or { Deals: true, Statuses: false }, line.WinRate),
                Unless(report.Known is { Deals: false }, line.Revenue),
            }),
        ]);

    // A conversion is known where the files say who reached either layer, a time where they say when.
    private static object?[] Row(StepLine step, FunnelReport report, ReportWords words)
    {
        var known = report.Known;
        var isSales = step.To is "SalesReady" or "SalesAccepted" || step.From is "SalesReady" or "SalesAccepted";
        var isWon = step.To == "Won";
        var isFirst = step.From is "Lead" or "MarketingQualified";
        var isMarketing = step.To == "MarketingQualified";
        var hidesConversion = known is not null
            && ((isFirst && !known.Leads) || (isMarketing && !known.MarketingQualifications) || (isSales && !known.Acceptances) || (isWon && (!known.Deals || !known.Statuses)));
        var hidesTime = known is not null
            && (((step.From == "Qualified" || step.To == "Qualified") && !known.Openings) || (isFirst && !known.Arrivals) || (isMarketing && !known.MarketingQualifications) || (isSales && !known.Acceptances) || (isWon && (!known.Deals || !known.Statuses)));
        return
        [
            step.From == "Lead" ? words.Term("Lead") : words.Term(step.From),
            words.Term(step.To),
            step.Reached,
            Unless(hidesConversion, step.WentOn),
            Unless(hidesConversion, step.Conversion),
            Unless(hidesTime, step.MedianDays),
            Unless(hidesTime, step.PercentileDays),
            Unless(hidesTime, step.Measured),
        ];
    }

    private static object? Unless(bool isHidden, object? value) => isHidden ? NotKnown.Value : value;
}
