namespace CrmAlignment.Domain.Stages;

/// <summary>What the gate said of a change.</summary>
public enum GateOutcome
{
    /// <summary>The change enters no gated stage.</summary>
    NotAsked,

    /// <summary>The criteria are met, or no set applies.</summary>
    Passed,

    /// <summary>The criteria are not met, but enforcement is Off: recorded only.</summary>
    PassedUnmet,

    /// <summary>The criteria are not met; the change passes with a warning.</summary>
    Warned,

    /// <summary>The criteria are not met and the change is refused.</summary>
    Refused,
}
