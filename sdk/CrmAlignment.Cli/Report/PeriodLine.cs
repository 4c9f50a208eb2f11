using NodaTime;

namespace CrmAlignment.Cli.Report;

/// <summary>The mutual KPIs of one period. Amounts in base currency; undefined ratios are null.</summary>
public sealed record PeriodLine
{
    /// <summary>Name of the period, such as 2018-03 or 2018 Q1.</summary>
    public required string Name { get; init; }

    /// <summary>First day.</summary>
    public required LocalDate Start { get; init; }

    /// <summary>Leads created.</summary>
    public required int Leads { get; init; }

    /// <summary>Leads that became marketing qualified.</summary>
    public required int MarketingQualified { get; init; }

    /// <summary>Leads that became sales ready.</summary>
    public required int SalesReady { get; init; }

    /// <summary>Handovers that sales accepted.</summary>
    public required int Accepted { get; init; }

    /// <summary>Handovers that sales rejected.</summary>
    public required int Rejected { get; init; }

    /// <summary>Handovers that expired.</summary>
    public required int Expired { get; init; }

    /// <summary>Acceptance rate, 0 to 1.</summary>
    public required decimal? AcceptanceRate { get; init; }

    /// <summary>Leads qualified.</summary>
    public required int Qualified { get; init; }

    /// <summary>Opportunities won.</summary>
    public required int Won { get; init; }

    /// <summary>Revenue.</summary>
    public required decimal Revenue { get; init; }

    /// <summary>Cost of sales.</summary>
    public required decimal CostOfSales { get; init; }

    /// <summary>Marketing spend.</summary>
    public required decimal MarketingSpend { get; init; }

    /// <summary>Profit.</summary>
    public required decimal Profit { get; init; }

    /// <summary>Distinct customers with revenue in the period.</summary>
    public required int Clients { get; init; }

    /// <summary>Customers whose first revenue ever lies in the period.</summary>
    public required int NewClients { get; init; }

    /// <summary>Customers with revenue in the twelve months up to the period's end.</summary>
    public required int ActiveClients { get; init; }

    /// <summary>Revenue by client.</summary>
    public required decimal? Arpu { get; init; }

    /// <summary>Leads waiting in nurture at the period's end.</summary>
    public required int InNurtureAtEnd { get; init; }
}
