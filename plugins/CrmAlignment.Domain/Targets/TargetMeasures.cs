using System;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Kpis;

namespace CrmAlignment.Domain.Targets;

/// <summary>How the measures for which targets are set follow from what was summed.</summary>
public static class TargetMeasures
{
    /// <summary>
    /// Fewest records behind a share of which something is said: 20, as of a layer of the funnel, chosen by this project because the half-width
    /// of a 95 % interval of a share of one half is 20 points then, and more below.
    /// </summary>
    public const int MinimumSample = 20;

    /// <summary>Whether it is a ratio, of which half a period does not plan the half.</summary>
    public static bool IsRatio(TargetMeasure measure) => IsShare(measure) || measure == TargetMeasure.Arpu;

    /// <summary>Whether it is a share, from 0 to 1.</summary>
    public static bool IsShare(TargetMeasure measure) => measure is TargetMeasure.AcceptanceRate or TargetMeasure.SelfSourcedShare;

    /// <summary>Whether it is an amount in base currency.</summary>
    public static bool IsAmount(TargetMeasure measure) => measure is TargetMeasure.Revenue or TargetMeasure.Profit or TargetMeasure.Arpu;

    /// <summary>Whether less than nothing can be planned.</summary>
    public static bool MayBeNegative(TargetMeasure measure) => measure == TargetMeasure.Profit;

    /// <summary>Whether distinct clients are needed, which sums do not have.</summary>
    public static bool NeedsClients(TargetMeasure measure) => measure == TargetMeasure.Arpu;

    /// <summary>Its value; null for a ratio that is undefined.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The measure is none.</exception>
    public static decimal? Of(TargetMeasure measure, Scorecard scorecard) => measure switch
    {
        TargetMeasure.Profit => scorecard.Profit,
        TargetMeasure.Arpu => scorecard.Arpu,
        TargetMeasure.AcceptanceRate => scorecard.AcceptanceRate,
        TargetMeasure.SelfSourcedShare => scorecard.SelfSourcedShare,
        _ => scorecard.Measures[Summed(measure)],
    };

    /// <summary>
    /// Records behind it: those below the line of a ratio (decided handovers, won opportunities, clients), won opportunities behind revenue and
    /// profit, and the count itself.
    /// </summary>
    public static int Sample(TargetMeasure measure, Scorecard scorecard) => measure switch
    {
        TargetMeasure.Revenue or TargetMeasure.Profit or TargetMeasure.SelfSourcedShare => (int)scorecard.Measures[Measure.Won],
        TargetMeasure.Arpu => scorecard.ClientCount,
        TargetMeasure.AcceptanceRate => (int)(scorecard.Measures[Measure.Accepted] + scorecard.Measures[Measure.Rejected] + scorecard.Measures[Measure.Expired]),
        _ => (int)scorecard.Measures[Summed(measure)],
    };

    private static Measure Summed(TargetMeasure measure) => measure switch
    {
        TargetMeasure.Revenue => Measure.Revenue,
        TargetMeasure.LeadsCreated => Measure.LeadsCreated,
        TargetMeasure.MarketingQualified => Measure.MarketingQualified,
        TargetMeasure.SalesReady => Measure.SalesReady,
        TargetMeasure.Accepted => Measure.Accepted,
        TargetMeasure.Qualified => Measure.Qualified,
        TargetMeasure.Won => Measure.Won,
        TargetMeasure.WonBySales => Measure.WonBySales,
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "Not a value of the choice crma_targetmeasure."),
    };
}
