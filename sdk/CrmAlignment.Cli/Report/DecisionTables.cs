using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Cli.Report;

/// <summary>Tables of what was decided: rejections, losses, acceptance, and what the criteria kept out.</summary>
internal static class DecisionTables
{
    /// <summary>Rejections by reason.</summary>
    public static ReportTable Rejections(FunnelReport report, ReportWords words) => new(
        "rejections-by-reason",
        words[TableTexts.Rejections],
        [.. ReasonColumns(words), new("excluded", words[TableTexts.OutsideKpis], CellKind.Count)],
        [.. report.Rejections.Select(line => new object?[] { Name(line.Reason, words), line.Count, Share(line, report.Rejections), line.Excluded })]);

    /// <summary>Lost opportunities by reason; not known where the files do not say which were lost.</summary>
    public static ReportTable Lost(FunnelReport report, ReportWords words) => new(
        "lost-by-reason",
        words[TableTexts.LostReasons],
        ReasonColumns(words),
        report.Known is { Deals: false } or { Deals: true, Statuses: false }
            ? [[NotKnown.Value, NotKnown.Value, NotKnown.Value]]
            : report.Known is { LostReasons: false } && report.LostReasons.Count > 0
            ? [[NotKnown.Value, report.LostReasons.Sum(line => line.Count), NotKnown.Value]]
            : [.. report.LostReasons.Select(line => new object?[] { Name(line.Reason, words), line.Count, Share(line, report.LostReasons) })]);

    /// <summary>Acceptance by salesperson.</summary>
    public static ReportTable AcceptanceBySalesperson(FunnelReport report, ReportWords words) => Acceptance(
        "acceptance-by-salesperson", words[TableTexts.AcceptanceBySalesperson], words[TableTexts.Salesperson], report.AcceptanceBySalesperson, report, words);

    /// <summary>Acceptance by campaign.</summary>
    public static ReportTable AcceptanceByCampaign(FunnelReport report, ReportWords words) => Acceptance(
        "acceptance-by-campaign", words[TableTexts.Campaigns], words.Term("Campaign"), report.AcceptanceByCampaign, report, words);

    /// <summary>What the criteria kept out, and what became of it.</summary>
    public static ReportTable KeptOut(FunnelReport report, ReportWords words) => new(
        "kept-out",
        words[TableTexts.KeptOut],
        [
            new("lead", words.Term("Lead"), CellKind.Text),
            new("last_refused", words[TableTexts.LastRefused], CellKind.Text),
            new("times", words[TableTexts.Times], CellKind.Count),
            new("stage", words[ReportTexts.StageNow], CellKind.Text),
            new("won", words.Term("Won"), CellKind.Count),
            new("revenue", words.Term("Revenue"), CellKind.Amount),
        ],
        [.. report.KeptOut.Select(line => new object?[] { line.Lead, Numbers.Day(line.Last, report.Zone), line.Times, (object?)line.Stage ?? NotKnown.Value, line.Won, line.Revenue })]);

    /// <summary>All refusals, in the server's own words.</summary>
    public static ReportTable Refusals(FunnelReport report, ReportWords words) => new(
        "refusals",
        words[ReportTexts.Refused],
        [
            new("refused_on", words[ReportTexts.When], CellKind.Text),
            new("lead", words.Term("Lead"), CellKind.Text),
            new("message", words[ReportTexts.Why], CellKind.LongText),
        ],
        [.. report.Refusals.Select(refusal => new object?[] { Numbers.Minute(refusal.When, report.Zone), refusal.Lead, refusal.Message })]);

    private static ReportColumn[] ReasonColumns(ReportWords words) =>
    [
        new("reason", words[TableTexts.Reason], CellKind.Text),
        new("count", words[TableTexts.Count], CellKind.Count),
        new("share", words[TableTexts.Share], CellKind.Share),
    ];

    private static ReportTable Acceptance(
        string key, string title, string heading, IReadOnlyList<AcceptanceLine> lines, FunnelReport report, ReportWords words) => new(
        key,
        title,
        [
            new("name", heading, CellKind.Text),
            new("accepted", words.Term("AcceptedCount"), CellKind.Count),
            new("rejected", words.Term("RejectedCount"), CellKind.Count),
            new("expired", words.Term("ExpiredCount"), CellKind.Count),
            new("acceptance_rate", words.Term("AcceptanceRate"), CellKind.Share),
            new("median_days", words[TableTexts.DaysToDecide], CellKind.Days),
        ],
        [
            .. lines.Select(line => new object?[]
            {
                Name(line.Name, words),
                report.Known is { Acceptances: false } ? NotKnown.Value : line.Accepted,
                line.Rejected,
                line.Expired,
                report.Known is { Acceptances: false } ? NotKnown.Value : line.Rate,
                report.Known is { Acceptances: false } ? NotKnown.Value : line.MedianDays,
            }),
        ]);

    private static decimal? Share(ReasonLine line, IReadOnlyList<ReasonLine> all) => (decimal)line.Count / all.Sum(other => other.Count);

    private static string Name(string name, ReportWords words) => name.Length == 0 ? words[ReportTexts.NoneGiven] : name;
}
