namespace CrmAlignment.Model.Choices;

/// <summary>
/// What a target may be set for. Global choice crma_targetmeasure. Chosen by this project: measures of which more is better. Costs and spend are
/// budgets, which nobody wants to reach; rejected, expired and disqualified leads are what the acceptance rate says already; new and active clients
/// have no exact count of a part of a month.
/// </summary>
public enum TargetMeasure
{
    /// <summary>Revenue of won opportunities.</summary>
    Revenue = 471200000,

    /// <summary>Revenue less cost of sales less marketing spend; the only one whose plan may be negative.</summary>
    Profit = 471200001,

    /// <summary>Revenue / distinct clients with revenue.</summary>
    Arpu = 471200002,

    /// <summary>Leads created.</summary>
    LeadsCreated = 471200003,

    /// <summary>Leads that became marketing qualified.</summary>
    MarketingQualified = 471200004,

    /// <summary>Leads that became sales ready.</summary>
    SalesReady = 471200005,

    /// <summary>Handovers accepted.</summary>
    Accepted = 471200006,

    /// <summary>Accepted / decided handovers, a share from 0 to 1.</summary>
    AcceptanceRate = 471200007,

    /// <summary>Leads qualified.</summary>
    Qualified = 471200008,

    /// <summary>Opportunities won.</summary>
    Won = 471200009,

    /// <summary>Opportunities won that sales found.</summary>
    WonBySales = 471200010,

    /// <summary>Won by sales / won, a share from 0 to 1.</summary>
    SelfSourcedShare = 471200011,
}
