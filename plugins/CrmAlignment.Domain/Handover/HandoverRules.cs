using System;
using System.Collections.Generic;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Stages;
using CrmAlignment.Domain.Time;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Handover;

/// <summary>
/// The two-sided handover. The lead's own stage is only asked for here: the steps on the lead pass it through the gate, stamp its dates
/// and post its facts. What a rejection does is in <see cref="RejectionRules"/>.
/// </summary>
public static class HandoverRules
{
    /// <summary>
    /// Marketing offers a lead. Refused for a closed lead, one already accepted or on offer, and by the gate; the gate is asked even when
    /// the lead is Sales ready already.
    /// </summary>
    /// <param name="handed">The lead and its offer.</param>
    /// <param name="assessment">What the criteria say of it.</param>
    /// <param name="calendar">The default work calendar; null when there is none.</param>
    /// <param name="by">Who offers it.</param>
    /// <param name="handoverId">Id for the new handover.</param>
    public static HandoverDecision Offer(HandedLead handed, Assessment assessment, WorkCalendar? calendar, Decider by, Guid handoverId)
    {
        var gate = Gate.Ask(LeadStage.SalesReady, assessment);
        var refusal = RefusalOfOffer(handed.Lead, handed.Pending, calendar) ?? (gate.IsRefused ? gate.Message : null);
        if (refusal is not null)
        {
            return HandoverDecision.Refused(refusal);
        }

        var lead = handed.Lead;
        var dueOn = calendar!.DueOn(by.NowUtc);
        var handover = HandoverColumns.New(lead, by, assessment);
        handover.Add(HandoverTable.DueOn, RecordValue.DateTime(dueOn));
        handover.Add(HandoverTable.RemindOn, RecordValue.DateTime(calendar.RemindOn(by.NowUtc)));
        handover.Add(HandoverTable.Outcome, RecordValue.Choice((int)HandoverOutcome.Pending));
        handover.Add(HandoverTable.PendingKey, RecordValue.Text(lead.Id.ToString("D")));
        var change = new ColumnList
        {
            { LeadTable.Stage, RecordValue.Choice((int)LeadStage.SalesReady) },
            { LeadTable.HandoverId, RecordValue.Lookup(HandoverTable.LogicalName, handoverId) },
        };
        // What an earlier rejection said stays with its handover; of the lead it holds no more.
        change.AddIf(!lead.Values.Value(LeadTable.RejectionReasonId).IsEmpty, LeadTable.RejectionReasonId, RecordValue.Empty);
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
    public static HandoverDecision Accept(HandedLead handed, Assessment assessment, Decider by)
    {
        var (lead, pending, _) = handed;
        var gate = Gate.Ask(LeadStage.SalesAccepted, assessment);
        var refusal = RefusalOfAcceptance(lead, pending) ?? (gate.IsRefused ? gate.Message : null);
        return refusal is not null
            ? HandoverDecision.Refused(refusal)
            : HandoverDecision.Decided(
                pending!.Id,
                gate.Message,
                [
                    RecordChange.Update(
                        HandoverTable.LogicalName, pending.Id, HandoverColumns.Decision(HandoverOutcome.Accepted, pending, by), pending.RowVersion),
                    RecordChange.Update(LeadTable.LogicalName, lead.Id, new ColumnList { { LeadTable.Stage, RecordValue.Choice((int)LeadStage.SalesAccepted) } }),
                ]);
    }

    /// <summary>
    /// Sales sets the stage Sales accepted by hand on a lead that was not on offer: a handover that is offered and accepted at the same
    /// instant, so that the acceptance rate counts it. The gate has been asked by the save.
    /// </summary>
    /// <param name="lead">The lead, accepted.</param>
    /// <param name="by">Who accepts it.</param>
    /// <param name="handoverId">Id for the new handover.</param>
    public static IReadOnlyList<RecordChange> AcceptByHand(StoredLead lead, Decider by, Guid handoverId)
    {
        var decision = HandoverColumns.Decision(HandoverOutcome.Accepted, pending: null, by);
        var handover = HandoverColumns.Decided(lead, decision, by);
        var set = lead.Values.Value(LeadTable.CriteriaSetId);
        var isUnmet = lead.Values.Value(LeadTable.AcceptedUnmet);
        handover.AddIf(!set.IsEmpty, HandoverTable.CriteriaSetId, set);
        handover.AddIf(!isUnmet.IsEmpty, HandoverTable.AcceptedUnmet, isUnmet);
        return
        [
            RecordChange.Create(HandoverTable.LogicalName, handoverId, handover),
            RecordChange.Update(
                LeadTable.LogicalName, lead.Id, new ColumnList { { LeadTable.HandoverId, RecordValue.Lookup(HandoverTable.LogicalName, handoverId) } }),
        ];
    }

    /// <summary>
    /// Marks a pending offer as one of which sales is reminded now; what tells them follows from the mark. Null when it is too early or
    /// was done.
    /// </summary>
    /// <param name="pending">The offer.</param>
    /// <param name="nowUtc">Now (UTC).</param>
    public static RecordChange? Remind(OpenHandover pending, DateTime nowUtc) => pending.RemindOn is not { } due || due > nowUtc
        ? null
        : RecordChange.Update(
            HandoverTable.LogicalName,
            pending.Id,
            new ColumnList { { HandoverTable.RemindOn, RecordValue.Empty } },
            pending.RowVersion);

    /// <summary>
    /// The offers whose time has passed without a decision expire, at the instant at which they were due, whenever this runs. The lead
    /// stays Sales ready and can be offered again.
    /// </summary>
    /// <returns>The change; null when the offer is not due yet or has no due date.</returns>
    public static RecordChange? Expire(OpenHandover pending, DateTime nowUtc) => pending.DueOn is not { } dueOn || dueOn > nowUtc
        ? null
        : RecordChange.Update(
            HandoverTable.LogicalName,
            pending.Id,
            new ColumnList
            {
                { HandoverTable.Outcome, RecordValue.Choice((int)HandoverOutcome.Expired) },
                { HandoverTable.DecidedOn, RecordValue.DateTime(dueOn) },
                { HandoverTable.PendingKey, RecordValue.Empty },
            },
            pending.RowVersion);

    private static Problem? RefusalOfOffer(StoredLead lead, OpenHandover? pending, WorkCalendar? calendar)
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

    private static Problem? RefusalOfAcceptance(StoredLead lead, OpenHandover? pending)
    {
        if (!lead.IsOpen)
        {
            return Problems.LeadClosed(lead.Name, lead.Stage);
        }

        return lead.Stage == LeadStage.SalesAccepted
            ? Problems.AlreadyAccepted(lead.Name)
            : pending is null ? Problems.NotOffered(lead.Name) : null;
    }
}
