using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace CrmAlignment.Cli.Report.Html;

/// <summary>
/// Writes a report as one self-contained HTML page: no script, no outside resource, charts as inline SVG, every number also in
/// a table.
/// </summary>
public static class HtmlReport
{
    /// <summary>The page as text. Built as a tree, so that no value can become markup.</summary>
    /// <param name="report">What to show.</param>
    public static string Write(FunnelReport report)
    {
        var subtitle =
            $"{report.From:uuuu-MM-dd} to {report.To:uuuu-MM-dd} · amounts in {report.Currency} · read from Dataverse scorecards";
        var page = new XElement("html", new XAttribute("lang", "en"),
            new XElement("head",
                new XElement("meta", new XAttribute("charset", "utf-8")),
                new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
                new XElement("title", report.Title),
                new XElement("style", HtmlStyle.Text)),
            new XElement("body",
                new XElement("header",
                    new XElement("h1", report.Title),
                    new XElement("p", subtitle)),
                new XElement("main",
                    HeadlineSection.Write(report),
                    FunnelSection.Write(report),
                    ScorecardSection.Write(report),
                    OriginSection.Write(report),
                    NurtureSection.Write(report),
                    RefusalSection.Write(report),
                    NotKnownSection.Write(report))));
        return PageText.Write(page);
    }

    /// <summary>A section with a heading and a sentence that says what to look for.</summary>
    internal static XElement Section(string id, string heading, string lead, params object?[] content) =>
        new(
            "section",
            new XAttribute("id", id),
            new XElement("h2", heading),
            new XElement("p", new XAttribute("class", "lead"), lead),
            content);

    /// <summary>A table; the first column is text, the others are numbers where <paramref name="numeric"/> says so.</summary>
    internal static XElement Table(string[] headings, IEnumerable<string[]> rows, bool numeric = true) =>
        new("div", new XAttribute("class", "scroll"),
            new XElement("table", new XAttribute("class", numeric ? "numbers" : "words"),
                new XElement("thead", new XElement("tr", headings.Select(heading => Heading("col", heading)))),
                new XElement("tbody", rows.Select(Row))));

    private static XElement Row(string[] cells) =>
        new("tr", Heading("row", cells[0]), cells.Skip(1).Select(cell => new XElement("td", cell)));

    private static XElement Heading(string scope, string text) => new("th", new XAttribute("scope", scope), text);
}
