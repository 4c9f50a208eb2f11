namespace CrmAlignment.Domain.FunnelModels;

/// <summary>What a funnel counts on the way from a lead to a client, in this order.</summary>
public enum FunnelStage
{
    /// <summary>Leads created.</summary>
    LeadsCreated,

    /// <summary>Leads that became marketing qualified.</summary>
    MarketingQualified,

    /// <summary>Leads that became sales ready.</summary>
    SalesReady,

    /// <summary>Handovers accepted.</summary>
    Accepted,

    /// <summary>Leads qualified.</summary>
    Qualified,

    /// <summary>Opportunities won.</summary>
    Won,

    /// <summary>Clients whose first revenue ever lies in the period.</summary>
    NewClients,
}
