using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Terms;

/// <summary>A term as a person fills it in, which may be wrong. All of it is what both sides sign.</summary>
/// <param name="row">The row as a save leaves it.</param>
[Columns(
    TermTable.Name,
    TermTable.Code,
    TermTable.Version,
    TermTable.Meaning,
    TermTable.Responsible,
    TermTable.Stage,
    TermTable.Measure,
    TermTable.Column,
    TermTable.EnglishName,
    TermTable.EnglishMeaning,
    TermTable.RussianName,
    TermTable.RussianMeaning,
    TermTable.UkrainianName,
    TermTable.UkrainianMeaning,
    TermTable.ChineseName,
    TermTable.ChineseMeaning)]
public sealed class TermDraft(IRecordValues row)
{
    private static readonly string[] Needed = [TermTable.Name, TermTable.Code, TermTable.Version, TermTable.Meaning];

    private static readonly string[] Uses = [TermTable.Stage, TermTable.Measure, TermTable.Column];

    // A table and a column by their logical names, which the platform writes in small letters.
    private static readonly Regex TableColumn = new("^[a-z][a-z0-9_]*[.][a-z][a-z0-9_]*$", RegexOptions.CultureInvariant);

    private readonly Dictionary<string, RecordValue> _row = Agreed.ToDictionary(column => column, row.Value);

    /// <summary>The columns: what is signed.</summary>
    public static string[] Agreed { get; } = DeclaredColumns.Of(typeof(TermDraft));

    /// <summary>What the term explains, as text that is equal for the same stage, measure or column; null where it explains none.</summary>
    public string? UseKey =>
        _row[TermTable.Stage].AsChoice is { } stage ? Key("stage", stage)
        : _row[TermTable.Measure].AsChoice is { } measure ? Key("measure", measure)
        : _row[TermTable.Column].AsText;

    /// <summary>What is wrong with it; none when it can be saved.</summary>
    public IReadOnlyList<Problem> Problems() => [.. Missing(), .. OfUse()];

    private static string Key(string kind, int value) => kind + ":" + value.ToString(CultureInfo.InvariantCulture);

    private IEnumerable<Problem> Missing() =>
        Needed.Where(column => _row[column].IsEmpty).Select(column => Messages.Problems.TermIncomplete(new ColumnName(column)));

    private IEnumerable<Problem> OfUse()
    {
        if (Uses.Count(column => !_row[column].IsEmpty) > 1)
        {
            yield return Messages.Problems.TermExplainsSeveral();
        }

        if (_row[TermTable.Column].AsText is { } column && !TableColumn.IsMatch(column))
        {
            yield return Messages.Problems.TermColumnUnreadable(column);
        }
    }
}
