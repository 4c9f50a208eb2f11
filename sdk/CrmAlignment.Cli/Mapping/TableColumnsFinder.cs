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
    private readonly List<string> _leftOut = [];

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

    /// <summary>Why columns whose headings are known were left out, and their elements have none: a sentence for each.</summary>
    internal IReadOnlyList<string> LeftOut => _leftOut;

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
                var reason = string.Join("; ", new[]
                {
                    others.Count == 0 ? "" : $"so could be {string.Join(", ", others.Select(other => $"\"{other.Column}\""))}",
                    Unfit.Of(element, best),
                }.Where(part => part.Length > 0));
                Take(element.Element, best.Column, others.Count == 0 ? Certainty.Sure : Certainty.Likely, reason);
            }
            else if (Unread(element) is { } status)
            {
                Take(element.Element, status.Column, Certainty.Guessed, "its heading says so, and none of its values");
            }
            else if (needed.Contains(element.Element) && Alike(element) is [var guess, .. var rest])
            {
                LeaveOut(element, $"\"{guess.Column}\" was taken in its place, by its values alone");
                Take(
                    element.Element, guess.Column, Certainty.Guessed,
                    rest.Count == 0 ? "by its values alone" : $"by its values alone; so could be {string.Join(", ", rest.Select(other => $"\"{other.Column}\""))}");
            }
            else
            {
                LeaveOut(element, "it was taken for nothing");
            }
        }
    }

    /// <summary>Columns whose heading is a name of an element and whose values fit, the surest first.</summary>
    internal List<ColumnContent> Named(MapElement element) =>
        [.. Free.Where(column => element.RankOf(column.Column) is not null && Unfit.Fits(element, column)).OrderBy(column => element.RankOf(column.Column))];

    private IEnumerable<ColumnContent> Free => Columns.Where(column => !_taken.Contains(column.Column));

    // A status in words that nobody knows is one still: without it each deal would count as won.
    private ColumnContent? Unread(MapElement element) => element.Kind != ContentKind.Status ? null
        : Free.Where(column => element.RankOf(column.Column) is not null && column.IsFewWords).MinBy(column => element.RankOf(column.Column));

    // A column that another element claims by its heading is not missed here.
    private void LeaveOut(MapElement element, string instead) => _leftOut.AddRange(Free
        .Where(column => element.RankOf(column.Column) is not null && !column.IsEmpty && !Unfit.Fits(element, column))
        .Where(column => !Headings.All.Of(_section).Any(other => other != element && other.RankOf(column.Column) is not null && Unfit.Fits(other, column)))
        .Select(column => $"{Table.Name}, column {column.Column}: its heading is one of {Path(element.Element)}, but {Unfit.Why(element, column)} {Capital(instead)}. "
            + $"{Unfit.Remedy(element)} Or write the column as {Path(element.Element)} in the map.")
        .Take(1));

    // Any text may be anything: only dates, amounts, statuses and keys speak for themselves.
    private List<ColumnContent> Alike(MapElement element) => element.Kind switch
    {
        ContentKind.Text or ContentKind.Currency => [],
        ContentKind.Key => [.. Free.Where(MayNumber)],
        _ => [.. Free.Where(column => !column.IsEmpty && column.Is(element.Kind) && !IsNumber(column) && !SaysOther(element, column)).OrderBy(column => column.IsKey)],
    };

    // Nobody arrives on a closing date, and what a sale costs is no revenue: a heading that is known is not guessed to mean another thing.
    private static bool SaysOther(MapElement element, ColumnContent column) => Headings.All.Leads.Concat(Headings.All.Deals)
        .Any(other => other.Element != element.Element && other.Kind == element.Kind && other.RankOf(column.Column) is not null);

    /// <summary>Whether a column may number lines: dates, money and what is called an amount do not, although no two of them may be the same.</summary>
    internal static bool MayNumber(ColumnContent column) => column.IsKey && !column.IsDates && !column.IsMoney
        && !Headings.All.Deals.Concat(Headings.All.Spend).Any(known => known.Kind == ContentKind.Amount && known.RankOf(column.Column) is not null)
        && !Headings.All.IsNumber(column.Column);

    /// <summary>Whether a heading is of numbers that are no amounts: what numbers leads or deals, years, shares, people.</summary>
    internal static bool IsNumber(ColumnContent column) => Headings.All.IsNumber(column.Column)
        || Headings.All.Leads.Concat(Headings.All.Deals).Any(known => known.Kind == ContentKind.Key && known.RankOf(column.Column) is not null);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private string Path(string element) => $"{_section}.{element}";
}
