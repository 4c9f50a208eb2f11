using System.Globalization;
using System.Linq;
using System.Xml.Linq;

namespace CrmAlignment.Cli.Report.Html;

/// <summary>What the agreed criteria refused, in the server's own words.</summary>
internal static class RefusalSection
{
    /// <summary>Writes the section: a table for each cause.</summary>
    public static XElement Write(FunnelReport report) => HtmlReport.Section(
        "refusals",
        "Refused",
        report.Refusals.Count == 0
            ? "Nothing was refused in this run."
            : "Each was refused on the server, left nothing behind and stays out of every KPI.",
        [
            .. report.Refusals.GroupBy(refusal => refusal.Heading).OrderByDescending(cause => cause.First().IsByCriteria).SelectMany(
                cause => new[] { new XElement("h3", $"{cause.Key}: {Numbers.Count(cause.Count())}"), HtmlReport.Table(["When", "Lead", "Why"], cause.Select(Row), numeric: false) }),
        ]);

    private static string[] Row(RefusalLine refusal) =>
        [refusal.When.ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture), refusal.Lead, refusal.Message];
}
