namespace CrmAlignment.Model.Tables;

/// <summary>One offer of a lead by marketing to sales and what sales decided. User-owned.</summary>
public static class HandoverTable
{
    /// <summary>Logical name of the table.</summary>
    public const string LogicalName = "crma_handover";

    /// <summary>Primary key.</summary>
    public const string Id = "crma_handoverid";

    /// <summary>Lead and date.</summary>
    public const string Name = "crma_name";

    /// <summary>Lead that is handed over; empty when it was deleted. Lookup to lead.</summary>
    public const string LeadId = "crma_leadid";

    /// <summary>Campaign of the lead when offered. Lookup to campaign.</summary>
    public const string CampaignId = "crma_campaignid";

    /// <summary>Lead category of the lead when offered. Lookup to crma_leadcategory.</summary>
    public const string LeadCategoryId = "crma_leadcategoryid";

    /// <summary>When it was offered (UTC).</summary>
    public const string OfferedOn = "crma_offeredon";

    /// <summary>Who offered it. Lookup to systemuser.</summary>
    public const string OfferedBy = "crma_offeredby";

    /// <summary>When the agreed working hours end (UTC).</summary>
    public const string DueOn = "crma_dueon";

    /// <summary>When sales is reminded (UTC); empty when they were, or need not be.</summary>
    public const string RemindOn = "crma_remindon";

    /// <summary>Whether anybody of sales is asked, since the lead belongs to nobody of sales.</summary>
    public const string AskedAll = "crma_askedall";

    /// <summary>Pending, accepted, rejected, expired or withdrawn. A <see cref="Choices.HandoverOutcome"/>.</summary>
    public const string Outcome = "crma_outcome";

    /// <summary>When it was decided or expired (UTC).</summary>
    public const string DecidedOn = "crma_decidedon";

    /// <summary>Who decided. Lookup to systemuser.</summary>
    public const string DecidedBy = "crma_decidedby";

    /// <summary>Why it was rejected. Lookup to crma_rejectionreason.</summary>
    public const string RejectionReasonId = "crma_rejectionreasonid";

    /// <summary>Whether the reason was excluded from the KPIs when it was given; a later change of the reason changes nothing here.</summary>
    public const string ExcludedFromKpis = "crma_excludedfromkpis";

    /// <summary>Comment of the offer or the decision.</summary>
    public const string Comment = "crma_comment";

    /// <summary>Criteria set under which it was offered. Lookup to crma_criteriaset.</summary>
    public const string CriteriaSetId = "crma_criteriasetid";

    /// <summary>Score when offered.</summary>
    public const string Score = "crma_score";

    /// <summary>Whether the accepted lead does not meet its criteria any more.</summary>
    public const string AcceptedUnmet = "crma_acceptedunmet";

    /// <summary>The lead's id while pending, empty when decided: unique, so that a lead is never offered twice at once.</summary>
    public const string PendingKey = "crma_pendingkey";

    /// <summary>Owner. Lookup to systemuser or team.</summary>
    public const string OwnerId = "ownerid";

    /// <summary>Business unit of the owner. Lookup to businessunit.</summary>
    public const string OwningBusinessUnit = "owningbusinessunit";
}
