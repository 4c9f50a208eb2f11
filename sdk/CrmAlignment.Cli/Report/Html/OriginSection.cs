using System.Linq;
using System.Xml.Linq;

namespace CrmAlignment.Cli.Report.Html;

/// <summary>Leads and wins by origin.</summary>
internal static class OriginSection
{
    /// <summary>Writes the section.</summary>
    public static XElement Write(FunnelReport report) => HtmlReport.Section("origins", "Where leads come from",
        "Compare win rates only where there are enough leads to tell.",
        HorizontalBarChart.Write("Leads by origin", report.Origins.Select(origin => new HorizontalBar(Name(origin), origin.Leads, Numbers.Count(origin.Leads))).ToList()),
        HtmlReport.Table(["Origin", "Leads", "Won", "Win rate", "Revenue"], report.Origins.Select(origin => new[]
        {
            Name(origin), Numbers.Count(origin.Leads), Numbers.Count(origin.Won), Numbers.Share(origin.Leads == 0 ? null : (decimal)origin.Won / origin.Leads), Numbers.Amount(origin.Revenue),
        })));

    private static string Name(OriginLine origin) => origin.Origin.Length == 0 ? "(none given)" : origin.Origin;
}
