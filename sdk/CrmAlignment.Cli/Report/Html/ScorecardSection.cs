using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace CrmAlignment.Cli.Report.Html;

/// <summary>The mutual scorecard: charts by month, tables by month, quarter and year.</summary>
internal static class ScorecardSection
{
    private static readonly string[] Headings =
        ["Period", "Leads", "Sales ready", "Accepted", "Rejected", "Expired", "Acceptance", "Qualified", "Won", "Revenue", "Cost", "Spend", "Profit", "Clients", "New", "Active", "ARPU", "In nurture"];

    /// <summary>Writes the section.</summary>
    public static XElement Write(FunnelReport report) => HtmlReport.Section("scorecard", "The mutual scorecard",
        "Marketing and sales answer for the same numbers. Clients, new and active clients count each period on its own: they do not add up.",
        ColumnChart.Write("Profit by month (columns) and clients (line)", report.Months.Select(month => new ColumnPoint(month.Name, month.Profit, month.Clients)).ToList(), "a"),
        ColumnChart.Write("Leads by month (columns) and opportunities won (line)", report.Months.Select(month => new ColumnPoint(month.Name, month.Leads, month.Won)).ToList(), "c"),
        HtmlReport.Table(Headings, Rows(report.Months)),
        new XElement("details", new XElement("summary", "By quarter"), HtmlReport.Table(Headings, Rows(report.Quarters))),
        new XElement("details", new XElement("summary", "By year"), HtmlReport.Table(Headings, Rows(report.Years))));

    private static IEnumerable<string[]> Rows(IEnumerable<PeriodLine> lines) => lines.Select(line => new[]
    {
        line.Name, Numbers.Count(line.Leads), Numbers.Count(line.SalesReady), Numbers.Count(line.Accepted), Numbers.Count(line.Rejected), Numbers.Count(line.Expired),
        Numbers.Share(line.AcceptanceRate), Numbers.Count(line.Qualified), Numbers.Count(line.Won), Numbers.Amount(line.Revenue), Numbers.Amount(line.CostOfSales),
        Numbers.Amount(line.MarketingSpend), Numbers.Amount(line.Profit), Numbers.Count(line.Clients), Numbers.Count(line.NewClients), Numbers.Count(line.ActiveClients),
        Numbers.Amount(line.Arpu), Numbers.Count(line.InNurtureAtEnd),
    });
}
