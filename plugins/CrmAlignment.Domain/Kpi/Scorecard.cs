using System;
using CrmAlignment.Model.Kpis;

namespace CrmAlignment.Domain.Kpi;

/// <summary>
/// The mutual KPIs of one period and scope. Sums are exact. Ratios are null where undefined, never 0 or infinite, and rounded to four
/// digits, half away from zero, since that is what the columns hold and how people round.
/// </summary>
/// <param name="Measures">What was summed.</param>
/// <param name="ClientCount">Distinct customers with revenue above 0.</param>
public readonly record struct Scorecard(Measures Measures, int ClientCount)
{
    private const int Digits = 4;

    /// <summary>Revenue less cost of sales less marketing spend.</summary>
    public decimal Profit => Measures[Measure.Revenue] - Measures[Measure.CostOfSales] - Measures[Measure.MarketingSpend];

    /// <summary>Revenue / client count; null without clients.</summary>
    public decimal? Arpu => Ratio(Measures[Measure.Revenue], ClientCount);

    /// <summary>Accepted / (accepted + rejected + expired), 0 to 1; null without decisions.</summary>
    public decimal? AcceptanceRate => Ratio(Measures[Measure.Accepted], Measures[Measure.Accepted] + Measures[Measure.Rejected] + Measures[Measure.Expired]);

    /// <summary>Won by sales / won, 0 to 1; null without wins.</summary>
    public decimal? SelfSourcedShare => Ratio(Measures[Measure.WonBySales], Measures[Measure.Won]);

    /// <summary>Marketing spend / leads created; null without leads.</summary>
    public decimal? CostPerLead => Ratio(Measures[Measure.MarketingSpend], Measures[Measure.LeadsCreated]);

    /// <summary>Marketing spend / leads that became sales ready; null without them.</summary>
    public decimal? CostPerSalesReadyLead => Ratio(Measures[Measure.MarketingSpend], Measures[Measure.SalesReady]);

    /// <summary>(Revenue - cost of sales - spend) / spend; null without spend.</summary>
    public decimal? CampaignRoi => Ratio(Profit, Measures[Measure.MarketingSpend]);

    /// <summary>Undefined also for a negative denominator, which only a correction in an empty period leaves behind.</summary>
    private static decimal? Ratio(decimal numerator, decimal denominator) =>
        denominator > 0 ? Math.Round(numerator / denominator, Digits, MidpointRounding.AwayFromZero) : null;
}
