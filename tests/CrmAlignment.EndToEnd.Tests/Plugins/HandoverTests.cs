using System;
using System.Linq;
using CrmAlignment.Client;
using CrmAlignment.Client.Kpis;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using NodaTime;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

[Trait(Category.Name, Category.Slow)]
public sealed class HandoverTests : IDisposable
{
    private readonly Funnel _funnel = new();

    public void Dispose() => _funnel.Dispose();

    [Fact]
    public void Offer_is_due_after_the_working_hours_of_the_calendar()
    {
        // Monday 2026-03-02 09:00 UTC, 8 hours of 09:00-17:00: Monday 17:00.
        var offer = _funnel.MarketingClient.OfferLead(_funnel.Lead(), "Please call.");

        Assert.Equal(Instant.FromUtc(2026, 3, 2, 17, 0), offer.DueOn);
    }

    [Fact]
    public void Acceptance_makes_the_lead_sales_accepted_and_counts()
    {
        var lead = _funnel.Lead();
        var offer = _funnel.MarketingClient.OfferLead(lead);

        var acceptance = _funnel.SalesClient.AcceptLead(lead, "Thank you.");

        Assert.Equal(offer.HandoverId, acceptance.HandoverId);
        Assert.Equal(LeadStage.SalesAccepted, _funnel.StageOf(lead));
        Assert.Equal(1, _funnel.Ledger(Measure.Accepted));
    }

    [Fact]
    public void Lead_cannot_be_offered_twice_at_once()
    {
        var lead = _funnel.Lead();
        _funnel.MarketingClient.OfferLead(lead);

        Assert.Equal("CRMA3002", Assert.Throws<AlignmentException>(() => _funnel.MarketingClient.OfferLead(lead)).Code);
    }

    [Fact]
    public void Lead_that_is_not_offered_cannot_be_accepted()
    {
        var lead = _funnel.Lead();

        Assert.Equal("CRMA3003", Assert.Throws<AlignmentException>(() => _funnel.SalesClient.AcceptLead(lead)).Code);
    }

    [Fact]
    public void Silence_expires_the_offer_at_its_time_and_the_lead_can_be_offered_again()
    {
        var lead = _funnel.Lead();
        var offer = _funnel.MarketingClient.OfferLead(lead);
        _funnel.Clock.Advance(TimeSpan.FromDays(2));

        var due = _funnel.AdministratorClient.ProcessAllDue();

        Assert.Equal(new DueResult(1, 0, 0, false), due);
        var handover = _funnel.Rows(HandoverTable.LogicalName, HandoverTable.Id, offer.HandoverId).Single();
        Assert.Equal((int)HandoverOutcome.Expired, handover.GetAttributeValue<OptionSetValue>(HandoverTable.Outcome).Value);
        Assert.Equal(offer.DueOn.ToDateTimeUtc(), handover.GetAttributeValue<DateTime>(HandoverTable.DecidedOn));
        Assert.Equal(1, _funnel.Ledger(Measure.Expired));
        Assert.Equal(LeadStage.SalesReady, _funnel.StageOf(lead));
        _funnel.MarketingClient.OfferLead(lead);
    }

    [Fact]
    public void Rejection_with_a_recyclable_reason_puts_the_lead_into_the_queue_of_its_track()
    {
        var lead = _funnel.Lead();
        _funnel.MarketingClient.OfferLead(lead);

        var rejection = _funnel.SalesClient.RejectLead(lead, "EARLY", "Next year.");

        Assert.Equal(_funnel.NurtureQueue, rejection.QueueId);
        // 30 days later is Wednesday 1 April; the calendar works on Mondays and Tuesdays.
        Assert.Equal(Instant.FromUtc(2026, 4, 6, 9, 0), rejection.NextTouchOn);
        Assert.Equal(LeadStage.Nurture, _funnel.StageOf(lead));
        Assert.Single(_funnel.Rows("queueitem", "objectid", lead));
        Assert.Equal((1, 1), (_funnel.Ledger(Measure.Rejected), _funnel.Ledger(Measure.Nurtured)));
    }

    [Fact]
    public void Rejection_of_a_lead_that_was_never_offered_counts_in_the_acceptance_rate()
    {
        var lead = _funnel.Lead();

        var rejection = _funnel.SalesClient.RejectLead(lead, "NOFIT");

        Assert.False(rejection.IsNurtured);
        var stored = _funnel.Read(lead);
        Assert.Equal((int)LeadStage.Disqualified, stored.GetAttributeValue<OptionSetValue>(LeadTable.Stage).Value);
        Assert.Equal((2, 4), (stored.GetAttributeValue<OptionSetValue>(LeadTable.StateCode).Value, stored.GetAttributeValue<OptionSetValue>(LeadTable.StatusCode).Value));
        var handover = _funnel.Rows(HandoverTable.LogicalName, HandoverTable.Id, rejection.HandoverId).Single();
        Assert.Equal(
            handover.GetAttributeValue<DateTime>(HandoverTable.OfferedOn), handover.GetAttributeValue<DateTime>(HandoverTable.DecidedOn));
        Assert.Equal((1, 1), (_funnel.Ledger(Measure.Rejected), _funnel.Ledger(Measure.Disqualified)));
    }

    [Fact]
    public void Rejection_names_the_known_codes_when_the_code_is_unknown()
    {
        var refusal = Assert.Throws<AlignmentException>(() => _funnel.SalesClient.RejectLead(_funnel.Lead(), "WHY"));

        Assert.Equal("CRMA3006: There is no rejection reason with the code 'WHY'. Use one of: EARLY, NOFIT.", refusal.Message);
    }

    [Fact]
    public void Rejection_explains_what_the_administrator_must_do_when_leads_cannot_be_queued()
    {
        using var unable = new Funnel(enablesQueues: false);
        var lead = unable.Lead();

        var refusal = Assert.Throws<AlignmentException>(() => unable.SalesClient.RejectLead(lead, "EARLY"));

        Assert.Equal("CRMA4002: Records of the table lead cannot be put into queues. An administrator must enable queues for the table.", refusal.Message);
        Assert.Equal(LeadStage.Inquiry, unable.StageOf(lead));
    }

    [Fact]
    public void Nurtured_lead_returns_to_sales_and_leaves_the_queue_when_it_meets_the_criteria()
    {
        _funnel.Activate();
        var lead = _funnel.Lead();
        _funnel.SalesClient.RejectLead(lead, "EARLY");
        _funnel.Clock.Advance(TimeSpan.FromDays(10));

        _funnel.Marketing.Update(new Entity("lead", lead) { ["budgetamount"] = new Money(20000) });
        _funnel.Organization.DrainAsyncOperations();

        Assert.Empty(_funnel.Organization.FailedJobs);
        Assert.Equal(LeadStage.SalesReady, _funnel.StageOf(lead));
        Assert.Empty(_funnel.Rows("queueitem", "objectid", lead));
        var enrollment = _funnel.Rows(NurtureEnrollmentTable.LogicalName, NurtureEnrollmentTable.LeadId, lead).Single();
        Assert.Equal(
            (int)EnrollmentOutcome.ReturnedToSales, enrollment.GetAttributeValue<OptionSetValue>(NurtureEnrollmentTable.Outcome).Value);
        Assert.Null(_funnel.Read(lead).GetAttributeValue<EntityReference>(LeadTable.EnrollmentId));
    }

    [Fact]
    public void Lead_that_is_rejected_again_at_once_stays_in_the_queue()
    {
        _funnel.Activate();
        var lead = _funnel.Lead();
        _funnel.SalesClient.RejectLead(lead, "EARLY");
        _funnel.Clock.Advance(TimeSpan.FromDays(10));
        _funnel.Marketing.Update(new Entity("lead", lead) { ["budgetamount"] = new Money(20000) });

        var again = _funnel.SalesClient.RejectLead(lead, "EARLY");
        _funnel.Organization.DrainAsyncOperations();

        Assert.Empty(_funnel.Organization.FailedJobs);
        Assert.Single(_funnel.Rows("queueitem", "objectid", lead));
        var open = _funnel.Rows(NurtureEnrollmentTable.LogicalName, NurtureEnrollmentTable.LeadId, lead)
            .Single(row => row.GetAttributeValue<OptionSetValue>(NurtureEnrollmentTable.Outcome).Value == (int)EnrollmentOutcome.Waiting);
        Assert.Equal(again.EnrollmentId, open.Id);
    }

    [Fact]
    public void Touches_fall_due_and_the_window_closes_over_time()
    {
        var lead = _funnel.Lead();
        _funnel.SalesClient.RejectLead(lead, "EARLY");
        _funnel.Clock.Advance(TimeSpan.FromDays(35));
        Assert.Equal(new DueResult(0, 1, 0, false), _funnel.AdministratorClient.ProcessAllDue());

        _funnel.Clock.Advance(TimeSpan.FromDays(200));
        Assert.Equal(new DueResult(0, 0, 1, false), _funnel.AdministratorClient.ProcessAllDue());
        _funnel.Organization.DrainAsyncOperations();

        Assert.Equal(LeadStage.Disqualified, _funnel.StageOf(lead));
        Assert.Empty(_funnel.Rows("queueitem", "objectid", lead));
    }

    [Fact]
    public void ProcessDue_is_not_held_up_by_a_lead_that_cannot_be_disqualified()
    {
        var worked = _funnel.Lead();
        var returned = _funnel.Lead();
        var closed = _funnel.Lead();
        var forgotten = _funnel.Lead();
        foreach (var lead in new[] { worked, returned, closed, forgotten })
        {
            _funnel.SalesClient.RejectLead(lead, "EARLY");
        }

        _funnel.Admin.Create(new Entity("opportunity") { ["name"] = "Deal", ["originatingleadid"] = new EntityReference("lead", worked) });

        // The asynchronous step that ends their enrollments has not run yet.
        _funnel.Marketing.Update(new Entity("lead", returned) { [LeadTable.Stage] = new OptionSetValue((int)LeadStage.SalesReady) });
        _funnel.Marketing.Update(new Entity("lead", closed) { [LeadTable.StateCode] = new OptionSetValue(1) });
        _funnel.Clock.Advance(TimeSpan.FromDays(300));

        var due = _funnel.AdministratorClient.ProcessAllDue();
        _funnel.Organization.DrainAsyncOperations();

        Assert.Equal((4, false), (due.AgedOut, due.MoreDue));
        Assert.Empty(_funnel.Organization.FailedJobs);
        Assert.Equal(
            [LeadStage.MarketingQualified, LeadStage.SalesReady, LeadStage.Qualified, LeadStage.Disqualified],
            new[] { worked, returned, closed, forgotten }.Select(_funnel.StageOf));
        Assert.Equal(
            [EnrollmentOutcome.AgedOut, EnrollmentOutcome.ReturnedToSales, EnrollmentOutcome.ReturnedToSales, EnrollmentOutcome.AgedOut],
            new[] { worked, returned, closed, forgotten }.Select(OutcomeOf));
        Assert.Empty(_funnel.Rows("queueitem", "queueid", _funnel.NurtureQueue));
    }

    [Fact]
    public void ProcessDue_says_that_more_is_due_when_it_stops_at_its_bound()
    {
        for (var index = 0; index < 3; index++)
        {
            _funnel.MarketingClient.OfferLead(_funnel.Lead());
        }

        _funnel.Clock.Advance(TimeSpan.FromDays(2));

        Assert.Equal(new DueResult(2, 0, 0, true), _funnel.AdministratorClient.ProcessDue(2));
        Assert.Equal(new DueResult(1, 0, 0, false), _funnel.AdministratorClient.ProcessDue(2));
    }

    private EnrollmentOutcome OutcomeOf(Guid lead) => (EnrollmentOutcome)_funnel
        .Rows(NurtureEnrollmentTable.LogicalName, NurtureEnrollmentTable.LeadId, lead).Single()
        .GetAttributeValue<OptionSetValue>(NurtureEnrollmentTable.Outcome).Value;
}
