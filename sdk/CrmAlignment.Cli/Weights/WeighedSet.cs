using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Cli.Weights;

/// <summary>Criteria with their points, and the points that they must reach together.</summary>
/// <param name="Criteria">The criteria in the order of the set.</param>
/// <param name="Threshold">Points needed.</param>
internal sealed record WeighedSet(IReadOnlyList<WeighedCriterion> Criteria, int Threshold)
{
    /// <summary>Points of the scored criteria together.</summary>
    public int ReachablePoints => Criteria.Where(criterion => !criterion.IsRequired).Sum(criterion => criterion.Points);

    /// <summary>Whether leads met every required criterion.</summary>
    public bool HasRequired(LeadGroup leads) => !Criteria.Where((criterion, index) => criterion.IsRequired && !leads.Meets(index)).Any();

    /// <summary>Points of the scored criteria that leads met.</summary>
    public int Score(LeadGroup leads) => Criteria.Select((criterion, index) => !criterion.IsRequired && leads.Meets(index) ? criterion.Points : 0).Sum();

    /// <summary>Whether leads were ready.</summary>
    public bool IsReady(LeadGroup leads) => Score(leads) >= Threshold && HasRequired(leads);
}
