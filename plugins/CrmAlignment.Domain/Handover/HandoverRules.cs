using System;
using System.Globalization;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Nurture;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Stages;
using CrmAlignment.Domain.Time;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Handover;

/// <summary>
/// The two-sided handover. The lead's own stage is only asked for here: the steps on the lead pass it through the gate, stamp its dates
/// and post its facts.
/// </summary>
public static class HandoverRules
{
    /// <summary>
    /// Marketing offers a lead. Refused for a closed lead, one already accepted or on offer, and by the gate; the gate is asked even when
    /// the lead is Sales ready already.
    /// </summary>
    /// <param name="lead">The lead.</param>
    /// <param name="pending">Its pending offer; null when there is none.</param>
    /// <param name="assessment">What the criteria say of it.</param>
    /// <param name="calendar">The default work calendar; null when there is none.</param>
    /// <param name="by">Who offers it.</param>
    /// <param name="handoverId">Id for the new handover.</param>
    public static HandoverDecision Offer(
        HandedLead lead, PendingHandover? pending, Assessment assessment, WorkCalendar? calendar, Decider by, Guid handoverId)
    {
        var gate = Gate.Ask(LeadStage.SalesReady, assessment);
        var refusal = RefusalOfOffer(lead, pending, calendar) ?? (gate.IsRefused ? gate.Message : null);
        if (refusal is not null)
        {
            return HandoverDecision.Refused(refusal);
        }

        var dueOn = calendar!.DueOn(by.NowUtc);
        var handover = NewHandover(lead, by, assessment);
        handover.Add(HandoverTable.DueOn, RecordValue.DateTime(dueOn));
        handover.Add(HandoverTable.Outcome, RecordValue.Choice((int)HandoverOutcome.Pending));
        handover.Add(HandoverTable.PendingKey, RecordValue.Text(lead.Id.ToString("D")));
        var change = new ColumnList
        {
            { LeadTable.Stage, RecordValue.Choice((int)LeadStage.SalesReady) },
            { LeadTable.HandoverId, RecordValue.Lookup(HandoverTable.LogicalName, handoverId) },
        };
        return HandoverDecision.Offered(
            handoverId,
            dueOn,
            gate.Message,
            [RecordChange.Create(HandoverTable.LogicalName, handoverId, handover), RecordChange.Update(LeadTable.LogicalName, lead.Id, change)]);
    }

    /// <summary>
    /// Sales accepts a lead on offer. A decision after its time but before the expiry is processed still counts: silence expires, not a
    /// late answer.
    /// </summary>
    public static HandoverDecision Accept(HandedLead lead, PendingHandover? pending, Assessment assessment, Decider by)
    {
        var gate = Gate.Ask(LeadStage.SalesAccepted, assessment);
        var refusal = RefusalOfAcceptance(lead, pending) ?? (gate.IsRefused ? gate.Message : null);
        return refusal is not null
            ? HandoverDecision.Refused(refusal)
            : HandoverDecision.Decided(
                pending!.Id,
                gate.Message,
                [
                    RecordChange.Update(HandoverTable.LogicalName, pending.Id, Decision(HandoverOutcome.Accepted, pending, by)),
                    RecordChange.Update(LeadTable.LogicalName, lead.Id, new ColumnList { { LeadTable.Stage, RecordValue.Choice((int)LeadStage.SalesAccepted) } }),
                ]);
    }

    /// <summary>
    /// Sales rejects a lead, offered or not: a lead never offered gets a handover offered and rejected at the same instant, so that the
    /// acceptance rate counts it. A recyclable reason leads to nurture, any other disqualifies the lead.
    /// </summary>
    /// <param name="lead">The lead.</param>
    /// <param name="pending">Its pending offer; null when there is none.</param>
    /// <param name="reason">Why it is rejected.</param>
    /// <param name="router">Routing rules and tracks; asked only for a recyclable reason.</param>
    /// <param name="by">Who rejects it.</param>
    /// <param name="handoverId">Id for a new handover, if one is needed.</param>
    /// <param name="enrollmentId">Id for a new enrollment, if one is needed.</param>
    public static HandoverDecision Reject(
        HandedLead lead, PendingHandover? pending, RejectionReason reason, Router router, Decider by, Guid handoverId, Guid enrollmentId)
    {
        if (!lead.IsOpen)
        {
            return HandoverDecision.Refused(Problems.LeadClosed(lead.Name, lead.Stage));
        }

        if (lead.Stage == LeadStage.Nurture)
        {
            return HandoverDecision.Refused(Problems.AlreadyNurtured(lead.Name));
        }

        var handover = Rejection(lead, pending, reason, by, handoverId);
        var change = new ColumnList
        {
            { LeadTable.HandoverId, RecordValue.Lookup(HandoverTable.LogicalName, handover.Id) },
            { LeadTable.RejectionReasonId, RecordValue.Lookup(RejectionReasonTable.LogicalName, reason.Id) },
        };
        return reason.IsRecyclable
            ? Recycle(lead, reason, router, by, enrollmentId, handover, change)
            : Disqualify(lead, reason, handover, change);
    }

    /// <summary>
    /// The offers whose time has passed without a decision expire, at the instant at which they were due, whenever this runs. The lead
    /// stays Sales ready and can be offered again.
    /// </summary>
    /// <returns>The change; null when the offer is not due yet or has no due date.</returns>
    public static RecordChange? Expire(PendingHandover pending, DateTime nowUtc) => pending.DueOn is not { } dueOn || dueOn > nowUtc
        ? null
        : RecordChange.Update(
            HandoverTable.LogicalName,
            pending.Id,
            new ColumnList
            {
                { HandoverTable.Outcome, RecordValue.Choice((int)HandoverOutcome.Expired) },
                { HandoverTable.DecidedOn, RecordValue.DateTime(dueOn) },
                { HandoverTable.PendingKey, RecordValue.Empty },
            });

    private static HandoverDecision Recycle(
        HandedLead lead, RejectionReason reason, Router router, Decider by, Guid enrollmentId, RecordChange handover, ColumnList change)
    {
        var score = lead.Values.Value(LeadTable.Score).AsWholeNumber;
        var segment = lead.Values.Value(LeadTable.Segment).AsText;
        if (router.Route(reason.Id, score, segment) is not { } track)
        {
            return HandoverDecision.Refused(Problems.NoNurtureTrack(reason.Name, score, segment));
        }

        var enrollment = Enrollment.Begin(enrollmentId, lead, track, reason.Id, by.NowUtc);
        change.Add(LeadTable.EnrollmentId, RecordValue.Lookup(NurtureEnrollmentTable.LogicalName, enrollmentId));
        change.Add(LeadTable.Stage, RecordValue.Choice((int)LeadStage.Nurture));
        return HandoverDecision.Nurtured(
            handover.Id,
            enrollment,
            [handover, enrollment.Creation, RecordChange.Update(LeadTable.LogicalName, lead.Id, change)]);
    }

    private static HandoverDecision Disqualify(HandedLead lead, RejectionReason reason, RecordChange handover, ColumnList change)
    {
        change.Add(LeadTable.StateCode, RecordValue.Choice(LeadStates.Disqualified));
        change.Add(LeadTable.StatusCode, RecordValue.Choice(reason.DisqualifiedStatus));
        return HandoverDecision.Decided(handover.Id, null, [handover, RecordChange.Update(LeadTable.LogicalName, lead.Id, change)]);
    }

    private static Problem? RefusalOfOffer(HandedLead lead, PendingHandover? pending, WorkCalendar? calendar)
    {
        if (!lead.IsOpen)
        {
            return Problems.LeadClosed(lead.Name, lead.Stage);
        }

        if (lead.Stage == LeadStage.SalesAccepted)
        {
            return Problems.AlreadyAccepted(lead.Name);
        }

        return pending is not null
            ? Problems.AlreadyOffered(lead.Name, pending.DueOn)
            : calendar is null ? Problems.NoWorkCalendar() : null;
    }

    private static Problem? RefusalOfAcceptance(HandedLead lead, PendingHandover? pending)
    {
        if (!lead.IsOpen)
        {
            return Problems.LeadClosed(lead.Name, lead.Stage);
        }

        return lead.Stage == LeadStage.SalesAccepted
            ? Problems.AlreadyAccepted(lead.Name)
            : pending is null ? Problems.NotOffered(lead.Name) : null;
    }

    private static RecordChange Rejection(HandedLead lead, PendingHandover? pending, RejectionReason reason, Decider by, Guid handoverId)
    {
        var decision = Decision(HandoverOutcome.Rejected, pending, by);
        decision.Add(HandoverTable.RejectionReasonId, RecordValue.Lookup(RejectionReasonTable.LogicalName, reason.Id));
        if (pending is not null)
        {
            return RecordChange.Update(HandoverTable.LogicalName, pending.Id, decision);
        }

        var handover = NewHandover(lead, by with { Comment = null }, null);
        foreach (var value in decision)
        {
            handover.AddIf(!value.Value.IsEmpty, value.Column, value.Value);
        }

        return RecordChange.Create(HandoverTable.LogicalName, handoverId, handover);
    }

    private static ColumnList NewHandover(HandedLead lead, Decider by, Assessment? assessment)
    {
        var date = by.NowUtc.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var handover = new ColumnList
        {
            { HandoverTable.Name, RecordValue.Text(RecordNames.Of(lead.Name, date)) },
            { HandoverTable.LeadId, RecordValue.Lookup(LeadTable.LogicalName, lead.Id) },
            { HandoverTable.OfferedOn, RecordValue.DateTime(by.NowUtc) },
            { HandoverTable.OfferedBy, RecordValue.Lookup("systemuser", by.UserId) },
        };
        var campaign = lead.Values.Value(LeadTable.CampaignId);
        var owner = lead.Values.Value(LeadTable.OwnerId);
        var score = assessment is null ? lead.Values.Value(LeadTable.Score) : RecordValue.WholeNumber(assessment.Score);
        handover.AddIf(!campaign.IsEmpty, HandoverTable.CampaignId, campaign);
        handover.AddIf(!owner.IsEmpty, "ownerid", owner);
        handover.AddIf(!score.IsEmpty, HandoverTable.Score, score);
        handover.AddIf(!string.IsNullOrEmpty(by.Comment), HandoverTable.Comment, RecordValue.Text(by.Comment));
        handover.AddIf(assessment?.Set is not null, HandoverTable.CriteriaSetId, RecordValue.Lookup(CriteriaSetTable.LogicalName, assessment?.Set?.Id));
        return handover;
    }

    private static ColumnList Decision(HandoverOutcome outcome, PendingHandover? pending, Decider by)
    {
        var decision = new ColumnList
        {
            { HandoverTable.Outcome, RecordValue.Choice((int)outcome) },
            { HandoverTable.DecidedOn, RecordValue.DateTime(by.NowUtc) },
            { HandoverTable.DecidedBy, RecordValue.Lookup("systemuser", by.UserId) },
            { HandoverTable.PendingKey, RecordValue.Empty },
        };
        decision.AddIf(
            !string.IsNullOrEmpty(by.Comment), HandoverTable.Comment, RecordValue.Text(HandoverComment.Of(pending?.Comment, by.Comment)));
        return decision;
    }
}
