using Newtonsoft.Json;
using NodaTime;

namespace CrmAlignment.Client.Kpis;

/// <summary>
/// The mutual KPIs of marketing and sales for one period and scope. Amounts in the organization's base currency; ratios are null,
/// never 0, where undefined.
/// </summary>
/// <remarks>
/// Immutable: as of the moment at which the server answered. Sums are exact; ratios are rounded to four digits, half away from zero.
/// What each number counts, and at which date, is in docs/users.md. A correction may make a sum of its period negative.
/// </remarks>
[JsonObject(ItemRequired = Required.AllowNull)]
public sealed record Scorecard
{
    /// <summary>First day of the period.</summary>
    public LocalDate PeriodStart { get; init; }

    /// <summary>Last day of the period, inclusive.</summary>
    public LocalDate PeriodEnd { get; init; }

    /// <summary>Revenue of the opportunities won in the period.</summary>
    public decimal Revenue { get; init; }

    /// <summary>Cost of sales of the same opportunities.</summary>
    public decimal CostOfSales { get; init; }

    /// <summary>Cost of campaigns and campaign activities in the period.</summary>
    public decimal MarketingSpend { get; init; }

    /// <summary>Revenue less cost of sales less marketing spend.</summary>
    public decimal Profit { get; init; }

    /// <summary>Distinct customers with revenue in the period. Does not add up over periods or scopes.</summary>
    public int ClientCount { get; init; }

    /// <summary>Distinct customers with revenue in the 12 months up to the end of the period.</summary>
    public int ActiveClients { get; init; }

    /// <summary>Customers whose first revenue ever lies in the period.</summary>
    public int NewClients { get; init; }

    /// <summary>Revenue per client; null without clients.</summary>
    public decimal? Arpu { get; init; }

    /// <summary>Leads created.</summary>
    public int LeadsCreated { get; init; }

    /// <summary>Leads that became marketing qualified.</summary>
    public int MarketingQualified { get; init; }

    /// <summary>Leads that became sales ready.</summary>
    public int SalesReady { get; init; }

    /// <summary>Handovers that sales accepted.</summary>
    public int Accepted { get; init; }

    /// <summary>Handovers that sales rejected.</summary>
    public int Rejected { get; init; }

    /// <summary>Handovers that expired undecided.</summary>
    public int Expired { get; init; }

    /// <summary>Leads qualified.</summary>
    public int Qualified { get; init; }

    /// <summary>Nurture enrollments begun.</summary>
    public int Nurtured { get; init; }

    /// <summary>Leads disqualified.</summary>
    public int Disqualified { get; init; }

    /// <summary>Opportunities won.</summary>
    public int Won { get; init; }

    /// <summary>Opportunities won that sales found.</summary>
    public int WonBySales { get; init; }

    /// <summary>Accepted / (accepted + rejected + expired), 0 to 1; null without decisions.</summary>
    public decimal? AcceptanceRate { get; init; }

    /// <summary>Won by sales / won, 0 to 1; null without wins.</summary>
    public decimal? SelfSourcedShare { get; init; }

    /// <summary>Marketing spend / leads created; null without leads.</summary>
    public decimal? CostPerLead { get; init; }

    /// <summary>Marketing spend / sales ready leads; null without them.</summary>
    public decimal? CostPerSalesReadyLead { get; init; }

    /// <summary>(Revenue - cost of sales - spend) / spend; null without spend.</summary>
    public decimal? CampaignRoi { get; init; }
}
