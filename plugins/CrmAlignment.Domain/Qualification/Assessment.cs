using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Qualification;

/// <summary>What the agreed criteria say of a lead.</summary>
public sealed class Assessment
{
    internal Assessment(CriteriaVerdict verdict, int score, CriteriaSet? set, IReadOnlyList<UnmetCriterion> unmet)
    {
        Verdict = verdict;
        Score = score;
        Set = set;
        Unmet = unmet;
    }

    /// <summary>No set applies.</summary>
    public static Assessment NoCriteria { get; } = new(CriteriaVerdict.NoCriteria, 0, null, []);

    /// <summary>No set applies, and the organization has a say in what that means.</summary>
    public static Assessment Of(WithoutSet without) => new(CriteriaVerdict.NoCriteria, 0, null, []) { WithoutSet = without };

    /// <summary>What the organization wants where no set applies; null when a set does, or when it lets such a lead pass anyway.</summary>
    public WithoutSet? WithoutSet { get; private init; }

    /// <summary>Met when all required criteria are met and the score reaches the threshold.</summary>
    public CriteriaVerdict Verdict { get; }

    /// <summary>Points of the scored criteria that are met.</summary>
    public int Score { get; }

    /// <summary>Points needed; 0 when no set applies.</summary>
    public int Threshold => Set?.Threshold ?? 0;

    /// <summary>The set that gave the verdict; null when none applies.</summary>
    public CriteriaSet? Set { get; }

    /// <summary>What an unmet verdict means for a gate; <see cref="Model.Choices.Enforcement.Off"/> when no set applies.</summary>
    public Enforcement Enforcement => Set?.Enforcement ?? Enforcement.Off;

    /// <summary>Every criterion that is not met, required and scored, in order; a lead can be Met and still miss scored ones.</summary>
    public IReadOnlyList<UnmetCriterion> Unmet { get; }

    /// <summary>
    /// The unmet criteria for which the verdict is not Met: the required ones, and the scored ones while the score is below the threshold.
    /// A refusal names these alone, so that nobody works on what does not matter.
    /// </summary>
    public IEnumerable<UnmetCriterion> Blocking =>
        Unmet.Where(unmet => Score < Threshold || unmet.Criterion.Kind == CriterionKind.Required);

    /// <summary>How far the lead is from its criteria, for the gate's messages.</summary>
    internal CriteriaShortfall Shortfall => new(Set?.Name, Set?.Version ?? 0, Score, Threshold, new UnmetCriteriaText(Blocking.ToArray()));

    /// <summary>
    /// The unmet criteria one a line, for crma_unmetcriteria; at most 4000 characters, whole lines and then the number left out;
    /// null when all are met.
    /// </summary>
    public string? UnmetText(int lcid) => UnmetCriteriaMemo.Of(Unmet.Select(unmet => unmet.Line(lcid)).ToArray());
}
