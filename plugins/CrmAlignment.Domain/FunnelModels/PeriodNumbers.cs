using CrmAlignment.Domain.Kpi;
using CrmAlignment.Model.Kpis;

namespace CrmAlignment.Domain.FunnelModels;

/// <summary>What the organization's scorecards of a period say.</summary>
/// <param name="Measures">Its measures.</param>
/// <param name="NewClients">New clients; null when a month has not been counted.</param>
public sealed record PeriodNumbers(Measures Measures, int? NewClients)
{
    /// <summary>Marketing spend.</summary>
    public decimal Spend => Measures[Measure.MarketingSpend];

    /// <summary>Whether a cost of sales is recorded; without one all of the revenue is taken for margin.</summary>
    public bool CostOfSalesIsKnown => Measures[Measure.CostOfSales] > 0;

    /// <summary>(Revenue less cost of sales) / revenue; null without revenue.</summary>
    public decimal? MarginShare => Measures[Measure.Revenue] > 0
        ? (Measures[Measure.Revenue] - Measures[Measure.CostOfSales]) / Measures[Measure.Revenue]
        : null;

    /// <summary>Records of a stage; null when they have not been counted.</summary>
    public decimal? Records(FunnelStage stage) => stage switch
    {
        FunnelStage.LeadsCreated => Measures[Measure.LeadsCreated],
        FunnelStage.MarketingQualified => Measures[Measure.MarketingQualified],
        FunnelStage.SalesReady => Measures[Measure.SalesReady],
        FunnelStage.Accepted => Measures[Measure.Accepted],
        FunnelStage.Qualified => Measures[Measure.Qualified],
        FunnelStage.Won => Measures[Measure.Won],
        _ => NewClients,
    };

    /// <summary>What a record cost that there were so many of; null where nothing was spent, or there is none.</summary>
    public decimal? CostOf(decimal? records) => Spend > 0 && records > 0 ? Spend / records : null;
}
