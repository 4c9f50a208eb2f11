using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace CrmAlignment.Cli.Report.Html;

/// <summary>Bars from left to right, one a line, as inline SVG.</summary>
internal static class HorizontalBarChart
{
    private const int RowHeight = 26;
    private const int Left = 170;
    private const int Width = 1000;
    private const int Widest = 560;

    /// <summary>Writes the chart.</summary>
    /// <param name="title">Read aloud by screen readers.</param>
    /// <param name="bars">Bars from the top.</param>
    public static XElement Write(string title, IReadOnlyList<HorizontalBar> bars)
    {
        var most = Math.Max(1, bars.Count == 0 ? 1 : bars.Max(bar => bar.Value));
        return Svg.Figure(title, Width, Math.Max(1, bars.Count) * RowHeight, bars.Select((bar, i) => Bar(bar, i * RowHeight, most)));
    }

    private static IEnumerable<XElement> Bar(HorizontalBar bar, int top, decimal most)
    {
        var length = bar.Value / most * Widest;
        yield return Svg.Text(Left - 8, top + 16, bar.Name, "end");
        yield return Svg.Rectangle(Left, top + 4, length, RowHeight - 8, "a");
        yield return Svg.Text(Left + length + 8, top + 16, bar.Label, "start", "value");
    }
}
