namespace CrmAlignment.Model.Tables;

/// <summary>The mutual KPIs of marketing and sales for one period and scope. Organization-owned. Amounts in base currency; ratios are empty, never 0, where undefined.</summary>
public static class ScorecardTable
{
    /// <summary>Logical name of the table.</summary>
    public const string LogicalName = "crma_scorecard";

    /// <summary>Primary key.</summary>
    public const string Id = "crma_scorecardid";

    /// <summary>Period and scope.</summary>
    public const string Name = "crma_name";

    /// <summary>Grain, period and scope; unique.</summary>
    public const string Key = "crma_key";

    /// <summary>Month, quarter or year. A <see cref="Choices.PeriodGrain"/>.</summary>
    public const string Grain = "crma_grain";

    /// <summary>First day. Date only.</summary>
    public const string PeriodStart = "crma_periodstart";

    /// <summary>Last day. Date only.</summary>
    public const string PeriodEnd = "crma_periodend";

    /// <summary>Organization, business unit or campaign. A <see cref="Choices.ScopeType"/>.</summary>
    public const string ScopeType = "crma_scopetype";

    /// <summary>org, or bu: or campaign: and the id.</summary>
    public const string ScopeKey = "crma_scopekey";

    /// <summary>Business unit of the scope. Lookup to businessunit.</summary>
    public const string BusinessUnitId = "crma_businessunitid";

    /// <summary>Campaign of the scope. Lookup to campaign.</summary>
    public const string CampaignId = "crma_campaignid";

    /// <summary>Revenue. Decimal, four digits.</summary>
    public const string Revenue = "crma_revenue";

    /// <summary>Cost of sales. Decimal, four digits.</summary>
    public const string CostOfSales = "crma_costofsales";

    /// <summary>Marketing spend. Decimal, four digits.</summary>
    public const string MarketingSpend = "crma_marketingspend";

    /// <summary>Leads created.</summary>
    public const string LeadsCreated = "crma_leadscreated";

    /// <summary>Leads that became marketing qualified.</summary>
    public const string MarketingQualified = "crma_marketingqualified";

    /// <summary>Leads that became sales ready.</summary>
    public const string SalesReady = "crma_salesready";

    /// <summary>Handovers accepted.</summary>
    public const string Accepted = "crma_accepted";

    /// <summary>Handovers rejected.</summary>
    public const string Rejected = "crma_rejected";

    /// <summary>Handovers expired.</summary>
    public const string Expired = "crma_expired";

    /// <summary>Leads qualified.</summary>
    public const string Qualified = "crma_qualified";

    /// <summary>Nurture enrollments begun.</summary>
    public const string Nurtured = "crma_nurtured";

    /// <summary>Leads disqualified.</summary>
    public const string Disqualified = "crma_disqualified";

    /// <summary>Opportunities won.</summary>
    public const string Won = "crma_won";

    /// <summary>Opportunities won that sales found.</summary>
    public const string WonBySales = "crma_wonbysales";

    /// <summary>Revenue less cost of sales less marketing spend. Decimal, four digits.</summary>
    public const string Profit = "crma_profit";

    /// <summary>Distinct customers with revenue in the period.</summary>
    public const string ClientCount = "crma_clientcount";

    /// <summary>Revenue / client count; empty without clients. Decimal, four digits.</summary>
    public const string Arpu = "crma_arpu";

    /// <summary>Accepted / (accepted + rejected + expired), 0 to 1; empty without decisions. Decimal, four digits.</summary>
    public const string AcceptanceRate = "crma_acceptancerate";

    /// <summary>Won by sales / won, 0 to 1; empty without wins. Decimal, four digits.</summary>
    public const string SelfSourcedShare = "crma_selfsourcedshare";

    /// <summary>Marketing spend / leads created; empty without leads. Decimal, four digits.</summary>
    public const string CostPerLead = "crma_costperlead";

    /// <summary>Marketing spend / sales ready leads; empty without them. Decimal, four digits.</summary>
    public const string CostPerSalesReadyLead = "crma_costpersalesreadylead";

    /// <summary>(Revenue - cost of sales - spend) / spend; empty without spend. Decimal, four digits.</summary>
    public const string CampaignRoi = "crma_campaignroi";

    /// <summary>When the row last changed by a fold (UTC).</summary>
    public const string FoldedOn = "crma_foldedon";
}
