using System;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Playbooks;

/// <summary>What somebody says of a suggested step. Done or not done stands, unless the same person says otherwise: nobody speaks for another.</summary>
/// <param name="Outcome">Done or not done.</param>
/// <param name="Reason">Why it was not done; null otherwise.</param>
/// <param name="By">Who says so.</param>
public sealed record StepAnswer(StepOutcome Outcome, string? Reason, Guid By)
{
    /// <summary>The answer as it was asked for; a reason of a step that was done says nothing.</summary>
    public static StepAnswer Of(StepOutcome outcome, string? reason, Guid by) =>
        new(outcome, outcome == StepOutcome.NotDone && !string.IsNullOrWhiteSpace(reason) ? reason!.Trim() : null, by);

    /// <summary>Why it cannot be given; null when it can.</summary>
    /// <param name="run">The row of crma_playbookrun.</param>
    public Problem? Refusal(IRecordValues run)
    {
        var step = run.Value(PlaybookRunTable.Name).AsText ?? "";
        return Outcome == StepOutcome.NotDone && Reason is null ? Problems.StepReasonMissing(step)
            : IsOfAnother(run) && Changes(run) ? Problems.StepAnswered(step, run.DisplayText(PlaybookRunTable.AnsweredBy) ?? "")
            : null;
    }

    /// <summary>Whether it says something new.</summary>
    public bool Changes(IRecordValues run) =>
        (int)Outcome != run.Value(PlaybookRunTable.Outcome).AsChoice || (Reason ?? "") != (run.Value(PlaybookRunTable.Reason).AsText ?? "");

    private bool IsOfAnother(IRecordValues run) => run.Value(PlaybookRunTable.AnsweredBy).AsId is { } other && other != By;
}
