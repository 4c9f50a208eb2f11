using CrmAlignment.Domain.Diagnosis;

namespace CrmAlignment.Domain.Experiments;

/// <summary>The leads of an arm. Who is still on the way counts on neither side, as in a diagnosis of the funnel: a young arm would look worse than an old one.</summary>
/// <param name="Reached">Leads that reached the layer.</param>
/// <param name="NotReached">Leads that were lost, or kept for later, before it.</param>
/// <param name="Undecided">Leads that are before it.</param>
public readonly record struct ArmTally(int Reached, int NotReached, int Undecided)
{
    /// <summary>Leads of which it is decided.</summary>
    public int Decided => Reached + NotReached;

    /// <summary>The tally with one lead more.</summary>
    /// <param name="path">Its way.</param>
    /// <param name="layer">The layer that counts.</param>
    public ArmTally With(LeadPath path, FunnelLayer layer) =>
        path.Reached >= layer ? this with { Reached = Reached + 1 }
        : path.End == PathEnd.Inside ? this with { Undecided = Undecided + 1 }
        : this with { NotReached = NotReached + 1 };
}
