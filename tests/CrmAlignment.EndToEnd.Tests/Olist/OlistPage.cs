using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace CrmAlignment.EndToEnd.Tests.Olist;

/// <summary>docs/olist.md, whose tables stand between comments with their names.</summary>
internal static class OlistPage
{
    private const string End = "<!-- /olist -->";

    private static readonly string Place = Repository.File("docs", "olist.md");

    /// <summary>All of the page.</summary>
    public static string Text => File.ReadAllText(Place);

    /// <summary>The rows of a table, without its headings, as the page has them.</summary>
    /// <param name="table">Name of the table.</param>
    public static IReadOnlyList<string> Rows(string table)
    {
        var (before, rows, _) = Cut(table);
        Assert(before.Length > 0, table);
        return [.. rows.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2)];
    }

    /// <summary>A row of a table.</summary>
    public static string Row(params string[] cells) => "| " + string.Join(" | ", cells) + " |";

    /// <summary>Writes the rows of a table anew.</summary>
    public static void Write(string table, IEnumerable<string> rows)
    {
        var (before, old, after) = Cut(table);
        var headings = old.Split('\n', StringSplitOptions.RemoveEmptyEntries).Take(2);
        File.WriteAllText(Place, before + "\n" + string.Join('\n', headings.Concat(rows)) + "\n\n" + after);
    }

    private static (string Before, string Rows, string After) Cut(string table)
    {
        var page = File.ReadAllText(Place).ReplaceLineEndings("\n");
        var begin = $"<!-- olist: {table} -->\n";
        var start = page.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var end = page.IndexOf(End, Math.Max(start, 0), StringComparison.Ordinal);
        Assert(start >= begin.Length && end >= start, table);
        return (page[..start], page[start..end], page[end..]);
    }

    private static void Assert(bool isThere, string table) => Xunit.Assert.True(isThere, $"docs/olist.md has no table {table}.");
}
