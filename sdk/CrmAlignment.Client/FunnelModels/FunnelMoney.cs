using Newtonsoft.Json;

namespace CrmAlignment.Client.FunnelModels;

/// <summary>Money of the period, from the organization's scorecards.</summary>
/// <remarks>Immutable. Amounts are in base currency.</remarks>
[JsonObject(ItemRequired = Required.AllowNull)]
public sealed record FunnelMoney
{
    /// <summary>What campaigns and their activities cost.</summary>
    public decimal MarketingSpend { get; init; }

    /// <summary>Revenue of won opportunities.</summary>
    public decimal Revenue { get; init; }

    /// <summary>Cost of sales of the same opportunities.</summary>
    public decimal CostOfSales { get; init; }

    /// <summary>Whether a cost of sales is recorded; without one all of the revenue is taken for margin, and what a client is worth is too high.</summary>
    public bool CostOfSalesKnown { get; init; }

    /// <summary>(Revenue less cost of sales) / revenue, to four digits; null without revenue.</summary>
    public decimal? MarginShare { get; init; }

    /// <summary>New clients; null where a month has not been counted.</summary>
    public int? NewClients { get; init; }

    /// <summary>What winning a client cost: marketing spend by new clients; null of fewer than 20, and where nothing was spent.</summary>
    public decimal? AcquisitionCost { get; init; }
}
