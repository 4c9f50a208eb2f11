using System;
using System.Linq;
using CrmAlignment.Domain.Handover;
using CrmAlignment.Domain.Nurture;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Stages;
using CrmAlignment.Domain.Tests.Qualification;
using CrmAlignment.Domain.Tests.Time;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Xunit;

namespace CrmAlignment.Domain.Tests.Handover;

public sealed class HandoverRulesTests
{
    // A Friday, 16:00 in Berlin (UTC+1).
    private static readonly DateTime Friday = new(2026, 1, 16, 15, 0, 0, DateTimeKind.Utc);
    private static readonly Guid LeadId = new("40000000-0000-0000-0000-000000000001");
    private static readonly Guid HandoverId = new("40000000-0000-0000-0000-000000000002");
    private static readonly Guid EnrollmentId = new("40000000-0000-0000-0000-000000000003");
    private static readonly Guid ReasonId = new("40000000-0000-0000-0000-000000000004");
    private static readonly Guid QueueId = new("40000000-0000-0000-0000-000000000005");
    private static readonly Decider By = new(Guid.NewGuid(), Friday, "Please call");
    private static readonly NurtureTrack Track = new(Guid.NewGuid(), "Slow", QueueId, true, 6, [new NurtureStep(1, 14)]);
    private static readonly Router Router = new([], [Track]);

    [Fact]
    public void Offer_creates_a_pending_handover_due_by_working_time()
    {
        var decision = HandoverRules.Offer(
            Lead(LeadStage.MarketingQualified), Assess(true), Calendars.Berlin(hours: 8), By, HandoverId);

        // 16:00-18:00 on Friday are 2 of 8 hours; 09:00-13:00 and 14:00-16:00 on Monday the other 6.
        Assert.Equal(new DateTime(2026, 1, 19, 15, 0, 0, DateTimeKind.Utc), decision.DueOn);
        var handover = decision.Changes[0];
        Assert.True(handover.IsCreate);
        Assert.Equal(LeadId.ToString("D"), handover[HandoverTable.PendingKey].AsText);
        Assert.Equal("Ada Lovelace - 2026-01-16", handover[HandoverTable.Name].AsText);
        Assert.Equal(RecordValue.Choice((int)LeadStage.SalesReady), decision.Changes[1][LeadTable.Stage]);
    }

    [Fact]
    public void Offer_is_refused_with_a_reason()
    {
        var pending = new OpenHandover(HandoverId, Friday, null);
        var calendar = Calendars.Berlin(8);

        Assert.Equal(
            "CRMA3001", HandoverRules.Offer(Lead(LeadStage.Qualified), Assess(true), calendar, By, HandoverId).Refusal?.Code);
        Assert.Equal(
            "CRMA3004", HandoverRules.Offer(Lead(LeadStage.SalesAccepted), Assess(true), calendar, By, HandoverId).Refusal?.Code);
        Assert.Equal(
            "CRMA3002", HandoverRules.Offer(Lead(LeadStage.SalesReady, pending), Assess(true), calendar, By, HandoverId).Refusal?.Code);
        Assert.Equal("CRMA3005", HandoverRules.Offer(Lead(LeadStage.SalesReady), Assess(true), null, By, HandoverId).Refusal?.Code);
        var gated = HandoverRules.Offer(Lead(LeadStage.SalesReady), Assess(false), calendar, By, HandoverId);
        Assert.Equal("CRMA1001", gated.Refusal?.Code);
        Assert.Empty(gated.Changes);
    }

    [Fact]
    public void Accept_decides_the_pending_handover()
    {
        var decision = HandoverRules.Accept(Lead(LeadStage.SalesReady, new OpenHandover(HandoverId, Friday, "Hot")), Assess(true), By);

        Assert.Equal(HandoverId, decision.HandoverId);
        Assert.Equal(RecordValue.Choice((int)HandoverOutcome.Accepted), decision.Changes[0][HandoverTable.Outcome]);
        Assert.Equal("Hot\nPlease call", decision.Changes[0][HandoverTable.Comment].AsText);
        Assert.Contains(new ColumnValue(HandoverTable.PendingKey, RecordValue.Empty), decision.Changes[0].Values);
        Assert.Equal(RecordValue.Choice((int)LeadStage.SalesAccepted), decision.Changes[1][LeadTable.Stage]);
    }

    [Fact]
    public void Accept_keeps_the_decision_whole_when_both_comments_do_not_fit()
    {
        var decision = HandoverRules.Accept(
            Lead(LeadStage.SalesReady, new OpenHandover(HandoverId, Friday, new string('o', 1999))), Assess(true), By);

        // 2000 less the 11 characters of "Please call" and the 2 of the cut leave 1987 of the offer's comment.
        Assert.Equal(new string('o', 1987) + "\u2026\nPlease call", decision.Changes[0][HandoverTable.Comment].AsText);
    }

    [Fact]
    public void Accept_is_refused_when_nothing_is_offered() =>
        Assert.Equal("CRMA3003", HandoverRules.Accept(Lead(LeadStage.MarketingQualified), Assess(true), By).Refusal?.Code);

    [Fact]
    public void Reject_enrolls_the_lead_when_the_reason_is_recyclable()
    {
        var decision = RejectionRules.Reject(
            Lead(LeadStage.SalesReady, new OpenHandover(HandoverId, Friday, null)), Reason(true), Router, By, Guid.NewGuid(), EnrollmentId);

        Assert.Equal([HandoverTable.LogicalName, NurtureEnrollmentTable.LogicalName, LeadTable.LogicalName], decision.Changes.Select(change => change.Table));
        Assert.Equal((HandoverId, EnrollmentId, QueueId, Friday.AddDays(14)), (decision.HandoverId, decision.EnrollmentId, decision.QueueId, decision.NextTouchOn!.Value));
        Assert.Equal(LeadId.ToString("D"), decision.Changes[1][NurtureEnrollmentTable.OpenKey].AsText);
        Assert.Equal(Friday.AddMonths(6), decision.Changes[1][NurtureEnrollmentTable.WindowEndsOn].AsDateTime);
        Assert.Equal(RecordValue.Choice((int)LeadStage.Nurture), decision.Changes[2][LeadTable.Stage]);
    }

    [Fact]
    public void Reject_disqualifies_the_lead_when_the_reason_is_final()
    {
        var decision = RejectionRules.Reject(Lead(LeadStage.SalesAccepted), Reason(false), Router, By, HandoverId, EnrollmentId);

        Assert.True(decision.Changes[0].IsCreate);
        Assert.Equal(decision.Changes[0][HandoverTable.OfferedOn], decision.Changes[0][HandoverTable.DecidedOn]);
        Assert.True(decision.Changes[0][HandoverTable.PendingKey].IsEmpty);
        Assert.Equal(RecordValue.Choice(LeadStates.Disqualified), decision.Changes[1][LeadTable.StateCode]);
        Assert.Equal(RecordValue.Choice(6), decision.Changes[1][LeadTable.StatusCode]);
        Assert.Equal(Guid.Empty, decision.EnrollmentId);
    }

    [Fact]
    public void Reject_decides_an_acceptance_anew()
    {
        var accepted = Lead(LeadStage.SalesAccepted) with { Accepted = new OpenHandover(HandoverId, Friday, "Hot\nThanks", "17") };

        var decision = RejectionRules.Reject(accepted, Reason(false), Router, By, Guid.NewGuid(), EnrollmentId);

        var handover = decision.Changes[0];
        Assert.Equal((false, HandoverId, "17", HandoverId), (handover.IsCreate, handover.Id, handover.RowVersion, decision.HandoverId));
        Assert.Equal(RecordValue.Choice((int)HandoverOutcome.Rejected), handover[HandoverTable.Outcome]);
        Assert.Equal("Hot\nThanks\nPlease call", handover[HandoverTable.Comment].AsText);
    }

    [Theory]
    [InlineData(LeadStage.Qualified, false, HandoverOutcome.Accepted)]
    [InlineData(LeadStage.SalesAccepted, false, HandoverOutcome.Accepted)]
    [InlineData(LeadStage.Disqualified, false, HandoverOutcome.Rejected)]
    [InlineData(LeadStage.Disqualified, true, HandoverOutcome.Withdrawn)]
    [InlineData(LeadStage.MarketingQualified, false, HandoverOutcome.Withdrawn)]
    [InlineData(LeadStage.Inquiry, false, HandoverOutcome.Withdrawn)]
    [InlineData(LeadStage.Nurture, false, HandoverOutcome.Withdrawn)]
    [InlineData(null, false, HandoverOutcome.Withdrawn)]
    public void Offer_is_closed_as_people_would_name_it(LeadStage? stage, bool isMerged, HandoverOutcome expected)
    {
        var offer = new OpenHandover(HandoverId, Friday, "Hot", "17");

        var closed = OfferClosing.Close(offer, new Departure(stage, ReasonId, IsMerged: isMerged), By with { Comment = null });

        Assert.Equal(RecordValue.Choice((int)expected), closed[HandoverTable.Outcome]);
        Assert.Equal((Friday, By.UserId, "17"), (closed[HandoverTable.DecidedOn].AsDateTime, closed[HandoverTable.DecidedBy].AsId!.Value, closed.RowVersion));
        Assert.Equal(expected == HandoverOutcome.Rejected ? ReasonId : null, closed[HandoverTable.RejectionReasonId].AsId);
        Assert.True(closed[HandoverTable.Comment].IsEmpty);
    }

    [Theory]
    [InlineData(LeadStage.Disqualified, true, true)]
    [InlineData(LeadStage.Disqualified, false, false)]
    [InlineData(LeadStage.Qualified, true, null)]
    public void Offer_keeps_whether_its_reason_counted(LeadStage stage, bool isExcluded, bool? kept)
    {
        var closed = OfferClosing.Close(new OpenHandover(HandoverId, Friday, null), new Departure(stage, ReasonId, isExcluded), By);

        Assert.Equal(kept, closed[HandoverTable.ExcludedFromKpis].AsBoolean);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void Reject_keeps_whether_the_reason_counted_with_what_it_ends(bool recyclable, bool isExcluded)
    {
        var decision = RejectionRules.Reject(
            Lead(LeadStage.SalesAccepted), Reason(recyclable) with { IsExcluded = isExcluded }, Router, By, HandoverId, EnrollmentId);

        Assert.Equal(isExcluded, decision.Changes[0][HandoverTable.ExcludedFromKpis].AsBoolean);

        // A lead in nurture is worked on: only its handover does not count.
        Assert.Equal(recyclable ? null : isExcluded, decision.Changes[^1][LeadTable.ExcludedFromKpis].AsBoolean);
    }

    [Fact]
    public void Offer_that_was_forgotten_is_closed_at_the_instant_of_the_leaving_and_by_nobody()
    {
        var closed = OfferClosing.CloseForgotten(new OpenHandover(HandoverId, Friday, null), new Departure(LeadStage.Qualified), Friday.AddDays(-3));

        Assert.Equal(RecordValue.Choice((int)HandoverOutcome.Accepted), closed[HandoverTable.Outcome]);
        Assert.Equal(Friday.AddDays(-3), closed[HandoverTable.DecidedOn].AsDateTime);
        Assert.DoesNotContain(closed.Values, value => value.Column == HandoverTable.DecidedBy);
    }

    [Fact]
    public void Reject_is_refused_when_no_track_takes_the_lead()
    {
        var decision = RejectionRules.Reject(
            Lead(LeadStage.SalesReady), Reason(true), new Router([], []), By, HandoverId, EnrollmentId);

        Assert.Equal(
            "CRMA4001: No nurture track takes the lead: no routing rule fits the reason No budget, the score 12 and the segment (empty), and no track is the default. An administrator must add a rule or mark a track as default.",
            decision.Refusal?.Text(1033));
        Assert.Empty(decision.Changes);
    }

    [Fact]
    public void Reject_is_refused_when_the_queue_of_the_track_was_deactivated()
    {
        var track = new NurtureTrack(Guid.NewGuid(), "Cold", QueueId, true, null, []) { ClosedQueue = "Forgotten" };

        var decision = RejectionRules.Reject(Lead(LeadStage.SalesReady), Reason(true), new Router([], [track]), By, HandoverId, EnrollmentId);

        Assert.Equal("CRMA4013", decision.Refusal?.Code);
        Assert.Empty(decision.Changes);
    }

    [Fact]
    public void Expire_counts_at_the_instant_that_was_due()
    {
        var pending = new OpenHandover(HandoverId, Friday, null);

        Assert.Null(HandoverRules.Expire(pending, Friday.AddTicks(-1)));
        var expired = HandoverRules.Expire(pending, Friday.AddDays(3))!;
        Assert.Equal(Friday, expired[HandoverTable.DecidedOn].AsDateTime);
        Assert.Equal(RecordValue.Choice((int)HandoverOutcome.Expired), expired[HandoverTable.Outcome]);
    }

    private static RejectionReason Reason(bool recyclable) => new(ReasonId, "No budget", recyclable, 6);

    private static HandedLead Lead(LeadStage stage, OpenHandover? pending = null) => new(new StoredLead(LeadId, new RecordSnapshot()
        .Set(LeadTable.FullName, RecordValue.Text("Ada Lovelace"))
        .Set(LeadTable.Score, RecordValue.WholeNumber(12))
        .Set(LeadTable.Stage, RecordValue.Choice((int)stage))
        .Set(LeadTable.StateCode, RecordValue.Choice(LeadStates.OfStage(stage)))), pending);

    private static Assessment Assess(bool met) => CriteriaEvaluation.Evaluate(
        Sets.Standard(), new RecordSnapshot().Set("budgetamount_base", RecordValue.Money(met ? 10000 : 1)), Friday);
}
