namespace CrmAlignment.Model.Tables;

/// <summary>The platform's lead, with the columns that the product adds.</summary>
public static class LeadTable
{
    /// <summary>Logical name of the table.</summary>
    public const string LogicalName = "lead";

    /// <summary>Primary key.</summary>
    public const string Id = "leadid";

    /// <summary>Topic (primary name is fullname).</summary>
    public const string Subject = "subject";

    /// <summary>Name of the lead.</summary>
    public const string FullName = "fullname";

    /// <summary>First name.</summary>
    public const string FirstName = "firstname";

    /// <summary>Last name.</summary>
    public const string LastName = "lastname";

    /// <summary>Company.</summary>
    public const string CompanyName = "companyname";

    /// <summary>0 Open, 1 Qualified, 2 Disqualified.</summary>
    public const string StateCode = "statecode";

    /// <summary>1 New, 2 Contacted, 3 Qualified, 4 Lost, 5 Cannot Contact, 6 No Longer Interested, 7 Canceled.</summary>
    public const string StatusCode = "statuscode";

    /// <summary>Owner.</summary>
    public const string OwnerId = "ownerid";

    /// <summary>Business unit of the owner.</summary>
    public const string OwningBusinessUnit = "owningbusinessunit";

    /// <summary>Source campaign.</summary>
    public const string CampaignId = "campaignid";

    /// <summary>Lead category; a new lead without one gets the default. Lookup to crma_leadcategory.</summary>
    public const string LeadCategoryId = "crma_leadcategoryid";

    /// <summary>When the lead was created (UTC).</summary>
    public const string CreatedOn = "createdon";

    /// <summary>Whether the lead was merged into another one; only the platform writes it.</summary>
    public const string Merged = "merged";

    /// <summary>Lead into which it was merged.</summary>
    public const string MasterId = "masterid";

    /// <summary>Estimated value (money).</summary>
    public const string EstimatedAmount = "estimatedamount";

    /// <summary>Existing account of the lead.</summary>
    public const string ParentAccountId = "parentaccountid";

    /// <summary>Existing contact of the lead.</summary>
    public const string ParentContactId = "parentcontactid";

    /// <summary>Rating, the platform's own choice: 1 Hot, 2 Warm, 3 Cold.</summary>
    public const string Rating = "leadqualitycode";

    /// <summary>Stage of the lead, one meaning for marketing and sales. A <see cref="Choices.LeadStage"/>.</summary>
    public const string Stage = "crma_stage";

    /// <summary>Which department has to act on the lead in its stage; empty when disqualified. A <see cref="Choices.ResponsibleSide"/>.</summary>
    public const string Responsible = "crma_responsible";

    /// <summary>When the present stage began (UTC).</summary>
    public const string StageChangedOn = "crma_stagechangedon";

    /// <summary>When the lead first became marketing qualified (UTC).</summary>
    public const string MarketingQualifiedOn = "crma_marketingqualifiedon";

    /// <summary>When the lead first became sales ready (UTC).</summary>
    public const string SalesReadyOn = "crma_salesreadyon";

    /// <summary>When sales first accepted the lead (UTC).</summary>
    public const string SalesAcceptedOn = "crma_salesacceptedon";

    /// <summary>When the lead was qualified (UTC); empty again when reopened.</summary>
    public const string QualifiedOn = "crma_qualifiedon";

    /// <summary>When the lead last went to nurture (UTC).</summary>
    public const string NurturedOn = "crma_nurturedon";

    /// <summary>When the lead was disqualified (UTC); empty again when reopened.</summary>
    public const string DisqualifiedOn = "crma_disqualifiedon";

    /// <summary>Points of the scored criteria that the lead meets, 0 to 100000.</summary>
    public const string Score = "crma_score";

    /// <summary>
    /// Sum of what is left of the points in the lead's log of engagement, in whole points. Unlike <see cref="Score"/> it tells what the lead does,
    /// not what it is.
    /// </summary>
    public const string EngagementScore = "crma_engagementscore";

    /// <summary>When the engagement score was written last (UTC): it has held since then, and does until <see cref="EngagementDueOn"/>.</summary>
    public const string EngagementAsOf = "crma_engagementasof";

    /// <summary>When the engagement score changes next if nothing more happens, or is looked at again (UTC); empty where it stays.</summary>
    public const string EngagementDueOn = "crma_engagementdueon";

    /// <summary>Whether the lead meets the agreed criteria. A <see cref="Choices.CriteriaVerdict"/>.</summary>
    public const string Verdict = "crma_verdict";

    /// <summary>The criteria that the lead does not meet, one a line, for people.</summary>
    public const string UnmetCriteria = "crma_unmetcriteria";

    /// <summary>When the verdict was last computed (UTC).</summary>
    public const string AssessedOn = "crma_assessedon";

    /// <summary>The criteria set that gave the verdict. Lookup to crma_criteriaset.</summary>
    public const string CriteriaSetId = "crma_criteriasetid";

    /// <summary>Whether the lead is Sales accepted although it does not meet its criteria.</summary>
    public const string AcceptedUnmet = "crma_acceptedunmet";

    /// <summary>Why the lead was last rejected or disqualified, whoever did it. Lookup to crma_rejectionreason.</summary>
    public const string RejectionReasonId = "crma_rejectionreasonid";

    /// <summary>Whether the lead is disqualified for a reason that was excluded from the KPIs when it was given.</summary>
    public const string ExcludedFromKpis = "crma_excludedfromkpis";

    /// <summary>The latest handover of the lead. Lookup to crma_handover.</summary>
    public const string HandoverId = "crma_handoverid";

    /// <summary>The open nurture enrollment; empty when the lead is not nurtured. Lookup to crma_nurtureenrollment.</summary>
    public const string EnrollmentId = "crma_enrollmentid";

    /// <summary>Which department found the lead. A <see cref="Choices.SourcedBy"/>.</summary>
    public const string SourcedBy = "crma_sourcedby";

    /// <summary>Market segment; criteria sets and routing rules apply by it.</summary>
    public const string Segment = "crma_segment";

    /// <summary>Kind of prospect, in the organization's own words.</summary>
    public const string LeadType = "crma_leadtype";

    /// <summary>Channel through which the lead arrived, such as paid search.</summary>
    public const string Origin = "crma_origin";

    /// <summary>Key of the lead in the system it came from; unique, so that an import can run again.</summary>
    public const string ExternalKey = "crma_externalkey";

    /// <summary>
    /// For which business unit and owner everything of the lead is in the ledger, as two ids without hyphens; empty where that is not
    /// certain, so that the next save reads the ledger. Written by the server alone.
    /// </summary>
    public const string CountedFor = "crma_countedfor";

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
