using System;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Stages;

/// <summary>Stage, state, dates and verdict of a lead before a save.</summary>
public sealed class LeadBefore
{
    /// <summary>Stage; null for a lead older than the product, or for a lead that is being created.</summary>
    public LeadStage? Stage { get; init; }

    /// <summary>State: 0 Open, 1 Qualified, 2 Disqualified.</summary>
    public int State { get; init; }

    /// <summary>Verdict of the last assessment; null when there was none.</summary>
    public CriteriaVerdict? Verdict { get; init; }

    /// <summary>Whether the lead has an open nurture enrollment.</summary>
    public bool IsEnrolled { get; init; }

    /// <summary>When it first became marketing qualified (UTC).</summary>
    public DateTime? MarketingQualifiedOn { get; init; }

    /// <summary>When it first became sales ready (UTC).</summary>
    public DateTime? SalesReadyOn { get; init; }

    /// <summary>When sales first accepted it (UTC).</summary>
    public DateTime? SalesAcceptedOn { get; init; }

    /// <summary>When it was qualified (UTC).</summary>
    public DateTime? QualifiedOn { get; init; }

    /// <summary>When it was disqualified (UTC).</summary>
    public DateTime? DisqualifiedOn { get; init; }

    /// <summary>Reads a pre-image.</summary>
    public static LeadBefore Of(IRecordValues lead) => new()
    {
        Stage = StoredStage.Of(lead),
        State = lead.Value(LeadTable.StateCode).AsChoice ?? LeadStates.Open,
        Verdict = (CriteriaVerdict?)lead.Value(LeadTable.Verdict).AsChoice,
        IsEnrolled = !lead.Value(LeadTable.EnrollmentId).IsEmpty,
        MarketingQualifiedOn = lead.Value(LeadTable.MarketingQualifiedOn).AsDateTime,
        SalesReadyOn = lead.Value(LeadTable.SalesReadyOn).AsDateTime,
        SalesAcceptedOn = lead.Value(LeadTable.SalesAcceptedOn).AsDateTime,
        QualifiedOn = lead.Value(LeadTable.QualifiedOn).AsDateTime,
        DisqualifiedOn = lead.Value(LeadTable.DisqualifiedOn).AsDateTime,
    };
}
