using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Stages;

/// <summary>
/// The one gate: entering Sales ready, Sales accepted or Qualified asks for the verdict Met, whichever way the change comes.
/// </summary>
public static class Gate
{
    /// <summary>Whether entering the stage asks the gate.</summary>
    public static bool Guards(LeadStage stage) => stage is LeadStage.SalesReady or LeadStage.SalesAccepted or LeadStage.Qualified;

    /// <summary>
    /// What the gate says of entering a stage. Met passes, and no set that applies unless the organization refuses that; NotMet is refused
    /// under Enforce, warned of under Warn and recorded under Off.
    /// </summary>
    public static GateVerdict Ask(LeadStage entered, Assessment assessment)
    {
        if (!Guards(entered))
        {
            return new GateVerdict(GateOutcome.NotAsked, null);
        }

        if (assessment.WithoutSet is { IsRefused: true } without)
        {
            return new GateVerdict(GateOutcome.Refused, Problems.NoSetApplies(entered, without.Segment, without.KnownSegments));
        }

        if (assessment.Verdict != CriteriaVerdict.NotMet)
        {
            return new GateVerdict(GateOutcome.Passed, null);
        }

        return assessment.Enforcement switch
        {
            Enforcement.Enforce => new GateVerdict(GateOutcome.Refused, Problems.GateRefused(entered, assessment.Shortfall)),
            Enforcement.Warn => new GateVerdict(GateOutcome.Warned, Problems.GateWarned(entered, assessment.Shortfall)),
            _ => new GateVerdict(GateOutcome.PassedUnmet, null),
        };
    }
}
