using CrmAlignment.Domain.Diagnosis;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Playbooks;

/// <summary>Suggested steps by what became of them.</summary>
/// <param name="Done">Done.</param>
/// <param name="NotDone">Not done, for a reason.</param>
/// <param name="Unanswered">Neither.</param>
public readonly record struct StepTally(int Done, int NotDone, int Unanswered)
{
    /// <summary>The share that was done, of all that were suggested: an unanswered step is none that was done.</summary>
    public Proportion DoneShare => new(Done, Done + NotDone + Unanswered);

    /// <summary>One step more.</summary>
    public StepTally With(StepOutcome outcome) => outcome switch
    {
        StepOutcome.Done => this with { Done = Done + 1 },
        StepOutcome.NotDone => this with { NotDone = NotDone + 1 },
        _ => this with { Unanswered = Unanswered + 1 },
    };
}
