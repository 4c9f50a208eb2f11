using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Experiments;

/// <summary>How an experiment ends, or why it does not.</summary>
/// <param name="Problems">Why it does not end; none when it does.</param>
/// <param name="Outcome">How it ends.</param>
/// <param name="Better">The arm that is better; null where none is.</param>
public sealed record ExperimentEnd(IReadOnlyList<Problem> Problems, ExperimentOutcome Outcome, ExperimentArm? Better)
{
    /// <summary>Decides.</summary>
    /// <param name="comparison">The arms as they are now.</param>
    /// <param name="terms">What was agreed.</param>
    /// <param name="lastDay">Its last day.</param>
    /// <param name="today">Today, in the organization's time zone.</param>
    /// <param name="lesson">What was learned; null or blank for nothing.</param>
    /// <param name="cancelReason">Why it is given up; null or blank when it is not.</param>
    public static ExperimentEnd Of(
        ExperimentComparison comparison, ExperimentTerms terms, DateTime lastDay, DateTime today, string? lesson, string? cancelReason)
    {
        var isCancelled = !string.IsNullOrWhiteSpace(cancelReason);
        var problems = new List<Problem>();
        if (string.IsNullOrWhiteSpace(lesson))
        {
            problems.Add(Messages.Problems.LessonMissing());
        }

        if (!isCancelled && today <= lastDay && !comparison.IsRuleMet)
        {
            problems.Add(TooEarly(comparison, terms, lastDay));
        }

        var outcome = isCancelled ? ExperimentOutcome.Cancelled
            : comparison.IsRuleMet ? ExperimentOutcome.BetterArm
            : comparison.HasEnoughData ? ExperimentOutcome.NoDifference
            : ExperimentOutcome.NotEnoughData;
        return new ExperimentEnd(problems, outcome, outcome == ExperimentOutcome.BetterArm ? comparison.Leader!.Arm : null);
    }

    private static Problem TooEarly(ExperimentComparison comparison, ExperimentTerms terms, DateTime lastDay) => comparison.Leader is { } leader
        ? Messages.Problems.EndedBeforeChance(lastDay, leader.Arm.Name, leader.ChanceBest!.Value, terms.Chance)
        : Messages.Problems.EndedBeforeSample(lastDay, terms.MinimumSample, comparison.Arms.Where(arm => arm.Missing > 0).Select(arm => arm.Arm.Name).ToArray());
}
