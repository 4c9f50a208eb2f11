using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Cli.Report.Html;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Report;

public sealed class ColumnChartTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Theory]
    [InlineData(new[] { 0 }, new[] { "0", "0.5", "1" })]
    [InlineData(new[] { 7 }, new[] { "0", "4", "8" })]
    [InlineData(new[] { 1000, 20 }, new[] { "0", "500", "1k" })]
    [InlineData(new[] { 1001 }, new[] { "0", "750", "1.5k" })]
    [InlineData(new[] { 90, -30 }, new[] { "-30", "0", "50", "100" })]
    [InlineData(new[] { -700 }, new[] { "-800", "0" })]
    [InlineData(new[] { 1000, -1 }, new[] { "0", "500", "1k" })]
    public void Write_labels_round_numbers_around_the_columns(int[] columns, string[] labels) =>
        Assert.Equal(labels, Texts(Chart(columns), "end"));

    [Theory]
    [InlineData(new[] { 3, 9, 0 })]
    [InlineData(new[] { -3, 9 })]
    [InlineData(new[] { -3, -9 })]
    [InlineData(new[] { 123456789, -987654321 })]
    public void Write_keeps_columns_within_the_grid(int[] columns)
    {
        var chart = Chart(columns);
        var lines = chart.Descendants(Svg + "line").Select(line => (decimal)line.Attribute("y1")!).ToList();
        Assert.All(chart.Descendants(Svg + "rect"), column =>
        {
            var top = (decimal)column.Attribute("y")!;
            Assert.InRange(top, lines.Min(), lines.Max());
            Assert.InRange(top + (decimal)column.Attribute("height")!, lines.Min(), lines.Max() + 0.01m);
        });
    }

    [Fact]
    public void Write_gives_a_column_of_half_the_scale_half_the_height()
    {
        var heights = Chart([500, 1000]).Descendants(Svg + "rect").Select(column => (decimal)column.Attribute("height")!).ToList();
        Assert.Equal(heights[1] / 2, heights[0]);
    }

    [Fact]
    public void Write_gives_the_line_a_scale_of_its_own()
    {
        var chart = ColumnChart.Write("Chart", [new("a", 1000, 3), new("b", 500, 0)], "a");
        Assert.Equal(["3"], Texts(chart, "start"));
        var points = (string)chart.Descendants(Svg + "polyline").Single().Attribute("points")!;
        var ends = points.Split(' ').Select(point => point.Split(',')[1]);
        var grid = chart.Descendants(Svg + "line").Select(line => (string)line.Attribute("y1")!).ToList();
        Assert.Equal([grid[^1], grid[0]], ends);
    }

    [Theory]
    [InlineData(24, 24)]
    [InlineData(25, 13)]
    [InlineData(120, 12)]
    public void Write_names_as_many_periods_as_there_is_room_for(int count, int named) =>
        Assert.Equal(named, Texts(Chart(Enumerable.Range(1, count)), "middle").Count);

    private static XElement Chart(IEnumerable<int> columns) =>
        ColumnChart.Write("Chart", columns.Select((column, i) => new ColumnPoint($"p{i}", column, null)).ToList(), "a");

    private static List<string> Texts(XElement chart, string anchor) =>
        [.. chart.Descendants(Svg + "text").Where(text => (string?)text.Attribute("text-anchor") == anchor).Select(text => text.Value)];
}
