using System;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Scoring;

/// <summary>An activity as it is now.</summary>
/// <param name="Source">Its key, from <see cref="ScoreSource.Activity"/>.</param>
/// <param name="Kind">What it is.</param>
/// <param name="OccurredOn">When it happened (UTC).</param>
/// <param name="LeadId">The lead whose it is; null for none.</param>
/// <param name="Counts">Whether it has happened: it is completed, and neither open nor canceled.</param>
/// <param name="Direction">Who began it; null where that has no meaning.</param>
public sealed record ScoredActivity(
    string Source, ScoreEventKind Kind, DateTime OccurredOn, Guid? LeadId, bool Counts, ScoreDirection? Direction)
{
    /// <summary>Whether a rule gives points for it.</summary>
    public bool IsFor(ScoreRule rule) =>
        rule.Kind == Kind && (rule.Direction is null || rule.Direction == Direction) && rule.IsForDayOf(OccurredOn);
}
