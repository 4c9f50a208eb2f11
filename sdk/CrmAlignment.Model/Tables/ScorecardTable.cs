namespace CrmAlignment.Model.Tables;

/// <summary>The mutual KPIs of marketing and sales for one period and scope. Organization-owned. Amounts in base currency; ratios are empty, never 0, where undefined.</summary>
/// <remarks>Columns of measures: <see cref="Kpis.Measure.Column"/>.</remarks>
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

    /// <summary>Organization, business unit, campaign or lead category. A <see cref="Choices.ScopeType"/>.</summary>
    public const string ScopeType = "crma_scopetype";

    /// <summary>org, or bu:, campaign: or category: and the id.</summary>
    public const string ScopeKey = "crma_scopekey";

    /// <summary>Business unit of the scope. Lookup to businessunit.</summary>
    public const string BusinessUnitId = "crma_businessunitid";

    /// <summary>Campaign of the scope. Lookup to campaign.</summary>
    public const string CampaignId = "crma_campaignid";

    /// <summary>Lead category of the scope. Lookup to crma_leadcategory.</summary>
    public const string LeadCategoryId = "crma_leadcategoryid";

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

    /// <summary>Of a month: clients whose first revenue ever lies in it; empty for quarters and years, and where no rebuild has counted yet.</summary>
    public const string NewClients = "crma_newclients";

    /// <summary>Of a month: clients who became active in it. Active in a month are the starts up to it less the ends up to twelve months before.</summary>
    public const string ActivityStarts = "crma_activitystarts";

    /// <summary>Of a month: clients whose last revenue, before a pause of more than twelve months or until now, lies in it.</summary>
    public const string ActivityEnds = "crma_activityends";

    /// <summary>When the row last changed by a fold (UTC).</summary>
    public const string FoldedOn = "crma_foldedon";
}
