using System.Linq;
using System.Xml.Linq;

namespace CrmAlignment.Cli.Report.Html;

/// <summary>Nurture: how many wait, and what is due next in each queue.</summary>
internal static class NurtureSection
{
    /// <summary>Writes the section.</summary>
    public static XElement Write(FunnelReport report) => HtmlReport.Section("nurture", "No lead is waste",
        "Rejected leads wait here, are touched on a cadence and return when they meet the criteria.",
        ColumnChart.Write(
            "Leads in nurture at the month's end",
            report.Months.Select(month => new ColumnPoint(month.Name, month.InNurtureAtEnd, null)).ToList(),
            "d"),
        HtmlReport.Table(["Queue", "Waiting now", "Returned to sales", "Aged out"], report.Queues.Select(Row)),
        report.Queues.Select(Contents));

    private static string[] Row(QueueLine queue) =>
    [
        $"{queue.Queue} ({queue.Track})",
        Numbers.Count(queue.Waiting),
        Numbers.Count(queue.Returned),
        Numbers.Count(queue.AgedOut),
    ];

    private static XElement Contents(QueueLine queue) => new("details",
        new XElement("summary", $"Next in {queue.Queue}"),
        HtmlReport.Table(["Lead", "Reason", "Since", "Next touch"], queue.Next.Select(Row), numeric: false));

    private static string[] Row(QueuedLead lead) => [lead.Lead, lead.Reason, Numbers.Day(lead.EnrolledOn), lead.NextTouch];
}
