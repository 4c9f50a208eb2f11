using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Simulation;

/// <summary>
/// A criteria set that is held against leads as they were when they were judged. Per lead there is one comparison: it was ready if one
/// of its verdicts in the period was Met, and would have been if the candidate gives Met at one of them.
/// </summary>
/// <param name="set">The candidate.</param>
/// <param name="judges">Sets that gave the verdicts, by id.</param>
/// <param name="zone">The organization's zone, in which dates are compared.</param>
public sealed class Candidate(CriteriaSet set, IReadOnlyDictionary<Guid, JudgingSet> judges, TimeZoneInfo zone)
{
    /// <summary>The candidate.</summary>
    public CriteriaSet Set => set;

    /// <summary>Compares one lead.</summary>
    public LeadComparison Compare(PastLead lead)
    {
        var fates = lead.Assessments.Select(assessment => FateOf(lead, assessment)).ToArray();
        return Array.IndexOf(fates, LeadFate.Compared) >= 0
            ? Compare(lead, lead.Assessments.Where((_, index) => fates[index] == LeadFate.Compared).ToArray())
            : new LeadComparison { Lead = lead, Fate = Worst(fates) };
    }

    // What could perhaps be compared is told before what need not.
    private static LeadFate Worst(LeadFate[] fates) =>
        new[] { LeadFate.NotKept, LeadFate.WithoutValues, LeadFate.LeftScope, LeadFate.OutsideScope }.First(fate => Array.IndexOf(fates, fate) >= 0);

    private LeadComparison Compare(PastLead lead, PastAssessment[] assessments)
    {
        var evaluations = assessments.Select(assessment => Evaluate(lead, assessment)).ToArray();
        var wouldBeReady = evaluations.Any(evaluation => evaluation.Verdict == CriteriaVerdict.Met);
        var last = CriteriaScope.OfLead(ValuesOf(lead, assessments[assessments.Length - 1])!);
        return new LeadComparison
        {
            Fate = LeadFate.Compared,
            Lead = lead,
            WasReady = assessments.Any(assessment => assessment.Verdict == CriteriaVerdict.Met),
            WouldBeReady = wouldBeReady,
            IsByPresent = assessments.Any(assessment => assessment.Values is null),
            Segment = last.Segment,
            CampaignId = last.CampaignId,
            DecidedBy = wouldBeReady ? [] : [.. new SortedSet<int>(evaluations.SelectMany(DecidedBy))],
            First = IsFirst(lead, assessments[0]) ? new FirstJudgement(assessments[0].Moment(zone).NowUtc, Held(evaluations[0])) : null,
        };
    }

    private static bool IsFirst(PastLead lead, PastAssessment assessment) =>
        !lead.IsJudgedBefore && assessment.Values is not null && ReferenceEquals(assessment, lead.Assessments[0]);

    private bool[] Held(Assessment evaluation)
    {
        var held = set.Criteria.Select(_ => true).ToArray();
        foreach (var unmet in evaluation.Unmet)
        {
            held[IndexOf(unmet.Criterion)] = false;
        }

        return held;
    }

    private LeadFate FateOf(PastLead lead, PastAssessment assessment)
    {
        if (assessment.IsUnreadable)
        {
            return LeadFate.NotKept;
        }

        if (ValuesOf(lead, assessment) is not { } values)
        {
            return LeadFate.WithoutValues;
        }

        if (!values.Has(Model.Tables.LeadTable.Segment) && assessment.Values is not null)
        {
            return LeadFate.NotKept;
        }

        var judge = assessment.SetId is { } id && judges.TryGetValue(id, out var known) ? known : null;
        var isOwn = judge is not null && string.Equals(judge.Code, set.Code, StringComparison.OrdinalIgnoreCase);
        if (!set.Scope.Contains(CriteriaScope.OfLead(values)))
        {
            return isOwn ? LeadFate.LeftScope : LeadFate.OutsideScope;
        }

        return !isOwn && judge?.Scope.Specificity > set.Scope.Specificity ? LeadFate.OutsideScope
            : Knows(assessment) ? LeadFate.Compared
            : LeadFate.NotKept;
    }

    private bool Knows(PastAssessment assessment)
    {
        var moment = assessment.Moment(zone);
        return assessment.Values is not { } kept || set.Criteria.All(criterion => kept.Knows(criterion, in moment));
    }

    private Assessment Evaluate(PastLead lead, PastAssessment assessment)
    {
        var moment = assessment.Moment(zone);
        return CriteriaEvaluation.Evaluate(set, ValuesOf(lead, assessment)!, in moment);
    }

    private static IRecordValues? ValuesOf(PastLead lead, PastAssessment assessment) => assessment.Values ?? lead.Present;

    private IEnumerable<int> DecidedBy(Assessment assessment)
    {
        var required = assessment.Unmet.Count(unmet => unmet.Criterion.Kind == CriterionKind.Required);
        foreach (var unmet in assessment.Unmet)
        {
            var decides = unmet.Criterion.Kind == CriterionKind.Required
                ? required == 1 && assessment.Score >= assessment.Threshold
                : required == 0 && assessment.Score + unmet.Criterion.Points >= assessment.Threshold;
            if (decides)
            {
                yield return IndexOf(unmet.Criterion);
            }
        }
    }

    private int IndexOf(Criterion criterion)
    {
        var index = 0;
        while (!ReferenceEquals(set.Criteria[index], criterion))
        {
            index++;
        }

        return index;
    }
}
