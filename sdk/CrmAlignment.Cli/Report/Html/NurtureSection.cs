using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;

namespace CrmAlignment.Cli.Report.Html;

/// <summary>Nurture: how many wait, and what is due next in each queue.</summary>
internal static class NurtureSection
{
    /// <summary>Writes the section.</summary>
    public static XElement Write(FunnelReport report) => HtmlReport.Section("nurture", "No lead is waste",
        "Rejected leads wait here, are touched on a cadence and return when they meet the criteria.",
        ColumnChart.Write("Leads in nurture at the month's end", report.Months.Select(month => new ColumnPoint(month.Name, month.InNurtureAtEnd, null)).ToList(), "d"),
        HtmlReport.Table(["Queue", "Waiting", "Returned to sales", "Aged out"], report.Queues.Select(queue => new[] { $"{queue.Queue} ({queue.Track})", Numbers.Count(queue.Waiting), Numbers.Count(queue.Returned), Numbers.Count(queue.AgedOut) })),
        report.Queues.Select(Contents));

    private static XElement Contents(QueueLine queue) => new("details",
        new XElement("summary", $"Next in {queue.Queue}"),
        HtmlReport.Table(["Lead", "Reason", "Since", "Next touch"], Rows(queue), numeric: false));

    private static IEnumerable<string[]> Rows(QueueLine queue) => queue.Next.Select(lead => new[]
    {
        lead.Lead, lead.Reason, lead.EnrolledOn.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
        lead.NextTouchOn?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) ?? "cadence done",
    });
}
