using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace CrmAlignment.EndToEnd.Tests.Paths;

/// <summary>
/// The outcomes as docs/paths.md prints them: a table for each kind of row, ways down, roles across; then what does not exist.
/// </summary>
internal static class PathPage
{
    private static readonly Actor[] Actors = Enum.GetValues<Actor>();

    /// <summary>The generated part of the page.</summary>
    public static string Of(IReadOnlyList<PathMatrix> matrices) => string.Concat(matrices.Select(Section)) + Missing(matrices);

    private static string Section(PathMatrix matrix)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"## {matrix.Kind.Title}\n\nTable `{matrix.Kind.Table}`.\n\n");
        text.Append("| way | Marketing | Sales | CrmAlignment Administrator | System Administrator |\n|---|---|---|---|---|\n");
        foreach (var way in Ways.All.Where(way => way.WhyNot(matrix.Kind) is null))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {way.Title} | ")
                .AppendJoin(" | ", Actors.Select(actor => matrix[way, actor].Cell)).Append(" |\n");
        }

        foreach (var drifts in KnownDrifts.All.Where(drift => drift.Table == matrix.Kind.Table).GroupBy(drift => drift.Reason, drift => drift.Way))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n*{string.Join("* and *", drifts)}*: {drifts.Key}.\n");
        }

        return text.Append('\n').ToString();
    }

    private static string Missing(IReadOnlyList<PathMatrix> matrices)
    {
        var text = new StringBuilder("## Ways that not every table has\n\n| way | tables | why |\n|---|---|---|\n");
        foreach (var way in Ways.All)
        {
            foreach (var tables in matrices.Where(matrix => way.WhyNot(matrix.Kind) is not null).GroupBy(matrix => way.WhyNot(matrix.Kind), matrix => matrix.Kind.Table))
            {
                text.Append(CultureInfo.InvariantCulture, $"| {way.Title} | {Names(matrices, [.. tables])} | {tables.Key} |\n");
            }
        }

        return text.Append('\n').ToString();
    }

    private static string Names(IReadOnlyList<PathMatrix> matrices, string[] missing)
    {
        var others = matrices.Select(matrix => matrix.Kind.Table).Except(missing).ToArray();
        return others.Length == 0 ? "none"
            : others.Length < missing.Length ? "only " + Quoted(others)
            : "not " + Quoted(missing);
    }

    private static string Quoted(string[] tables) => string.Join(", ", tables.Select(table => $"`{table}`"));
}
