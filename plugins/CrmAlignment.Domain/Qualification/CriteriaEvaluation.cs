using System;
using System.Collections.Generic;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Qualification;

/// <summary>Holds a lead against a criteria set.</summary>
public static class CriteriaEvaluation
{
    /// <summary>
    /// What the set says of the lead; <see cref="Assessment.NoCriteria"/> for no set. Allocates nothing when every criterion is
    /// met.
    /// </summary>
    /// <param name="set">The set that applies; null when none does.</param>
    /// <param name="lead">The lead as it will be after the save.</param>
    /// <param name="nowUtc">The instant of the operation (UTC).</param>
    /// <param name="zone">The organization's zone, in which dates are compared; UTC when null.</param>
    /// <exception cref="Messages.ProblemException">A criterion has a fault, which activation would have refused.</exception>
    public static Assessment Evaluate(CriteriaSet? set, IRecordValues lead, DateTime nowUtc, TimeZoneInfo? zone = null) =>
        set is null ? Assessment.NoCriteria : Evaluate(set, lead, new EvaluationMoment(nowUtc, zone));

    /// <summary>What the set says of the lead at a moment that many evaluations share.</summary>
    public static Assessment Evaluate(CriteriaSet set, IRecordValues lead, in EvaluationMoment moment)
    {
        List<UnmetCriterion>? unmet = null;
        var score = 0;
        var requiredMet = true;
        var criteria = set.Criteria;
        for (var index = 0; index < criteria.Count; index++)
        {
            var criterion = criteria[index];
            var value = lead.Value(criterion.ReadColumn);
            if (!criterion.IsMetBy(in value, in moment))
            {
                requiredMet &= criterion.Kind != CriterionKind.Required;
                (unmet ??= []).Add(new UnmetCriterion(criterion, value, value.IsEmpty ? null : lead.DisplayText(criterion.ReadColumn)));
            }
            else if (criterion.Kind == CriterionKind.Scored)
            {
                score += criterion.Points;
            }
        }

        return unmet is null
            ? set.AllMet
            : new Assessment(requiredMet && score >= set.Threshold ? CriteriaVerdict.Met : CriteriaVerdict.NotMet, score, set, unmet);
    }
}
