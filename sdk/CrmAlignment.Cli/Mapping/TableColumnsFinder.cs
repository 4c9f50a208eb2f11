using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Replay.Input;

namespace CrmAlignment.Cli.Mapping;

/// <summary>Finds out which columns of a file fill which elements of the map: by their headings where the values fit, else by the values alone.</summary>
internal sealed class TableColumnsFinder
{
    private readonly string _section;
    private readonly Dictionary<string, ColumnContent> _columns;
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly List<Recognized> _found = [];

    /// <summary>Looks at a file.</summary>
    /// <param name="section">leads, deals or spend.</param>
    /// <param name="table">The file.</param>
    internal TableColumnsFinder(string section, InputTable table)
    {
        _section = section;
        Table = table;
        _columns = table.Columns.ToDictionary(column => column, column => new ColumnContent(table, column), StringComparer.Ordinal);
    }

    /// <summary>The file.</summary>
    internal InputTable Table { get; }

    /// <summary>The columns in the order of the heading.</summary>
    internal IEnumerable<ColumnContent> Columns => Table.Columns.Select(column => _columns[column]);

    /// <summary>What was found so far.</summary>
    internal IReadOnlyList<Recognized> Found => _found;

    /// <summary>The column of an element; null when none was found.</summary>
    internal string? this[string element] => _found.Find(found => found.Element == Path(element))?.Column;

    /// <summary>Says that a column fills an element.</summary>
    internal void Take(string element, string column, Certainty certainty, string reason)
    {
        _found.Add(new Recognized(Path(element), column, certainty, reason));
        _taken.Add(column);
    }

    /// <summary>Finds the columns of elements by their headings, and those that are needed by their values.</summary>
    /// <param name="elements">The elements, the most important first.</param>
    /// <param name="needed">Names of those that a guess is worth.</param>
    internal void Find(IEnumerable<MapElement> elements, params string[] needed)
    {
        foreach (var element in elements.Where(element => this[element.Element] is null))
        {
            if (Named(element) is [var best, .. var others])
            {
                Take(
                    element.Element, best.Column, others.Count == 0 ? Certainty.Sure : Certainty.Likely,
                    others.Count == 0 ? "" : $"so could be {string.Join(", ", others.Select(other => $"\"{other.Column}\""))}");
            }
            else if (needed.Contains(element.Element) && Alike(element) is [var guess, .. var rest])
            {
                Take(
                    element.Element, guess.Column, Certainty.Guessed,
                    rest.Count == 0 ? "by its values alone" : $"by its values alone; so could be {string.Join(", ", rest.Select(other => $"\"{other.Column}\""))}");
            }
        }
    }

    /// <summary>Columns whose heading is a name of an element and whose values fit, the surest first.</summary>
    internal List<ColumnContent> Named(MapElement element) =>
        [.. Free.Where(column => element.RankOf(column.Column) is not null && Fits(element, column)).OrderBy(column => element.RankOf(column.Column))];

    private IEnumerable<ColumnContent> Free => Columns.Where(column => !_taken.Contains(column.Column));

    // Any text may be anything: only dates, amounts, statuses and keys speak for themselves.
    private List<ColumnContent> Alike(MapElement element) => element.Kind switch
    {
        ContentKind.Text or ContentKind.Currency => [],
        ContentKind.Key => [.. Free.Where(column => column.IsKey && !column.IsDates)],
        _ => [.. Free.Where(column => !column.IsEmpty && column.Is(element.Kind) && !IsNumber(column)).OrderBy(column => column.IsKey)],
    };

    // What numbers leads or deals is no amount, although it may be written in digits.
    private static bool IsNumber(ColumnContent column) =>
        Headings.All.Leads.Concat(Headings.All.Deals).Any(known => known.Kind == ContentKind.Key && known.RankOf(column.Column) is not null);

    private static bool Fits(MapElement element, ColumnContent column) =>
        !column.IsEmpty && column.Is(element.Kind) && (element.Longest is not { } most || column.Distinct.All(value => value.Length <= most));

    private string Path(string element) => $"{_section}.{element}";
}
