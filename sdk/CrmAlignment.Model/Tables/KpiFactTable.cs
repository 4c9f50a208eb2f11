namespace CrmAlignment.Model.Tables;

/// <summary>The ledger: what one change of one record added to (or took from) the KPIs. Insert-only; only the fold marks it. Organization-owned. Amounts in base currency.</summary>
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

    /// <summary>Business unit. Lookup to businessunit.</summary>
    public const string BusinessUnitId = "crma_businessunitid";

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

    /// <summary>Whether the scorecards contain it.</summary>
    public const string Folded = "crma_folded";

    /// <summary>When it was folded (UTC).</summary>
    public const string FoldedOn = "crma_foldedon";
}
