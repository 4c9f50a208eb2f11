using System;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Nurture;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Stages;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Handover;

/// <summary>What becomes of a lead that sales rejects: nurture, or the end.</summary>
public static class RejectionRules
{
    /// <summary>
    /// Sales rejects a lead, offered or not: a lead never offered gets a handover offered and rejected at the same instant, so that the
    /// acceptance rate counts it. A lead that sales had accepted keeps its handover, which is decided anew: what was counted as an
    /// acceptance counts as a rejection. A recyclable reason leads to nurture, any other disqualifies the lead.
    /// </summary>
    /// <param name="handed">The lead and its offer.</param>
    /// <param name="reason">Why it is rejected.</param>
    /// <param name="router">Routing rules and tracks; asked only for a recyclable reason.</param>
    /// <param name="by">Who rejects it.</param>
    /// <param name="handoverId">Id for a new handover, if one is needed.</param>
    /// <param name="enrollmentId">Id for a new enrollment, if one is needed.</param>
    public static HandoverDecision Reject(
        HandedLead handed, RejectionReason reason, Router router, Decider by, Guid handoverId, Guid enrollmentId)
    {
        var lead = handed.Lead;
        if (!lead.IsOpen)
        {
            return HandoverDecision.Refused(Problems.LeadClosed(lead.Name, lead.Stage));
        }

        if (lead.Stage == LeadStage.Nurture)
        {
            return HandoverDecision.Refused(Problems.AlreadyNurtured(lead.Name));
        }

        var handover = HandoverOf(handed, reason, by, handoverId);
        return reason.IsRecyclable
            ? Recycle(new Rejection(lead, reason, handover), router, by.NowUtc, enrollmentId)
            : Disqualify(new Rejection(lead, reason, handover));
    }

    private static HandoverDecision Recycle(Rejection rejection, Router router, DateTime nowUtc, Guid enrollmentId)
    {
        var (lead, reason, handover) = rejection;
        var score = lead.Values.Value(LeadTable.Score).AsWholeNumber;
        var segment = lead.Values.Value(LeadTable.Segment).AsText;
        if (router.Route(reason.Id, score, segment) is not { } track)
        {
            return HandoverDecision.Refused(Problems.NoNurtureTrack(reason.Name, score, segment));
        }

        if (track.ClosedQueue is { } closed)
        {
            return HandoverDecision.Refused(Problems.QueueDeactivated(closed));
        }

        var enrollment = Enrollment.Begin(enrollmentId, lead, track, reason.Id, nowUtc);
        var change = rejection.LeadColumns();
        change.Add(LeadTable.EnrollmentId, RecordValue.Lookup(NurtureEnrollmentTable.LogicalName, enrollmentId));
        change.Add(LeadTable.Stage, RecordValue.Choice((int)LeadStage.Nurture));
        return HandoverDecision.Nurtured(
            handover.Id,
            enrollment,
            [handover, enrollment.Creation, RecordChange.Update(LeadTable.LogicalName, lead.Id, change)]);
    }

    private static HandoverDecision Disqualify(Rejection rejection)
    {
        var (lead, reason, handover) = rejection;
        var change = rejection.LeadColumns();
        change.Add(LeadTable.StateCode, RecordValue.Choice(LeadStates.Disqualified));
        change.Add(LeadTable.StatusCode, RecordValue.Choice(reason.DisqualifiedStatus));
        change.Add(LeadTable.ExcludedFromKpis, RecordValue.TwoOptions(reason.IsExcluded));
        return HandoverDecision.Decided(handover.Id, null, [handover, RecordChange.Update(LeadTable.LogicalName, lead.Id, change)]);
    }

    private static RecordChange HandoverOf(HandedLead handed, RejectionReason reason, Decider by, Guid handoverId)
    {
        var decision = HandoverColumns.Decision(HandoverOutcome.Rejected, handed.Pending ?? handed.Accepted, by);
        HandoverColumns.AddReason(decision, reason.Id, reason.IsExcluded);
        if ((handed.Pending ?? handed.Accepted) is { } known)
        {
            return RecordChange.Update(HandoverTable.LogicalName, known.Id, decision, known.RowVersion);
        }

        return RecordChange.Create(HandoverTable.LogicalName, handoverId, HandoverColumns.Decided(handed.Lead, decision, by));
    }

    private readonly record struct Rejection(StoredLead Lead, RejectionReason Reason, RecordChange Handover)
    {
        public ColumnList LeadColumns() => new()
        {
            { LeadTable.HandoverId, RecordValue.Lookup(HandoverTable.LogicalName, Handover.Id) },
            { LeadTable.RejectionReasonId, RecordValue.Lookup(RejectionReasonTable.LogicalName, Reason.Id) },
        };
    }
}
