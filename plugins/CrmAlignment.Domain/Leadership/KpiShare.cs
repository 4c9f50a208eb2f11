using System;
using CrmAlignment.Domain.Diagnosis;

namespace CrmAlignment.Domain.Leadership;

/// <summary>Which share of what the organization earned came by campaigns.</summary>
/// <param name="Part">What came by the campaigns.</param>
/// <param name="Whole">What the organization earned in the same time.</param>
public readonly record struct KpiShare(KpiNumbers Part, KpiNumbers Whole)
{
    private const int Digits = 4;

    /// <summary>Whether the organization won at least 20 opportunities: of fewer no share is told, since one deal would decide it.</summary>
    public bool HasEnoughData => Whole.Won >= FunnelDiagnosis.LeastDecided;

    /// <summary>Share of the revenue, 0.4 for 40 %; null without enough data, and where there is no revenue.</summary>
    public decimal? Revenue => Of(Part.Revenue, Whole.Revenue);

    /// <summary>Share of the profit; below 0 where the campaigns lost money, above 1 where the others did; null without a profit.</summary>
    public decimal? Profit => Of(Part.Profit, Whole.Profit);

    /// <summary>Share of the customers; null without any.</summary>
    public decimal? Clients => Of(Part.Clients, Whole.Clients);

    private decimal? Of(decimal part, decimal whole) =>
        HasEnoughData && whole > 0 ? Math.Round(part / whole, Digits, MidpointRounding.AwayFromZero) : null;
}
