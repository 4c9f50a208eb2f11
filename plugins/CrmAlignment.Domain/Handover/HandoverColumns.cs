using System;
using System.Globalization;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Stages;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Handover;

/// <summary>What is written to a handover when it begins and when it is decided.</summary>
internal static class HandoverColumns
{
    private const string UserTable = "systemuser";

    /// <summary>A new handover of a lead, without its outcome.</summary>
    /// <param name="lead">The lead.</param>
    /// <param name="by">Who offers it.</param>
    /// <param name="assessment">What the criteria say of it; null to take the score that the lead carries.</param>
    public static ColumnList New(StoredLead lead, Decider by, Assessment? assessment)
    {
        var date = by.NowUtc.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var handover = new ColumnList
        {
            { HandoverTable.Name, RecordValue.Text(RecordNames.Of(lead.Name, date)) },
            { HandoverTable.LeadId, RecordValue.Lookup(LeadTable.LogicalName, lead.Id) },
            { HandoverTable.OfferedOn, RecordValue.DateTime(by.NowUtc) },
            { HandoverTable.OfferedBy, RecordValue.Lookup(UserTable, by.UserId) },
        };
        var campaign = lead.Values.Value(LeadTable.CampaignId);
        var category = lead.Values.Value(LeadTable.LeadCategoryId);
        var owner = lead.Values.Value(LeadTable.OwnerId);
        var score = assessment is null ? lead.Values.Value(LeadTable.Score) : RecordValue.WholeNumber(assessment.Score);
        handover.AddIf(!campaign.IsEmpty, HandoverTable.CampaignId, campaign);
        handover.AddIf(!category.IsEmpty, HandoverTable.LeadCategoryId, category);
        handover.AddIf(!owner.IsEmpty, HandoverTable.OwnerId, owner);
        handover.AddIf(!score.IsEmpty, HandoverTable.Score, score);
        handover.AddIf(!string.IsNullOrEmpty(by.Comment), HandoverTable.Comment, RecordValue.Text(by.Comment));
        handover.AddIf(assessment?.Set is not null, HandoverTable.CriteriaSetId, RecordValue.Lookup(CriteriaSetTable.LogicalName, assessment?.Set?.Id));
        return handover;
    }

    /// <summary>A new handover that is offered and decided at the same instant; what is said of it belongs to the decision.</summary>
    public static ColumnList Decided(StoredLead lead, ColumnList decision, Decider by)
    {
        var handover = New(lead, by with { Comment = null }, assessment: null);
        foreach (var value in decision)
        {
            handover.AddIf(!value.Value.IsEmpty, value.Column, value.Value);
        }

        return handover;
    }

    /// <summary>A decision; the comment of a pending offer stays above that of the decision.</summary>
    public static ColumnList Decision(HandoverOutcome outcome, OpenHandover? pending, Decider by)
    {
        var decision = new ColumnList
        {
            { HandoverTable.Outcome, RecordValue.Choice((int)outcome) },
            { HandoverTable.DecidedOn, RecordValue.DateTime(by.NowUtc) },
            { HandoverTable.DecidedBy, RecordValue.Lookup(UserTable, by.UserId) },
            { HandoverTable.PendingKey, RecordValue.Empty },
        };
        decision.AddIf(
            !string.IsNullOrEmpty(by.Comment), HandoverTable.Comment, RecordValue.Text(HandoverComment.Of(pending?.Comment, by.Comment)));
        return decision;
    }

    /// <summary>Why it was rejected, and whether that counts, as the reason is now: what becomes of the reason later changes no history.</summary>
    public static void AddReason(ColumnList decision, Guid reason, bool isExcluded)
    {
        decision.Add(HandoverTable.RejectionReasonId, RecordValue.Lookup(RejectionReasonTable.LogicalName, reason));
        decision.Add(HandoverTable.ExcludedFromKpis, RecordValue.TwoOptions(isExcluded));
    }
}
