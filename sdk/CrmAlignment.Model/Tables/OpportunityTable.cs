namespace CrmAlignment.Model.Tables;

/// <summary>The platform's opportunity, with the columns that the product adds.</summary>
public static class OpportunityTable
{
    /// <summary>Logical name of the table.</summary>
    public const string LogicalName = "opportunity";

    /// <summary>Primary key.</summary>
    public const string Id = "opportunityid";

    /// <summary>Topic.</summary>
    public const string Name = "name";

    /// <summary>0 Open, 1 Won, 2 Lost.</summary>
    public const string StateCode = "statecode";

    /// <summary>Status reason.</summary>
    public const string StatusCode = "statuscode";

    /// <summary>Actual revenue (money).</summary>
    public const string ActualValue = "actualvalue";

    /// <summary>Actual revenue in base currency.</summary>
    public const string ActualValueBase = "actualvalue_base";

    /// <summary>Close date (date only).</summary>
    public const string ActualCloseDate = "actualclosedate";

    /// <summary>Date on which it is expected to close (date only).</summary>
    public const string EstimatedCloseDate = "estimatedclosedate";

    /// <summary>Estimated revenue (money).</summary>
    public const string EstimatedValue = "estimatedvalue";

    /// <summary>Potential customer: account or contact.</summary>
    public const string CustomerId = "customerid";

    /// <summary>Account that buys.</summary>
    public const string ParentAccountId = "parentaccountid";

    /// <summary>Contact who buys.</summary>
    public const string ParentContactId = "parentcontactid";

    /// <summary>Source campaign.</summary>
    public const string CampaignId = "campaignid";

    /// <summary>Lead category of the lead from which it came; the server writes it. Lookup to crma_leadcategory.</summary>
    public const string LeadCategoryId = "crma_leadcategoryid";

    /// <summary>Lead from which it came.</summary>
    public const string OriginatingLeadId = "originatingleadid";

    /// <summary>Business unit of the owner.</summary>
    public const string OwningBusinessUnit = "owningbusinessunit";

    /// <summary>Owner.</summary>
    public const string OwnerId = "ownerid";

    /// <summary>When it was created (UTC).</summary>
    public const string CreatedOn = "createdon";

    /// <summary>Currency.</summary>
    public const string TransactionCurrencyId = "transactioncurrencyid";

    /// <summary>Cost of the sale, in the currency of the opportunity.</summary>
    public const string Cost = "crma_cost";

    /// <summary>Cost of the sale in base currency.</summary>
    public const string CostBase = "crma_cost_base";

    /// <summary>Actual (or, while open, estimated) revenue less cost; computed on the server.</summary>
    public const string Profit = "crma_profit";

    /// <summary>Which department found the opportunity; copied from the lead. A <see cref="Choices.SourcedBy"/>.</summary>
    public const string SourcedBy = "crma_sourcedby";

    /// <summary>Estimated revenue in base currency.</summary>
    public const string EstimatedValueBase = "estimatedvalue_base";

    /// <summary>Stage of our own sales process: 0 Qualify, 1 Develop, 2 Propose, 3 Close.</summary>
    public const string SalesStage = "salesstage";

    /// <summary>Whether a proposal was presented.</summary>
    public const string PresentProposal = "presentproposal";

    /// <summary>Whether the final proposal was presented.</summary>
    public const string PresentFinalProposal = "presentfinalproposal";

    /// <summary>How far the customer has come with his purchase. A <see cref="Choices.PurchaseStage"/>.</summary>
    public const string PurchaseStage = PurchaseColumns.Stage;

    /// <summary>Since when he is there (UTC); written by the server alone.</summary>
    public const string PurchaseStageSince = PurchaseColumns.StageSince;

    /// <summary>Different people whose role in the purchase is known; written by the server alone.</summary>
    public const string BuyingPeople = PurchaseColumns.People;

    /// <summary>How many of them decide; written by the server alone.</summary>
    public const string Deciders = PurchaseColumns.Deciders;

    /// <summary>The roles that are known, in small English letters; written by the server alone.</summary>
    public const string KnownRoles = PurchaseColumns.KnownRoles;
}
