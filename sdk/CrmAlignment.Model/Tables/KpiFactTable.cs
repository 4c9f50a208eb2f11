namespace CrmAlignment.Model.Tables;

/// <summary>The ledger: what one change of one record added to (or took from) the KPIs. Insert-only; only the fold marks it. Organization-owned. Amounts in base currency.</summary>
/// <remarks>Columns of measures: <see cref="Kpis.Measure.Column"/>.</remarks>
public static class KpiFactTable
{
    /// <summary>Logical name of the table.</summary>
    public const string LogicalName = "crma_kpifact";

    /// <summary>Primary key.</summary>
    public const string Id = "crma_kpifactid";

    /// <summary>Source table, record and date.</summary>
    public const string Name = "crma_name";

    /// <summary>Unique key of the posting; a retry cannot post it again.</summary>
    public const string Key = "crma_key";

    /// <summary>Table of the source record.</summary>
    public const string SourceTable = "crma_sourcetable";

    /// <summary>Id of the source record.</summary>
    public const string SourceId = "crma_sourceid";

    /// <summary>Instant of the event (UTC); empty where the source has only a date.</summary>
    public const string OccurredOn = "crma_occurredon";

    /// <summary>Date of the event in the organization's time zone; the fold fills it in from the instant. Date only.</summary>
    public const string Date = "crma_date";

    /// <summary>Customer as account: or contact: and its id; unlike the lookups it outlives the customer. Text, 60.</summary>
    public const string CustomerKey = "crma_customerkey";

    /// <summary>Customer, where it is an account. Lookup to account.</summary>
    public const string AccountId = "crma_accountid";

    /// <summary>Customer, where it is a contact. Lookup to contact.</summary>
    public const string ContactId = "crma_contactid";

    /// <summary>Campaign. Lookup to campaign.</summary>
    public const string CampaignId = "crma_campaignid";

    /// <summary>Lead category. Lookup to crma_leadcategory.</summary>
    public const string LeadCategoryId = "crma_leadcategoryid";

    /// <summary>Business unit. Lookup to businessunit.</summary>
    public const string BusinessUnitId = "crma_businessunitid";

    /// <summary>Whether the scorecards contain it.</summary>
    public const string Folded = "crma_folded";

    /// <summary>When it was folded (UTC).</summary>
    public const string FoldedOn = "crma_foldedon";

    /// <summary>Date of the event and id of the row while it is not folded, empty afterwards: leads to what is to fold. Text, 50.</summary>
    public const string UnfoldedKey = "crma_unfoldedkey";
}
