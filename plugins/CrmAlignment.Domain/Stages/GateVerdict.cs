using CrmAlignment.Domain.Messages;

namespace CrmAlignment.Domain.Stages;

/// <summary>What the gate says, and in which words.</summary>
/// <param name="Outcome">Passed, warned or refused.</param>
/// <param name="Message">The refusal or the warning; null when it passed.</param>
public readonly record struct GateVerdict(GateOutcome Outcome, Problem? Message)
{
    /// <summary>Whether the change must not be stored.</summary>
    public bool IsRefused => Outcome == GateOutcome.Refused;
}
