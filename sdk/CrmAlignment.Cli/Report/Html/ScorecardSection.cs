using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace CrmAlignment.Cli.Report.Html;

/// <summary>The mutual scorecard: charts by month, tables by month, quarter and year.</summary>
internal static class ScorecardSection
{
    private static readonly (string Heading, Func<PeriodLine, string> Text)[] Columns =
    [
        ("Period", line => line.Name),
        ("Leads", line => Numbers.Count(line.Leads)),
        ("Sales ready", line => Numbers.Count(line.SalesReady)),
        ("Accepted", line => Numbers.Count(line.Accepted)),
        ("Rejected", line => Numbers.Count(line.Rejected)),
        ("Expired", line => Numbers.Count(line.Expired)),
        ("Acceptance", line => Numbers.Share(line.AcceptanceRate)),
        ("Qualified", line => Numbers.Count(line.Qualified)),
        ("Won", line => Numbers.Count(line.Won)),
        ("Revenue", line => Numbers.Amount(line.Revenue)),
        ("Cost", line => Numbers.Amount(line.CostOfSales)),
        ("Spend", line => Numbers.Amount(line.MarketingSpend)),
        ("Profit", line => Numbers.Amount(line.Profit)),
        ("Clients", line => Numbers.Count(line.Clients)),
        ("New", line => Numbers.Count(line.NewClients)),
        ("Active", line => Numbers.Count(line.ActiveClients)),
        ("ARPU", line => Numbers.Amount(line.Arpu)),
        ("In nurture", line => Numbers.Count(line.InNurtureAtEnd)),
    ];

    /// <summary>Writes the section.</summary>
    public static XElement Write(FunnelReport report) => HtmlReport.Section("scorecard", "The mutual scorecard",
        "Marketing and sales answer for the same numbers. "
            + "Clients, new and active clients count each period on its own: they do not add up.",
        ColumnChart.Write(
            "Profit by month (columns) and clients (line)",
            report.Months.Select(month => new ColumnPoint(month.Name, month.Profit, month.Clients)).ToList(),
            "a"),
        ColumnChart.Write(
            "Leads by month (columns) and opportunities won (line)",
            report.Months.Select(month => new ColumnPoint(month.Name, month.Leads, month.Won)).ToList(),
            "c"),
        Table(report.Months),
        new XElement("details", new XElement("summary", "By quarter"), Table(report.Quarters)),
        new XElement("details", new XElement("summary", "By year"), Table(report.Years)));

    private static XElement Table(IEnumerable<PeriodLine> lines) => HtmlReport.Table(
        Columns.Select(column => column.Heading).ToArray(),
        lines.Select(line => Columns.Select(column => column.Text(line)).ToArray()));
}
