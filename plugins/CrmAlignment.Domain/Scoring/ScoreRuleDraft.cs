using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Scoring;

/// <summary>A scoring rule as a person fills it in, which may be wrong.</summary>
/// <param name="row">The row as a save leaves it.</param>
[Columns(
    ScoreRuleTable.Name,
    ScoreRuleTable.Kind,
    ScoreRuleTable.Points,
    ScoreRuleTable.HalfLifeDays,
    ScoreRuleTable.EndsAfterDays,
    ScoreRuleTable.Direction,
    ScoreRuleTable.Page,
    ScoreRuleTable.Column,
    ScoreRuleTable.Value)]
public sealed class ScoreRuleDraft(IRecordValues row)
{
    /// <summary>Most points of one event, either way.</summary>
    public const int MaximumPoints = 1000;

    private static readonly string[] Needed = [ScoreRuleTable.Name, ScoreRuleTable.Kind, ScoreRuleTable.Points];

    private static readonly string[] Columns = DeclaredColumns.Of(typeof(ScoreRuleDraft));

    private readonly Dictionary<string, RecordValue> _row = Columns.ToDictionary(column => column, row.Value);
    private readonly ScoreEventKind? _kind = (ScoreEventKind?)row.Value(ScoreRuleTable.Kind).AsChoice;

    /// <summary>What is wrong with it; none when it can be saved.</summary>
    public IReadOnlyList<Problem> Problems() => [.. Missing(), .. OfPoints(), .. OfDays(), .. OfColumn(), .. OfOtherKinds()];

    private IEnumerable<Problem> Missing()
    {
        foreach (var column in Needed)
        {
            if (_row[column].IsEmpty)
            {
                yield return Messages.Problems.ScoreRuleIncomplete(new ColumnName(column));
            }
        }
    }

    private IEnumerable<Problem> OfPoints()
    {
        if (_row[ScoreRuleTable.Points].AsWholeNumber is { } points and (0 or < -MaximumPoints or > MaximumPoints))
        {
            yield return Messages.Problems.ScorePointsOutOfRange(points, MaximumPoints);
        }
    }

    private IEnumerable<Problem> OfDays()
    {
        foreach (var column in new[] { ScoreRuleTable.HalfLifeDays, ScoreRuleTable.EndsAfterDays })
        {
            if (_row[column].AsWholeNumber is { } days and (< 1 or > Fading.MaximumDays))
            {
                yield return Messages.Problems.ScoreDaysOutOfRange(new ColumnName(column), days, Fading.MaximumDays);
            }
        }
    }

    private IEnumerable<Problem> OfColumn()
    {
        if (_kind != ScoreEventKind.ColumnChange)
        {
            yield break;
        }

        if (_row[ScoreRuleTable.Column].AsText is not { } column)
        {
            yield return Messages.Problems.ScoreRuleIncomplete(new ColumnName(ScoreRuleTable.Column));
        }
        else if (!ScoredColumns.Contains(column))
        {
            yield return Messages.Problems.ColumnNotScored(column);
        }
    }

    // What a rule of another kind does not ask about would be overlooked without a word.
    private IEnumerable<Problem> OfOtherKinds()
    {
        foreach (var column in new[] { ScoreRuleTable.Direction, ScoreRuleTable.Page, ScoreRuleTable.Column, ScoreRuleTable.Value })
        {
            if (_kind is { } kind && !_row[column].IsEmpty && !IsAsked(column, kind))
            {
                yield return Messages.Problems.ScoreColumnNotForKind(new ColumnName(column), kind);
            }
        }
    }

    private static bool IsAsked(string column, ScoreEventKind kind) => column switch
    {
        ScoreRuleTable.Direction => kind is ScoreEventKind.Email or ScoreEventKind.PhoneCall,
        ScoreRuleTable.Page => kind == ScoreEventKind.PageVisit,
        _ => kind == ScoreEventKind.ColumnChange,
    };
}
