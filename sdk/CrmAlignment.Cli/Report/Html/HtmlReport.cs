using System.Globalization;
using System.Linq;
using System.Xml.Linq;

namespace CrmAlignment.Cli.Report.Html;

/// <summary>
/// Writes a report as one self-contained HTML page: its one script and its style are inside, nothing comes from the network, and every
/// number that is drawn is also in a table.
/// </summary>
public static class HtmlReport
{
    /// <summary>The page as text. Built as a tree, so that no value can become markup.</summary>
    /// <param name="report">What to show.</param>
    /// <param name="words">Language; English where none is given.</param>
    public static string Write(FunnelReport report, ReportWords? words = null)
    {
        words ??= ReportWords.English;
        var page = new PageParts(report, words);
        var main = new XElement("main",
            HeadlineSection.Write(report, words),
            FunnelSection.Write(page),
            ScorecardSection.Write(page),
            ScorecardSection.WriteComparisons(page),
            OriginSection.Write(page),
            AttributionSection.Write(page),
            DecisionSection.Write(page),
            DecisionSection.WriteReasons(page),
            NurtureSection.Write(page),
            RefusalSection.Write(page),
            GlossarySection.Write(page),
            NotKnownSection.Write(page));
        return PageText.Write(new XElement("html", new XAttribute("lang", words.HtmlName),
            Head(report),
            new XElement("body", Header(report, words), Contents(page), main, Footer(), PageScript.Data(page.Charts), PageScript.Element)));
    }

    // The policy stands first: it holds for what follows it.
    private static XElement Head(FunnelReport report) => new("head",
        new XElement("meta", new XAttribute("charset", "utf-8")),
        new XElement("meta", new XAttribute("http-equiv", "Content-Security-Policy"), new XAttribute("content", PageScript.Policy)),
        new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
        new XElement("title", report.Title),
        new XElement("style", HtmlStyle.Text));

    private static XElement Header(FunnelReport report, ReportWords words) => new("header",
        new XElement("h1", report.Title),
        new XElement("p", words.Fill(
            ReportTexts.Subtitle,
            report.From.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
            report.To.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
            report.Currency)));

    private static XElement Contents(PageParts page) => new("nav",
        new XAttribute("aria-label", page.Words[ReportTexts.Contents]),
        new XElement("ul", page.Sections.Select(section => new XElement("li", new XElement("a", new XAttribute("href", "#" + section.Id), section.Heading)))));

    private static XElement Footer() => new("footer",
        new XElement("details",
            new XElement("summary", "Charts: Apache ECharts, Apache License 2.0"),
            new XElement("pre", new XAttribute("tabindex", "0"), new XAttribute("lang", "en"), PageScript.Licenses)));
}
