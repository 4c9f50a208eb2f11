using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Scoring;

/// <summary>Finds what a page visit is worth.</summary>
public static class PageVisits
{
    /// <summary>
    /// The rule that gives the points: of those whose page is part of the visited one, that with the longest; of equally long ones that with the most
    /// points. Null where there is none, and the visit is logged with no points.
    /// </summary>
    /// <param name="page">Address that was visited.</param>
    /// <param name="occurredOn">When (UTC).</param>
    /// <param name="rules">Rules in force.</param>
    public static ScoreRule? RuleFor(string page, DateTime occurredOn, IEnumerable<ScoreRule> rules) => rules
        .Where(rule => rule.Kind == ScoreEventKind.PageVisit && rule.IsForDayOf(occurredOn)
            && page.IndexOf(rule.Page ?? "", StringComparison.OrdinalIgnoreCase) >= 0)
        .OrderByDescending(rule => rule.Page?.Length ?? 0).ThenByDescending(rule => rule.Points).ThenBy(rule => rule.Id)
        .FirstOrDefault();
}
