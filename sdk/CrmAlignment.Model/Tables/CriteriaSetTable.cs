namespace CrmAlignment.Model.Tables;

/// <summary>A versioned set of criteria that marketing and sales agreed on: what makes a lead sales ready. User-owned.</summary>
public static class CriteriaSetTable
{
    /// <summary>Logical name of the table.</summary>
    public const string LogicalName = "crma_criteriaset";

    /// <summary>Primary key.</summary>
    public const string Id = "crma_criteriasetid";

    /// <summary>Name of the set.</summary>
    public const string Name = "crma_name";

    /// <summary>Code shared by all versions of the set; with the version the alternate key crma_codeversion.</summary>
    public const string Code = "crma_code";

    /// <summary>Version, from 1.</summary>
    public const string Version = "crma_version";

    /// <summary>Draft, active or retired. A <see cref="Choices.CriteriaSetPhase"/>.</summary>
    public const string Phase = "crma_phase";

    /// <summary>What happens when a lead does not meet the set. A <see cref="Choices.Enforcement"/>.</summary>
    public const string Enforcement = "crma_enforcement";

    /// <summary>Points that the scored criteria must reach together.</summary>
    public const string Threshold = "crma_threshold";

    /// <summary>Segment to which the set applies; empty for all.</summary>
    public const string Segment = "crma_segment";

    /// <summary>Campaign to which the set applies; empty for all. Lookup to campaign.</summary>
    public const string CampaignId = "crma_campaignid";

    /// <summary>Lead category to which the set applies; empty for all. Lookup to crma_leadcategory.</summary>
    public const string LeadCategoryId = "crma_leadcategoryid";

    /// <summary>Business unit to which the set applies; empty for all. Lookup to businessunit.</summary>
    public const string BusinessUnitId = "crma_businessunitid";

    /// <summary>Who signed for marketing. Lookup to systemuser.</summary>
    public const string MarketingAgreedBy = "crma_marketingagreedby";

    /// <summary>When marketing signed (UTC).</summary>
    public const string MarketingAgreedOn = "crma_marketingagreedon";

    /// <summary>Who signed for sales. Lookup to systemuser.</summary>
    public const string SalesAgreedBy = "crma_salesagreedby";

    /// <summary>When sales signed (UTC).</summary>
    public const string SalesAgreedOn = "crma_salesagreedon";

    /// <summary>What marketing signed: the content of the set at that moment, compared at activation. JSON.</summary>
    public const string MarketingSigned = "crma_marketingsigned";

    /// <summary>What sales signed: the content of the set at that moment, compared at activation. JSON.</summary>
    public const string SalesSigned = "crma_salessigned";

    /// <summary>When the set became active (UTC).</summary>
    public const string ActivatedOn = "crma_activatedon";

    /// <summary>Who signed its withdrawal for marketing. Lookup to systemuser.</summary>
    public const string MarketingWithdrewBy = "crma_marketingwithdrewby";

    /// <summary>When marketing signed its withdrawal (UTC).</summary>
    public const string MarketingWithdrewOn = "crma_marketingwithdrewon";

    /// <summary>Who signed its withdrawal for sales. Lookup to systemuser.</summary>
    public const string SalesWithdrewBy = "crma_saleswithdrewby";

    /// <summary>When sales signed its withdrawal (UTC).</summary>
    public const string SalesWithdrewOn = "crma_saleswithdrewon";

    /// <summary>When a later version replaced it, or both sides withdrew it (UTC).</summary>
    public const string RetiredOn = "crma_retiredon";

    /// <summary>The scope while the set is in force, empty otherwise: an alternate key, so that no two are in force for the same leads.</summary>
    public const string ForceKey = "crma_forcekey";

    /// <summary>The criteria as JSON, written at activation so that a save reads one table; never edited by hand.</summary>
    public const string Definition = "crma_definition";
}
