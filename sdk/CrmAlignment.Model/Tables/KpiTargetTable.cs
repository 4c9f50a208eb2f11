namespace CrmAlignment.Model.Tables;

/// <summary>
/// What marketing and sales want to reach together: a plan for one measure, fiscal period and scope. Organization-owned: both sides see and propose
/// the same rows. Amounts in base currency.
/// </summary>
public static class KpiTargetTable
{
    /// <summary>Logical name of the table.</summary>
    public const string LogicalName = "crma_kpitarget";

    /// <summary>Primary key.</summary>
    public const string Id = "crma_kpitargetid";

    /// <summary>Measure, scope and period, in English; the server writes it.</summary>
    public const string Name = "crma_name";

    /// <summary>Measure, grain, period and scope of an active target, empty otherwise: an alternate key. The server writes it.</summary>
    public const string Key = "crma_key";

    /// <summary>What is planned. A <see cref="Choices.TargetMeasure"/>.</summary>
    public const string Measure = "crma_targetmeasure";

    /// <summary>Month, quarter or year of the fiscal calendar. A <see cref="Choices.PeriodGrain"/>.</summary>
    public const string Grain = "crma_grain";

    /// <summary>First day. Date only.</summary>
    public const string PeriodStart = "crma_periodstart";

    /// <summary>Last day; the server writes it. Date only.</summary>
    public const string PeriodEnd = "crma_periodend";

    /// <summary>Organization, business unit, campaign or lead category; the server writes it. A <see cref="Choices.ScopeType"/>.</summary>
    public const string ScopeType = "crma_scopetype";

    /// <summary>org, or bu:, campaign: or category: and the id; the server writes it.</summary>
    public const string ScopeKey = "crma_scopekey";

    /// <summary>Business unit for which it is planned; empty for all. Lookup to businessunit.</summary>
    public const string BusinessUnitId = "crma_businessunitid";

    /// <summary>Campaign for which it is planned; empty for all. Lookup to campaign.</summary>
    public const string CampaignId = "crma_campaignid";

    /// <summary>Lead category for which it is planned; empty for all. Lookup to crma_leadcategory.</summary>
    public const string LeadCategoryId = "crma_leadcategoryid";

    /// <summary>What is planned for the whole period: an amount, a count, or a share from 0 to 1. Decimal, four digits.</summary>
    public const string Plan = "crma_plan";

    /// <summary>What people want to remember about it.</summary>
    public const string Note = "crma_note";
}
