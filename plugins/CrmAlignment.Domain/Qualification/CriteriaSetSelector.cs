using System.Collections.Generic;
using CrmAlignment.Domain.Records;

namespace CrmAlignment.Domain.Qualification;

/// <summary>Chooses the set that applies to a lead.</summary>
public static class CriteriaSetSelector
{
    /// <summary>The most specific of the sets whose scope contains the lead; null when none does.</summary>
    public static CriteriaSet? Select(IEnumerable<CriteriaSet> activeSets, IRecordValues lead) =>
        Select(activeSets, CriteriaScope.OfLead(lead));

    /// <summary>
    /// The most specific of the sets whose scope contains the lead (campaign counts 8, lead category 4, segment 2, business unit 1), then the one activated
    /// last; of equal ones the higher version, then the greater id, so that the order of the sets never matters. Null when none applies.
    /// </summary>
    public static CriteriaSet? Select(IEnumerable<CriteriaSet> activeSets, CriteriaScope lead)
    {
        CriteriaSet? best = null;
        foreach (var set in activeSets)
        {
            if (set.Scope.Contains(lead) && (best is null || Compare(set, best) > 0))
            {
                best = set;
            }
        }

        return best;
    }

    private static int Compare(CriteriaSet left, CriteriaSet right)
    {
        var specificity = left.Scope.Specificity.CompareTo(right.Scope.Specificity);
        var activation = Nullable(left).CompareTo(Nullable(right));
        var version = left.Version.CompareTo(right.Version);
        return specificity != 0 ? specificity : activation != 0 ? activation : version != 0 ? version : left.Id.CompareTo(right.Id);
    }

    private static long Nullable(CriteriaSet set) => set.ActivatedOn?.Ticks ?? 0;
}
