using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Scoring;

/// <summary>
/// Keeps the log true to its sources: what it must have of a source follows from the source as it is now, whichever way that came about and
/// however often it is asked.
/// </summary>
public static class ScoreLog
{
    /// <summary>What has to change in the log so that it says what an activity is.</summary>
    /// <remarks>An event that is in the log keeps its points and follows the activity to its lead; one whose activity is no longer done goes.</remarks>
    /// <param name="activity">The activity; null where it was deleted.</param>
    /// <param name="logged">What the log has of it.</param>
    /// <param name="rules">Rules in force.</param>
    /// <param name="newId">Gives ids of new rows.</param>
    public static LogChanges Reconcile(
        ScoredActivity? activity, IReadOnlyList<LoggedEvent> logged, IEnumerable<ScoreRule> rules, Func<Guid> newId)
    {
        if (activity is not { Counts: true, LeadId: { } leadId })
        {
            return new LogChanges([], logged.Select(row => row.Id).ToArray());
        }

        var moved = logged.Where(row => row.LeadId != leadId)
            .Select(row => RecordChange.Update(ScoreEventTable.LogicalName, row.Id, [LeadOf(leadId)]));
        var known = new HashSet<string>(logged.Select(row => row.RuleKey));
        var added = rules.Where(rule => activity.IsFor(rule) && !known.Contains(rule.Key))
            .Select(rule => Create(rule, activity.Source, leadId, activity.OccurredOn, newId()));
        return new LogChanges([.. moved, .. added], []);
    }

    /// <summary>The events of a save that changes columns of a lead; each once, however often it is asked.</summary>
    /// <param name="change">What changed.</param>
    /// <param name="logged">What the log has of the changes already: a step may run again.</param>
    /// <param name="rules">Rules in force.</param>
    /// <param name="newId">Gives ids of new rows.</param>
    public static LogChanges OfChange(ColumnChanges change, IReadOnlyList<LoggedEvent> logged, IEnumerable<ScoreRule> rules, Func<Guid> newId) => new(
        rules.Where(change.IsFor)
            .Where(rule => !logged.Any(row => row.Source == change.SourceOf(rule) && row.RuleKey == rule.Key))
            .Select(rule => Create(rule, change.SourceOf(rule), change.LeadId, change.OccurredOn, newId())).ToArray(),
        []);

    /// <summary>The columns of a new row that say what it is worth.</summary>
    /// <param name="rule">The rule that gives the points.</param>
    /// <param name="occurredOn">When it happened (UTC).</param>
    public static IReadOnlyList<ColumnValue> Worth(ScoreRule? rule, DateTime occurredOn)
    {
        var fading = rule?.Fading ?? Fading.Never;
        var worth = new ScoreEvent(Guid.Empty, default, "", occurredOn, rule?.Points ?? 0, fading);
        return
        [
            new(ScoreEventTable.RuleId, RecordValue.Lookup(ScoreRuleTable.LogicalName, rule?.Id)),
            new(ScoreEventTable.OccurredOn, RecordValue.DateTime(worth.OccurredOn)),
            new(ScoreEventTable.Points, RecordValue.WholeNumber(worth.Points)),
            new(ScoreEventTable.HalfLifeDays, RecordValue.WholeNumber(fading.HalfLifeDays)),
            new(ScoreEventTable.EndsAfterDays, RecordValue.WholeNumber(fading.EndsAfterDays)),
            new(ScoreEventTable.FadedOn, RecordValue.DateTime(worth.FadedOn)),
        ];
    }

    // Not the subject of an activity: whoever reads the log need not have the right to read everybody's mails.
    private static RecordChange Create(ScoreRule rule, string source, Guid leadId, DateTime occurredOn, Guid id) => RecordChange.Create(
        ScoreEventTable.LogicalName,
        id,
        [
            new(ScoreEventTable.Name, RecordValue.Text(rule.Name)),
            new(ScoreEventTable.Kind, RecordValue.Choice((int)rule.Kind)),
            LeadOf(leadId),
            new(ScoreEventTable.Source, RecordValue.Text(source)),
            new(ScoreEventTable.RuleKey, RecordValue.Text(rule.Key)),
            .. Worth(rule, occurredOn),
        ]);

    private static ColumnValue LeadOf(Guid leadId) => new(ScoreEventTable.LeadId, RecordValue.Lookup(LeadTable.LogicalName, leadId));
}
