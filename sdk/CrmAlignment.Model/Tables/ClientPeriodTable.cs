namespace CrmAlignment.Model.Tables;

/// <summary>Revenue of one customer in one period and scope: what makes client counts exact. Organization-owned. Amounts in base currency.</summary>
/// <remarks>Columns of measures: <see cref="Kpis.Measure.Column"/>.</remarks>
public static class ClientPeriodTable
{
    /// <summary>Logical name of the table.</summary>
    public const string LogicalName = "crma_clientperiod";

    /// <summary>Primary key.</summary>
    public const string Id = "crma_clientperiodid";

    /// <summary>Customer and period.</summary>
    public const string Name = "crma_name";

    /// <summary>Customer, grain, period and scope; unique.</summary>
    public const string Key = "crma_key";

    /// <summary>account: or contact: and the id.</summary>
    public const string CustomerKey = "crma_customerkey";

    /// <summary>Customer, where it is an account. Lookup to account.</summary>
    public const string AccountId = "crma_accountid";

    /// <summary>Customer, where it is a contact. Lookup to contact.</summary>
    public const string ContactId = "crma_contactid";

    /// <summary>Month, quarter or year. A <see cref="Choices.PeriodGrain"/>.</summary>
    public const string Grain = "crma_grain";

    /// <summary>First day of the period. Date only.</summary>
    public const string PeriodStart = "crma_periodstart";

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

    /// <summary>Of a month: 1 when the customer's first revenue ever lies in it, else 0; what it adds to the scorecard.</summary>
    public const string NewClients = "crma_newclients";

    /// <summary>Of a month: 1 when the customer became active in it, else 0; what it adds to the scorecard.</summary>
    public const string ActivityStarts = "crma_activitystarts";

    /// <summary>Of a month: 1 when it is the customer's last revenue before a pause of more than twelve months or until now, else 0.</summary>
    public const string ActivityEnds = "crma_activityends";
}
