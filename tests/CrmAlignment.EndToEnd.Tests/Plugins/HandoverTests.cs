using System;
using System.Linq;
using CrmAlignment.Client;
using CrmAlignment.Client.Kpis;
using CrmAlignment.Client.Leads;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using NodaTime;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

public sealed class HandoverTests : IDisposable
{
    private readonly Funnel funnel = new();

    public void Dispose() => funnel.Dispose();

    [Fact]
    public void Offer_is_due_after_the_working_hours_of_the_calendar()
    {
        // Monday 2026-03-02 09:00 UTC, 8 hours of 09:00-17:00: Monday 17:00.
        LeadOffer offer = funnel.MarketingClient.OfferLead(funnel.Lead(), "Please call.");

        Assert.Equal(Instant.FromUtc(2026, 3, 2, 17, 0), offer.DueOn);
    }

    [Fact]
    public void Acceptance_makes_the_lead_sales_accepted_and_counts()
    {
        Guid lead = funnel.Lead();
        LeadOffer offer = funnel.MarketingClient.OfferLead(lead);

        LeadAcceptance acceptance = funnel.SalesClient.AcceptLead(lead, "Thank you.");

        Assert.Equal(offer.HandoverId, acceptance.HandoverId);
        Assert.Equal(LeadStage.SalesAccepted, funnel.StageOf(lead));
        Assert.Equal(1, funnel.Ledger(KpiFactTable.Accepted));
    }

    [Fact]
    public void Lead_cannot_be_offered_twice_at_once()
    {
        Guid lead = funnel.Lead();
        funnel.MarketingClient.OfferLead(lead);

        Assert.Equal("CRMA3002", Assert.Throws<AlignmentException>(() => funnel.MarketingClient.OfferLead(lead)).Code);
    }

    [Fact]
    public void Lead_that_is_not_offered_cannot_be_accepted()
    {
        Guid lead = funnel.Lead();

        Assert.Equal("CRMA3003", Assert.Throws<AlignmentException>(() => funnel.SalesClient.AcceptLead(lead)).Code);
    }

    [Fact]
    public void Silence_expires_the_offer_at_its_time_and_the_lead_can_be_offered_again()
    {
        Guid lead = funnel.Lead();
        LeadOffer offer = funnel.MarketingClient.OfferLead(lead);
        funnel.Clock.Advance(TimeSpan.FromDays(2));

        DueResult due = funnel.AdministratorClient.ProcessAllDue();

        Assert.Equal(new DueResult(1, 0, 0, false), due);
        Entity handover = funnel.Rows(HandoverTable.LogicalName, HandoverTable.Id, offer.HandoverId).Single();
        Assert.Equal((int)HandoverOutcome.Expired, handover.GetAttributeValue<OptionSetValue>(HandoverTable.Outcome).Value);
        Assert.Equal(offer.DueOn.ToDateTimeUtc(), handover.GetAttributeValue<DateTime>(HandoverTable.DecidedOn));
        Assert.Equal(1, funnel.Ledger(KpiFactTable.Expired));
        Assert.Equal(LeadStage.SalesReady, funnel.StageOf(lead));
        funnel.MarketingClient.OfferLead(lead);
    }

    [Fact]
    public void Rejection_with_a_recyclable_reason_puts_the_lead_into_the_queue_of_its_track()
    {
        Guid lead = funnel.Lead();
        funnel.MarketingClient.OfferLead(lead);

        LeadRejection rejection = funnel.SalesClient.RejectLead(lead, "EARLY", "Next year.");

        Assert.Equal(funnel.NurtureQueue, rejection.QueueId);
        Assert.Equal(Instant.FromUtc(2026, 4, 1, 9, 0), rejection.NextTouchOn);
        Assert.Equal(LeadStage.Nurture, funnel.StageOf(lead));
        Assert.Single(funnel.Rows("queueitem", "objectid", lead));
        Assert.Equal((1, 1), (funnel.Ledger(KpiFactTable.Rejected), funnel.Ledger(KpiFactTable.Nurtured)));
    }

    [Fact]
    public void Rejection_of_a_lead_that_was_never_offered_counts_in_the_acceptance_rate()
    {
        Guid lead = funnel.Lead();

        LeadRejection rejection = funnel.SalesClient.RejectLead(lead, "NOFIT");

        Assert.False(rejection.IsNurtured);
        Entity stored = funnel.Read(lead);
        Assert.Equal((int)LeadStage.Disqualified, stored.GetAttributeValue<OptionSetValue>(LeadTable.Stage).Value);
        Assert.Equal((2, 4), (stored.GetAttributeValue<OptionSetValue>(LeadTable.StateCode).Value, stored.GetAttributeValue<OptionSetValue>(LeadTable.StatusCode).Value));
        Entity handover = funnel.Rows(HandoverTable.LogicalName, HandoverTable.Id, rejection.HandoverId).Single();
        Assert.Equal(
            handover.GetAttributeValue<DateTime>(HandoverTable.OfferedOn), handover.GetAttributeValue<DateTime>(HandoverTable.DecidedOn));
        Assert.Equal((1, 1), (funnel.Ledger(KpiFactTable.Rejected), funnel.Ledger(KpiFactTable.Disqualified)));
    }

    [Fact]
    public void Rejection_names_the_known_codes_when_the_code_is_unknown()
    {
        var refusal = Assert.Throws<AlignmentException>(() => funnel.SalesClient.RejectLead(funnel.Lead(), "WHY"));

        Assert.Equal("CRMA3006: There is no rejection reason with the code 'WHY'. Use one of: EARLY, NOFIT.", refusal.Message);
    }

    [Fact]
    public void Rejection_explains_what_the_administrator_must_do_when_leads_cannot_be_queued()
    {
        using var unable = new Funnel(enablesQueues: false);
        Guid lead = unable.Lead();

        var refusal = Assert.Throws<AlignmentException>(() => unable.SalesClient.RejectLead(lead, "EARLY"));

        Assert.Equal("CRMA4002: Records of the table lead cannot be put into queues. An administrator must enable queues for the table.", refusal.Message);
        Assert.Equal(LeadStage.Inquiry, unable.StageOf(lead));
    }

    [Fact]
    public void Nurtured_lead_returns_to_sales_and_leaves_the_queue_when_it_meets_the_criteria()
    {
        funnel.Activate();
        Guid lead = funnel.Lead();
        funnel.SalesClient.RejectLead(lead, "EARLY");
        funnel.Clock.Advance(TimeSpan.FromDays(10));

        funnel.Marketing.Update(new Entity("lead", lead) { ["budgetamount"] = new Money(20000) });
        funnel.Organization.DrainAsyncOperations();

        Assert.Empty(funnel.Organization.FailedJobs);
        Assert.Equal(LeadStage.SalesReady, funnel.StageOf(lead));
        Assert.Empty(funnel.Rows("queueitem", "objectid", lead));
        Entity enrollment = funnel.Rows(NurtureEnrollmentTable.LogicalName, NurtureEnrollmentTable.LeadId, lead).Single();
        Assert.Equal(
            (int)EnrollmentOutcome.ReturnedToSales, enrollment.GetAttributeValue<OptionSetValue>(NurtureEnrollmentTable.Outcome).Value);
        Assert.Null(funnel.Read(lead).GetAttributeValue<EntityReference>(LeadTable.EnrollmentId));
    }

    [Fact]
    public void Lead_that_is_rejected_again_at_once_stays_in_the_queue()
    {
        funnel.Activate();
        Guid lead = funnel.Lead();
        funnel.SalesClient.RejectLead(lead, "EARLY");
        funnel.Clock.Advance(TimeSpan.FromDays(10));
        funnel.Marketing.Update(new Entity("lead", lead) { ["budgetamount"] = new Money(20000) });

        LeadRejection again = funnel.SalesClient.RejectLead(lead, "EARLY");
        funnel.Organization.DrainAsyncOperations();

        Assert.Empty(funnel.Organization.FailedJobs);
        Assert.Single(funnel.Rows("queueitem", "objectid", lead));
        Entity open = funnel.Rows(NurtureEnrollmentTable.LogicalName, NurtureEnrollmentTable.LeadId, lead)
            .Single(row => row.GetAttributeValue<OptionSetValue>(NurtureEnrollmentTable.Outcome).Value == (int)EnrollmentOutcome.Waiting);
        Assert.Equal(again.EnrollmentId, open.Id);
    }

    [Fact]
    public void Touches_fall_due_and_the_window_closes_over_time()
    {
        Guid lead = funnel.Lead();
        funnel.SalesClient.RejectLead(lead, "EARLY");
        funnel.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(new DueResult(0, 1, 0, false), funnel.AdministratorClient.ProcessAllDue());

        funnel.Clock.Advance(TimeSpan.FromDays(200));
        Assert.Equal(new DueResult(0, 0, 1, false), funnel.AdministratorClient.ProcessAllDue());
        funnel.Organization.DrainAsyncOperations();

        Assert.Equal(LeadStage.Disqualified, funnel.StageOf(lead));
        Assert.Empty(funnel.Rows("queueitem", "objectid", lead));
    }

    [Fact]
    public void ProcessDue_is_not_held_up_by_a_lead_that_cannot_be_disqualified()
    {
        Guid worked = funnel.Lead();
        Guid returned = funnel.Lead();
        Guid closed = funnel.Lead();
        Guid forgotten = funnel.Lead();
        foreach (Guid lead in new[] { worked, returned, closed, forgotten })
        {
            funnel.SalesClient.RejectLead(lead, "EARLY");
        }

        funnel.Admin.Create(new Entity("opportunity") { ["name"] = "Deal", ["originatingleadid"] = new EntityReference("lead", worked) });

        // The asynchronous step that ends their enrollments has not run yet.
        funnel.Marketing.Update(new Entity("lead", returned) { [LeadTable.Stage] = new OptionSetValue((int)LeadStage.SalesReady) });
        funnel.Marketing.Update(new Entity("lead", closed) { [LeadTable.StateCode] = new OptionSetValue(1) });
        funnel.Clock.Advance(TimeSpan.FromDays(300));

        DueResult due = funnel.AdministratorClient.ProcessAllDue();
        funnel.Organization.DrainAsyncOperations();

        Assert.Equal((4, false), (due.AgedOut, due.MoreDue));
        Assert.Empty(funnel.Organization.FailedJobs);
        Assert.Equal(
            [LeadStage.MarketingQualified, LeadStage.SalesReady, LeadStage.Qualified, LeadStage.Disqualified],
            new[] { worked, returned, closed, forgotten }.Select(funnel.StageOf));
        Assert.Equal(
            [EnrollmentOutcome.AgedOut, EnrollmentOutcome.ReturnedToSales, EnrollmentOutcome.ReturnedToSales, EnrollmentOutcome.AgedOut],
            new[] { worked, returned, closed, forgotten }.Select(OutcomeOf));
        Assert.Empty(funnel.Rows("queueitem", "queueid", funnel.NurtureQueue));
    }

    [Fact]
    public void ProcessDue_says_that_more_is_due_when_it_stops_at_its_bound()
    {
        for (int index = 0; index < 3; index++)
        {
            funnel.MarketingClient.OfferLead(funnel.Lead());
        }

        funnel.Clock.Advance(TimeSpan.FromDays(2));

        Assert.Equal(new DueResult(2, 0, 0, true), funnel.AdministratorClient.ProcessDue(2));
        Assert.Equal(new DueResult(1, 0, 0, false), funnel.AdministratorClient.ProcessDue(2));
    }

    private EnrollmentOutcome OutcomeOf(Guid lead) => (EnrollmentOutcome)funnel
        .Rows(NurtureEnrollmentTable.LogicalName, NurtureEnrollmentTable.LeadId, lead).Single()
        .GetAttributeValue<OptionSetValue>(NurtureEnrollmentTable.Outcome).Value;
}
