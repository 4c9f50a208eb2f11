using System.Globalization;
using System.Xml.Linq;

namespace CrmAlignment.Cli.Report.Html;

/// <summary>Elements of inline SVG.</summary>
internal static class Svg
{
    /// <summary>Namespace of SVG.</summary>
    public static readonly XNamespace Namespace = "http://www.w3.org/2000/svg";

    /// <summary>A figure with a drawing.</summary>
    public static XElement Figure(string title, int width, int height, params object[] content) =>
        new("figure", new XElement(
            Namespace + "svg",
            new XAttribute("viewBox", $"0 0 {width} {height}"),
            new XAttribute("role", "img"),
            new XAttribute("aria-label", title),
            content));

    /// <summary>A rectangle.</summary>
    public static XElement Rectangle(decimal x, decimal y, decimal width, decimal height, string style) =>
        new(
            Namespace + "rect",
            Number("x", x),
            Number("y", y),
            Number("width", width),
            Number("height", height),
            new XAttribute("rx", "2"),
            new XAttribute("class", style));

    /// <summary>A line of the grid.</summary>
    public static XElement HorizontalLine(decimal from, decimal to, decimal y) =>
        new(
            Namespace + "line",
            Number("x1", from),
            Number("x2", to),
            Number("y1", y),
            Number("y2", y),
            new XAttribute("class", "grid"));

    /// <summary>A text; the anchor is start, middle or end.</summary>
    public static XElement Text(decimal x, decimal y, string text, string anchor, string? style = null) =>
        new(
            Namespace + "text",
            Number("x", x),
            Number("y", y),
            new XAttribute("text-anchor", anchor),
            style is null ? null : new XAttribute("class", style),
            text);

    private static XAttribute Number(string name, decimal value) => new(name, value.ToString("0.##", CultureInfo.InvariantCulture));
}
