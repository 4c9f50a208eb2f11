using System.Collections.Generic;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Kpi;

/// <summary>The columns of all measures, in the order of the ledger.</summary>
public static class MeasureColumns
{
    /// <summary>All of them; crma_kpifact and crma_scorecard use the same names.</summary>
    public static IReadOnlyList<MeasureColumn> All { get; } =
    [
        new(ScorecardTable.Revenue, measures => measures.Revenue, (measures, value) => measures with { Revenue = value }),
        new(ScorecardTable.CostOfSales, measures => measures.CostOfSales, (measures, value) => measures with { CostOfSales = value }),
        new(ScorecardTable.MarketingSpend, measures => measures.MarketingSpend, (measures, value) => measures with { MarketingSpend = value }),
        new(ScorecardTable.LeadsCreated, measures => measures.LeadsCreated, (measures, value) => measures with { LeadsCreated = value }),
        new(ScorecardTable.MarketingQualified, measures => measures.MarketingQualified, (measures, value) => measures with { MarketingQualified = value }),
        new(ScorecardTable.SalesReady, measures => measures.SalesReady, (measures, value) => measures with { SalesReady = value }),
        new(ScorecardTable.Accepted, measures => measures.Accepted, (measures, value) => measures with { Accepted = value }),
        new(ScorecardTable.Rejected, measures => measures.Rejected, (measures, value) => measures with { Rejected = value }),
        new(ScorecardTable.Expired, measures => measures.Expired, (measures, value) => measures with { Expired = value }),
        new(ScorecardTable.Qualified, measures => measures.Qualified, (measures, value) => measures with { Qualified = value }),
        new(ScorecardTable.Nurtured, measures => measures.Nurtured, (measures, value) => measures with { Nurtured = value }),
        new(ScorecardTable.Disqualified, measures => measures.Disqualified, (measures, value) => measures with { Disqualified = value }),
        new(ScorecardTable.Won, measures => measures.Won, (measures, value) => measures with { Won = value }),
        new(ScorecardTable.WonBySales, measures => measures.WonBySales, (measures, value) => measures with { WonBySales = value }),
    ];
}
