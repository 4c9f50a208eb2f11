using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;

namespace CrmAlignment.Cli.Report.Html;

/// <summary>Columns over periods with an optional line on a scale of its own, as inline SVG.</summary>
internal static class ColumnChart
{
    private const int Width = 1000;
    private const int Height = 240;
    private const int Left = 64;
    private const int Right = 48;
    private const int Top = 12;
    private const int Bottom = 28;

    /// <summary>A label below zero is written when it keeps a twelfth of the height away from the zero's.</summary>
    private const int RoomForLabel = 12;

    /// <summary>Writes the chart.</summary>
    /// <param name="title">Shown above, and read aloud by screen readers.</param>
    /// <param name="points">Periods from the left.</param>
    /// <param name="color">Class of the columns: a, b, c or d.</param>
    public static XElement Write(string title, IReadOnlyList<ColumnPoint> points, string color)
    {
        if (points.Count == 0)
        {
            return new XElement("p", "No period to show.");
        }

        var columns = Scale(points.Select(point => point.Column));
        var hasLine = points.Any(point => point.Line is not null);
        var parts = Grid(columns).Concat(points.SelectMany((point, i) => Column(point, i, points.Count, columns, color)));
        if (hasLine)
        {
            var top = Scale(points.Select(point => point.Line ?? 0)).Top;
            var line = (Bottom: columns.Top == 0 ? 0 : top * columns.Bottom / columns.Top, Top: top);
            parts = parts
                .Append(Line(points, line))
                .Append(Svg.Text(Width - Right + 6, Y(line.Top, line) + 4, Numbers.Short(line.Top), "start"));
        }

        return new XElement("div", new XElement("p", new XAttribute("class", "legend"), title), Svg.Figure(title, Width, Height, parts));
    }

    private static (decimal Bottom, decimal Top) Scale(IEnumerable<decimal> values)
    {
        var list = values.ToList();
        var top = NiceCeiling(Math.Max(0, list.Max()));
        var lowest = Math.Min(0, list.Min());
        return (lowest < 0 ? -NiceCeiling(-lowest) : 0, top == 0 && lowest == 0 ? 1 : top);
    }

    private static decimal NiceCeiling(decimal value)
    {
        if (value <= 0)
        {
            return 0;
        }

        var magnitude = (decimal)Math.Pow(10, Math.Floor(Math.Log10((double)value)));
        return new[] { 1m, 1.5m, 2m, 2.5m, 3m, 4m, 5m, 6m, 8m, 10m }.First(step => value <= step * magnitude) * magnitude;
    }

    private static decimal Y(decimal value, (decimal Bottom, decimal Top) scale) =>
        Top + ((scale.Top - value) / (scale.Top - scale.Bottom) * (Height - Top - Bottom));

    private static decimal X(int i, int count) => Left + ((i + 0.5m) * (Width - Left - Right) / count);

    private static IEnumerable<XElement> Grid((decimal Bottom, decimal Top) scale)
    {
        foreach (var value in new[] { scale.Bottom, 0m, scale.Top / 2, scale.Top }.Distinct())
        {
            yield return Svg.HorizontalLine(Left, Width - Right, Y(value, scale));
            if (value >= 0 || -value * RoomForLabel > scale.Top - scale.Bottom)
            {
                yield return Svg.Text(Left - 6, Y(value, scale) + 4, Numbers.Short(value), "end");
            }
        }
    }

    private static IEnumerable<XElement> Column(ColumnPoint point, int i, int count, (decimal Bottom, decimal Top) scale, string color)
    {
        var width = Math.Min(46m, (Width - Left - Right) / (decimal)count * 0.7m);
        var (from, to) = (Y(Math.Max(0, point.Column), scale), Y(Math.Min(0, point.Column), scale));
        var column = Svg.Rectangle(X(i, count) - (width / 2), from, width, to - from, color);
        column.Add(new XElement(Svg.Namespace + "title", $"{point.Name}: {Numbers.Amount(point.Column)}"));
        yield return column;
        if (count <= 24 || i % (count / 12) == 0)
        {
            yield return Svg.Text(X(i, count), Height - 10, point.Name, "middle");
        }
    }

    private static XElement Line(IReadOnlyList<ColumnPoint> points, (decimal Bottom, decimal Top) scale) =>
        new(
            Svg.Namespace + "polyline",
            new XAttribute("class", "line"),
            new XAttribute("points", string.Join(' ', points.Select((point, i) => Corner(X(i, points.Count), Y(point.Line ?? 0, scale))))));

    private static string Corner(decimal x, decimal y) => string.Create(CultureInfo.InvariantCulture, $"{x:0.#},{y:0.#}");
}
