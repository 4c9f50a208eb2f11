using System.Linq;

namespace CrmAlignment.Domain.Playbooks;

/// <summary>
/// How far a draft is from what both sides signed last, and so who has to sign it. Measured from there and not from the version in force, or small
/// edits of one side after another would change everything without the other.
/// </summary>
public sealed class PlaybookEdit
{
    /// <summary>Changed steps of a hundred up to which one signature suffices.</summary>
    public const int MostPercent = 20;

    private PlaybookEdit(int agreed, int changed, bool changesSituation)
    {
        AgreedSteps = agreed;
        ChangedSteps = changed;
        ChangesSituation = changesSituation;
    }

    /// <summary>Steps that both sides signed; 0 where there is nothing in force that both have signed.</summary>
    public int AgreedSteps { get; }

    /// <summary>Steps that were added, taken out or changed, by their sequence.</summary>
    public int ChangedSteps { get; }

    /// <summary>Whether it is suggested for other leads, or before other playbooks.</summary>
    public bool ChangesSituation { get; }

    /// <summary>Whether both sides have to sign.</summary>
    public bool NeedsBoth => AgreedSteps == 0 || ChangesSituation || (long)ChangedSteps * 100 > (long)AgreedSteps * MostPercent;

    /// <summary>Compares.</summary>
    /// <param name="agreed">What both sides signed last; null where there is nothing in force, or both never signed it.</param>
    /// <param name="draft">The draft.</param>
    public static PlaybookEdit Of(PlaybookContent? agreed, PlaybookContent draft)
    {
        if (agreed is null)
        {
            return new PlaybookEdit(0, draft.Steps.Count, changesSituation: true);
        }

        var before = agreed.Steps.ToLookup(step => step.Sequence);
        var after = draft.Steps.ToLookup(step => step.Sequence);
        var changed = before.Select(same => same.Key).Union(after.Select(same => same.Key))
            .Count(sequence => !before[sequence].SequenceEqual(after[sequence]));
        return new PlaybookEdit(agreed.Steps.Count, changed, agreed.Priority != draft.Priority || !agreed.Region.IsSame(draft.Region));
    }
}
