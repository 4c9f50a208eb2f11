namespace CrmAlignment.Model.Tables;

/// <summary>What an audit found wrong: one measure of one period and scope that was not what it follows from. Organization-owned. Amounts in base currency.</summary>
/// <remarks>A drift that is found again is the same row. People may delete rows that they have seen.</remarks>
public static class KpiDriftTable
{
    /// <summary>Logical name of the table.</summary>
    public const string LogicalName = "crma_kpidrift";

    /// <summary>Primary key.</summary>
    public const string Id = "crma_kpidriftid";

    /// <summary>Record or scope, measure and period.</summary>
    public const string Name = "crma_name";

    /// <summary>Unique key: place, record, customer, campaign and business unit, period and measure.</summary>
    public const string Key = "crma_key";

    /// <summary>Where the wrong number was. A <see cref="Choices.DriftPlace"/>.</summary>
    public const string Place = "crma_place";

    /// <summary>Table of the source record; empty where the drift is not of one record.</summary>
    public const string SourceTable = "crma_sourcetable";

    /// <summary>Id of the source record; empty where the drift is not of one record.</summary>
    public const string SourceId = "crma_sourceid";

    /// <summary>Grain of the period. A <see cref="Choices.PeriodGrain"/>.</summary>
    public const string Grain = "crma_grain";

    /// <summary>First day of the period. Date only.</summary>
    public const string PeriodStart = "crma_periodstart";

    /// <summary>Type of the scope. A <see cref="Choices.ScopeType"/>.</summary>
    public const string ScopeType = "crma_scopetype";

    /// <summary>Key of the scope: org, bu: or campaign: and the id.</summary>
    public const string ScopeKey = "crma_scopekey";

    /// <summary>Customer as account: or contact: and its id; empty where there is none.</summary>
    public const string CustomerKey = "crma_customerkey";

    /// <summary>Campaign for which the number counts. Lookup to campaign.</summary>
    public const string CampaignId = "crma_campaignid";

    /// <summary>Lead category for which the number counts. Lookup to crma_leadcategory.</summary>
    public const string LeadCategoryId = "crma_leadcategoryid";

    /// <summary>Business unit for which the number counts. Lookup to businessunit.</summary>
    public const string BusinessUnitId = "crma_businessunitid";

    /// <summary>Column of the measure, such as crma_revenue.</summary>
    public const string Measure = "crma_measure";

    /// <summary>What it must be.</summary>
    public const string Expected = "crma_expected";

    /// <summary>What was stored.</summary>
    public const string Stored = "crma_stored";

    /// <summary>Expected less stored: what the correction adds.</summary>
    public const string Difference = "crma_difference";

    /// <summary>When an audit last found it (UTC).</summary>
    public const string FoundOn = "crma_foundon";

    /// <summary>Whether it was corrected.</summary>
    public const string Corrected = "crma_corrected";

    /// <summary>When it was corrected (UTC).</summary>
    public const string CorrectedOn = "crma_correctedon";
}
