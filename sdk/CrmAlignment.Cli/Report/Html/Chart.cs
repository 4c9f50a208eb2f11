using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Cli.Report.Html;

/// <summary>What is drawn in one place of the page. It is data; the page's script draws it.</summary>
/// <param name="Id">Id of the place.</param>
/// <param name="Title">Read aloud by screen readers.</param>
/// <param name="IsHorizontal">Bars from left to right, one a name; else columns over periods.</param>
/// <param name="Names">Periods or bars.</param>
/// <param name="Series">What is shown of each.</param>
internal sealed record Chart(string Id, string Title, bool IsHorizontal, IReadOnlyList<string> Names, IReadOnlyList<ChartSeries> Series)
{
    /// <summary>More bars than these nobody compares; the table behind has all.</summary>
    public const int MostBars = 20;

    /// <summary>Bars of a column of a table, by its first column.</summary>
    public static Chart Bars(string id, ReportTable table, string key, ReportWords words)
    {
        var rows = table.Rows.Take(MostBars).ToList();
        return new Chart(
            id, table.Title, true, [.. rows.Select(row => CellText.Of(row[0], CellKind.Text, words))], [Read(table, rows, key, isLine: false)]);
    }

    /// <summary>Columns over the periods of a table, with a line where one is named.</summary>
    public static Chart Columns(string id, string title, ReportTable table, string column, string? line, ReportWords words)
    {
        var series = line is null ? new[] { Read(table, table.Rows, column, isLine: false) } : [Read(table, table.Rows, column, isLine: false), Read(table, table.Rows, line, isLine: true)];
        return new Chart(id, title, false, [.. table.Rows.Select(row => CellText.Of(row[0], CellKind.Text, words))], series);
    }

    private static ChartSeries Read(ReportTable table, IEnumerable<object?[]> rows, string key, bool isLine)
    {
        var index = Array.FindIndex([.. table.Columns], column => column.Key == key);
        return new ChartSeries(table.Columns[index].Heading, isLine, [.. rows.Select(row => CellText.NumberOf(row[index]))]);
    }
}
