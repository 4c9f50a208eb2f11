using System;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Stages;

/// <summary>
/// Decides a lead's stage in every save. Stage and state are coupled: the state Qualified or Disqualified brings the stage of that name;
/// those stages asked for without the state are refused, since only the platform's own qualifying and disqualifying does the rest of the
/// work. A save that asks for the stage which the state already means passes, so that a step may carry the stage after a SetState.
/// </summary>
public static class StageMachine
{
    /// <summary>
    /// Decides. By itself the machine moves a lead in two cases only: from Nurture back to Sales ready when its verdict becomes Met, or
    /// its data change while it is Met; from Sales ready to Marketing qualified when it is not met under Enforce, or ceases to be met
    /// under Warn. Under Off it never falls back.
    /// Reopening clears the date of closing and the reason of a disqualification, which its handover keeps, and returns the lead to the furthest of Inquiry, Marketing qualified and Sales ready that it
    /// had reached; to Sales ready only when the criteria do not say NotMet. Reopening passes no gate.
    /// </summary>
    /// <param name="before">The lead before; null when it is created.</param>
    /// <param name="asked">What the save asks.</param>
    /// <param name="assessment">What the criteria say of the lead as it will be.</param>
    /// <param name="nowUtc">The instant of the operation (UTC).</param>
    public static StageDecision Decide(LeadBefore? before, AskedChange asked, Assessment assessment, DateTime nowUtc)
    {
        var lead = before ?? new LeadBefore();
        var stage = lead.Stage ?? (before is null ? LeadStage.Inquiry : LeadStates.StageOf(lead.State));
        var state = asked.State ?? lead.State;
        if (Refusal(stage, state, lead, asked) is { } refusal)
        {
            return new StageDecision(before?.Stage, stage, new GateVerdict(GateOutcome.NotAsked, null), refusal, []);
        }

        var after = After(stage, state, lead, asked, assessment);
        var enters = before is null || after != stage;
        var gate = enters && !IsReopening(lead, state) ? Gate.Ask(after, assessment) : new GateVerdict(GateOutcome.NotAsked, null);
        return new StageDecision(before?.Stage, after, gate, null, StageWrites.Of(before, enters, after, state, nowUtc));
    }

    private static LeadStage After(LeadStage stage, int state, LeadBefore lead, AskedChange asked, Assessment assessment)
    {
        if (state != LeadStates.Open)
        {
            return LeadStates.StageOf(state);
        }

        if (IsReopening(lead, state))
        {
            return Reopened(lead, assessment.Verdict);
        }

        return asked.Stage is { } wanted && wanted != stage ? wanted : Unasked(stage, lead, asked, assessment);
    }

    private static LeadStage Unasked(LeadStage stage, LeadBefore lead, AskedChange asked, Assessment assessment)
    {
        var newlyMet = assessment.Verdict == CriteriaVerdict.Met && (lead.Verdict != CriteriaVerdict.Met || asked.ChangesCriteriaData);
        if (stage == LeadStage.Nurture && newlyMet && !asked.Enrolls)
        {
            return LeadStage.SalesReady;
        }

        return stage == LeadStage.SalesReady && FallsBack(lead, assessment) && asked.Stage is null ? LeadStage.MarketingQualified : stage;
    }

    private static bool FallsBack(LeadBefore lead, Assessment assessment) =>
        assessment.Verdict == CriteriaVerdict.NotMet && assessment.Enforcement switch
        {
            Enforcement.Enforce => true,
            Enforcement.Warn => lead.Verdict == CriteriaVerdict.Met,
            _ => false,
        };

    private static LeadStage Reopened(LeadBefore lead, CriteriaVerdict verdict)
    {
        if (lead.SalesReadyOn is not null && verdict != CriteriaVerdict.NotMet)
        {
            return LeadStage.SalesReady;
        }

        return lead.MarketingQualifiedOn is not null ? LeadStage.MarketingQualified : LeadStage.Inquiry;
    }

    private static bool IsReopening(LeadBefore lead, int state) => lead.State != LeadStates.Open && state == LeadStates.Open;

    private static Problem? Refusal(LeadStage stage, int state, LeadBefore lead, AskedChange asked)
    {
        if (asked.ClearsStage)
        {
            return Problems.StageCleared(stage);
        }

        if (asked.Stage is not { } wanted || wanted == stage && state == lead.State || IsClosing(wanted) && LeadStates.OfStage(wanted) == state)
        {
            return null;
        }

        return wanted switch
        {
            _ when asked.State is { } askedState && LeadStates.OfStage(wanted) != askedState && askedState != LeadStates.Open =>
                Problems.StageContradictsState(wanted, LeadStates.StageOf(askedState)),
            LeadStage.Qualified => Problems.QualifyInstead(),
            LeadStage.Disqualified => Problems.DisqualifyInstead(),
            _ when state != LeadStates.Open || IsReopening(lead, state) => Problems.ReopenFirst(stage, wanted),
            LeadStage.Nurture when stage != LeadStage.Nurture && !asked.Enrolls && !lead.IsEnrolled => Problems.NurtureNeedsRejection(),
            _ => StageTransitions.Allows(stage, wanted) ? null : Problems.TransitionNotAllowed(stage, wanted, StageTransitions.From(stage)),
        };
    }

    private static bool IsClosing(LeadStage stage) => stage is LeadStage.Qualified or LeadStage.Disqualified;
}
