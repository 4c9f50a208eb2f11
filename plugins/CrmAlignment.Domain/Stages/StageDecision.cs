using System.Collections.Generic;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Stages;

/// <summary>What becomes of a lead's stage in a save.</summary>
public sealed class StageDecision
{
    internal StageDecision(LeadStage? before, LeadStage after, GateVerdict gate, Problem? refusal, IReadOnlyList<ColumnValue> writes)
    {
        Before = before;
        After = after;
        Gate = gate;
        Refusal = refusal ?? (gate.IsRefused ? gate.Message : null);
        Writes = Refusal is null ? writes : [];
    }

    /// <summary>Stage before; null when the lead is created or had none yet.</summary>
    public LeadStage? Before { get; }

    /// <summary>Stage after the save, if it is not refused.</summary>
    public LeadStage After { get; }

    /// <summary>What the gate said.</summary>
    public GateVerdict Gate { get; }

    /// <summary>Why the save must not be stored; null when it may.</summary>
    public Problem? Refusal { get; }

    /// <summary>Columns to put into the Target: stage and dates. Empty when refused or when nothing changes.</summary>
    public IReadOnlyList<ColumnValue> Writes { get; }

    /// <summary>Whether the stage differs from before.</summary>
    public bool ChangesStage => Before != After;

    /// <summary>Whether the lead leaves nurture, so that its enrollment ends.</summary>
    public bool LeavesNurture => Before == LeadStage.Nurture && After != LeadStage.Nurture;
}
