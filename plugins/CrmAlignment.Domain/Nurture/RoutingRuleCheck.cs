using System.Collections.Generic;
using CrmAlignment.Domain.Messages;

namespace CrmAlignment.Domain.Nurture;

/// <summary>What keeps a routing rule from being saved.</summary>
public static class RoutingRuleCheck
{
    /// <summary>All problems of the rule together; none when it can be saved.</summary>
    /// <param name="rule">The rule as it will be.</param>
    /// <param name="others">The other active rules.</param>
    /// <param name="trackIsActive">Whether the track to which it leads is active.</param>
    public static IReadOnlyList<Problem> Problems(RoutingRule rule, IEnumerable<RoutingRule> others, bool trackIsActive)
    {
        var problems = new List<Problem>();
        var condition = rule.Condition;
        if (condition.MinimumScore > condition.MaximumScore)
        {
            problems.Add(Messages.Problems.ScoresReversed(rule.Name, condition.MinimumScore.Value, condition.MaximumScore.Value));
        }

        if (!trackIsActive)
        {
            problems.Add(Messages.Problems.RuleWithoutTrack(rule.Name));
        }

        foreach (var other in others)
        {
            if (other.Id != rule.Id && other.Priority == rule.Priority && other.Condition.Overlaps(condition))
            {
                problems.Add(Messages.Problems.RulesOverlap(rule.Name, other.Name, rule.Priority));
            }
        }

        return problems;
    }
}
