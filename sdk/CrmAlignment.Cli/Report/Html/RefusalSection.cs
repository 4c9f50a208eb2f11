using System.Globalization;
using System.Linq;
using System.Xml.Linq;

namespace CrmAlignment.Cli.Report.Html;

/// <summary>What the agreed criteria refused, in the server's own words.</summary>
internal static class RefusalSection
{
    /// <summary>Writes the section.</summary>
    public static XElement Write(FunnelReport report) => HtmlReport.Section("refusals", "Refused by the agreed criteria",
        report.Refusals.Count == 0
            ? "Nothing was refused in this run."
            : "Each was refused on the server, left nothing behind and stays out of every KPI.",
        report.Refusals.Count == 0 ? null : HtmlReport.Table(["When", "Lead", "Why"], report.Refusals.Select(Row), numeric: false));

    private static string[] Row(RefusalLine refusal) =>
        [refusal.When.ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture), refusal.Lead, refusal.Message];
}
