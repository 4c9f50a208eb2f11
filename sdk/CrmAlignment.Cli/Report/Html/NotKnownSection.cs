using System.Linq;
using System.Xml.Linq;

namespace CrmAlignment.Cli.Report.Html;

/// <summary>What the files of a replay did not say.</summary>
internal static class NotKnownSection
{
    /// <summary>Writes the section; null when nothing was missing.</summary>
    public static XElement? Write(FunnelReport report) => report.NotKnown.Count == 0 ? null : HtmlReport.Section(
        "notknown",
        "Not known",
        "What the files did not say, and what the numbers above are without it.",
        new XElement("ul", report.NotKnown.Select(sentence => new XElement("li", sentence))));
}
