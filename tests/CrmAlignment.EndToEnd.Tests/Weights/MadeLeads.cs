using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Weights;

namespace CrmAlignment.EndToEnd.Tests.Weights;

/// <summary>Leads that are drawn from a model which a test knows.</summary>
internal static class MadeLeads
{
    private const int FirstMonth = 2024 * 12;

    /// <summary>Draws decided leads, as many each month, each criterion met by a toss of a coin.</summary>
    /// <param name="seed">Of the draw.</param>
    /// <param name="months">Number of months.</param>
    /// <param name="monthly">Leads of a month.</param>
    /// <param name="intercept">Log odds of a lead that meets nothing.</param>
    /// <param name="coefficients">What each criterion adds.</param>
    public static List<LeadGroup> Draw(int seed, int months, int monthly, double intercept, params double[] coefficients)
    {
        var random = new Random(seed);
        return Grouped(
            from month in Enumerable.Range(FirstMonth, months)
            from _ in Enumerable.Range(0, monthly)
            let held = string.Concat(coefficients.Select(_ => random.Next(2)))
            let odds = intercept + coefficients.Where((_, index) => held[index] == '1').Sum()
            select new LeadGroup(month, held, random.NextDouble() < 1 / (1 + Math.Exp(-odds)) ? 1 : 0, 0, 0) into lead
            select lead with { Lost = 1 - lead.Won });
    }

    /// <summary>Adds up what is alike.</summary>
    public static List<LeadGroup> Grouped(IEnumerable<LeadGroup> leads) =>
    [
        .. leads.GroupBy(lead => (lead.Month, lead.Held)).OrderBy(alike => alike.Key).Select(alike => new LeadGroup(
            alike.Key.Month, alike.Key.Held, alike.Sum(lead => lead.Won), alike.Sum(lead => lead.Lost), alike.Sum(lead => lead.Undecided))),
    ];

    /// <summary>A set of scored criteria A, B, C... with these points.</summary>
    public static WeighedSet Set(int threshold, params int[] points) =>
        new([.. points.Select((worth, index) => new WeighedCriterion(((char)('A' + index)).ToString(), false, worth))], threshold);
}
