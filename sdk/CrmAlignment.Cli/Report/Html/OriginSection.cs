using System.Linq;
using System.Xml.Linq;

namespace CrmAlignment.Cli.Report.Html;

/// <summary>Leads and wins by origin.</summary>
internal static class OriginSection
{
    /// <summary>Writes the section.</summary>
    public static XElement Write(FunnelReport report) => HtmlReport.Section("origins", "Where leads come from",
        "Leads that arrived in this time, and what they have won since. Compare win rates only where there are enough leads to tell.",
        HorizontalBarChart.Write("Leads by origin", report.Origins.Select(Bar).ToList()),
        HtmlReport.Table(["Origin", "Leads", "Won", "Win rate", "Revenue"], report.Origins.Select(Row)));

    private static HorizontalBar Bar(OriginLine origin) => new(origin.Name, origin.Leads, Numbers.Count(origin.Leads));

    private static string[] Row(OriginLine origin) =>
    [
        origin.Name,
        Numbers.Count(origin.Leads),
        Numbers.Count(origin.Won),
        Numbers.Share(origin.WinRate),
        Numbers.Amount(origin.Revenue),
    ];
}
