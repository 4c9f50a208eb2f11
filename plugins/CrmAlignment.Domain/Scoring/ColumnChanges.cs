using System;
using System.Collections.Generic;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Scoring;

/// <summary>A save that changes columns of a lead.</summary>
/// <param name="LeadId">The lead.</param>
/// <param name="Changed">Columns with their new values, from <see cref="ScoredColumns.Changed"/>.</param>
/// <param name="OccurredOn">When it was saved (UTC).</param>
/// <param name="RowVersion">Row version that it made.</param>
public sealed record ColumnChanges(Guid LeadId, IReadOnlyDictionary<string, RecordValue> Changed, DateTime OccurredOn, long RowVersion)
{
    /// <summary>Whether a rule gives points for it: its column changed, to the value that the rule asks if it asks one.</summary>
    public bool IsFor(ScoreRule rule) =>
        rule.Kind == ScoreEventKind.ColumnChange && rule.Column is { } column && Changed.TryGetValue(column, out var value)
        && (rule.Value is null || string.Equals(value.ToString(), rule.Value, StringComparison.OrdinalIgnoreCase));

    /// <summary>Key of the change that a rule asks about.</summary>
    public string SourceOf(ScoreRule rule) => ScoreSource.Change(LeadId, rule.Column!, RowVersion);
}
