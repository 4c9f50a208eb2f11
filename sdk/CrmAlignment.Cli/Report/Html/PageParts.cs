using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace CrmAlignment.Cli.Report.Html;

/// <summary>Builds the parts of the page in one language, and remembers the charts and the headings.</summary>
/// <param name="report">What is shown.</param>
/// <param name="words">Language.</param>
internal sealed class PageParts(FunnelReport report, ReportWords words)
{
    private readonly List<Chart> _charts = [];
    private readonly List<(string Id, string Heading)> _sections = [];
    private string _heading = "";

    /// <summary>What is shown.</summary>
    public FunnelReport Report => report;

    /// <summary>Language.</summary>
    public ReportWords Words => words;

    /// <summary>The charts, in the order of the page.</summary>
    public IReadOnlyList<Chart> Charts => _charts;

    /// <summary>The sections, in the order of the page.</summary>
    public IReadOnlyList<(string Id, string Heading)> Sections => _sections;

    /// <summary>Begins a section: what is built until the next belongs to it.</summary>
    public PageParts Begin(string id, string heading)
    {
        _sections.Add((id, heading));
        _heading = heading;
        return this;
    }

    /// <summary>The section that was begun, with a sentence that says what to look for.</summary>
    public XElement Section(string lead, params object?[] content) => new(
        "section",
        new XAttribute("id", _sections[^1].Id),
        new XElement("h2", _heading),
        new XElement("p", new XAttribute("class", "lead"), lead),
        content);

    /// <summary>The place of a chart, read aloud as its title; the numbers are in the table that follows. Null where there is nothing to draw.</summary>
    public XElement? Draw(Chart chart)
    {
        if (chart.Names.Count == 0)
        {
            return null;
        }

        _charts.Add(chart);
        return new XElement(
            "figure",
            new XElement("figcaption", chart.Title),
            new XElement("div", new XAttribute("id", chart.Id), new XAttribute("class", "chart"), new XAttribute("role", "img"), new XAttribute("aria-label", chart.Title)));
    }

    /// <summary>A table with its title.</summary>
    public object[] Titled(ReportTable table) => [new XElement("h3", table.Title), Table(table)];

    /// <summary>A table that is shown when it is asked for.</summary>
    public XElement Folded(ReportTable table) => new("details", new XElement("summary", table.Title), Table(table));

    /// <summary>A table; it scrolls in itself, which the keyboard can do as well.</summary>
    public XElement Table(ReportTable table)
    {
        if (table.Rows.Count == 0)
        {
            return new XElement("p", words[ReportTexts.NothingToShow]);
        }

        return new XElement(
            "div",
            new XAttribute("class", "scroll"),
            new XAttribute("tabindex", "0"),
            new XAttribute("role", "region"),
            new XAttribute("aria-label", $"{_heading}: {table.Title}"),
            new XElement(
                "table",
                new XElement("thead", new XElement("tr", table.Columns.Select(column => Cell("th", column, column.Heading, "col")))),
                new XElement("tbody", Rows(table).Select(row => new XElement("tr", row.Select((cell, i) => Cell(table.Columns[i], cell, i)))))));
    }

    // Only periods follow each other; of campaigns with the same numbers each has its line.
    private static IReadOnlyList<object?[]> Rows(ReportTable table) => table.Columns[0].Key == "period" ? EqualRuns.Fold(table.Rows) : table.Rows;

    private XElement Cell(ReportColumn column, object? cell, int index)
    {
        var text = CellText.Of(cell, column.Kind, words);
        return index == 0 ? Cell("th", column, text, "row") : Cell("td", column, text, null);
    }

    private static XElement Cell(string tag, ReportColumn column, string text, string? scope) => new(
        tag,
        scope is null ? null : new XAttribute("scope", scope),
        Style(column) is { } style ? new XAttribute("class", style) : null,
        text);

    private static string? Style(ReportColumn column) => column.IsNumeric ? "n" : column.Kind == CellKind.LongText ? "long" : null;
}
