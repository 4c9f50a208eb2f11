using System;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>What a round of the scheduled work costs follows from what is due, not from how many leads there are and wait.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class DueWorkCostTests : IDisposable
{
    private readonly Funnel _funnel = new();

    public void Dispose() => _funnel.Dispose();

    [Fact]
    public void As_much_is_read_and_as_much_is_asked_however_many_leads_there_are()
    {
        Leads(10);
        Round();
        var few = Round();

        Leads(300);

        Assert.Equal(few, Round());
    }

    // The operations of SQLite count what walks along an index as well, which passes for no scan: a queue was walked through for each lead that left it.
    [Fact]
    public void The_way_into_a_queue_and_out_of_it_costs_as_much_however_many_wait_there()
    {
        Leads(30);
        ThereAndBack();
        var few = ThereAndBack();

        Leads(300);

        Assert.InRange(ThereAndBack(), few / 2, few * 3 / 2);
    }

    // Each request of a plug-in is one of an environment's as well. Of a rejection: privilege, queue metadata, lead, its pending offer, reason, rules,
    // calendar, tracks, earlier stays; then the handover with its fact, the stay with its fact, the lead with its criteria, and the queue.
    [Fact]
    public void Rejection_asks_and_writes_a_known_number_of_times()
    {
        var lead = _funnel.Lead(stage: LeadStage.MarketingQualified);

        _funnel.SalesClient.RejectLead(lead, "EARLY");

        Assert.Equal(16, _funnel.Organization.Requests.FromPluginsDuringLastRequest);
    }

    [Fact]
    public void Touches_are_counted_with_one_request_each_and_a_look_at_the_time_now_and_then()
    {
        for (var lead = 0; lead < 60; lead++)
        {
            _funnel.SalesClient.RejectLead(_funnel.Lead(stage: LeadStage.MarketingQualified), "EARLY");
        }

        Round();
        var none = _funnel.Organization.Requests.FromPluginsDuringLastRequest;
        _funnel.Clock.Advance(TimeSpan.FromDays(40));
        Assert.Equal(60, _funnel.AdministratorClient.ProcessDue(100).Touched);

        // Looks at the time after 1, 26 and 51 of them; beside that the tracks, the calendar, and what leads have answered.
        Assert.InRange(_funnel.Organization.Requests.FromPluginsDuringLastRequest - none, 60 + 3, 60 + 3 + 8);
    }

    private long ThereAndBack()
    {
        var before = Steps();
        var lead = _funnel.Lead(stage: LeadStage.MarketingQualified);
        _funnel.SalesClient.RejectLead(lead, "EARLY");
        var reason = _funnel.Rows(RejectionReasonTable.LogicalName, RejectionReasonTable.Code, "NOFIT")[0];
        _funnel.Sales.Update(new Entity(LeadTable.LogicalName, lead)
        {
            [LeadTable.RejectionReasonId] = reason.ToEntityReference(),
            [LeadTable.StateCode] = new OptionSetValue(2),
            [LeadTable.StatusCode] = new OptionSetValue(4),
        });
        Assert.Equal(LeadStage.Disqualified, _funnel.StageOf(lead));
        return Steps() - before;
    }

    private long Steps()
    {
        using var transaction = _funnel.Organization.Engine.Store.BeginWrite();
        return transaction.Session.Steps;
    }

    // As many open ones as such that wait in nurture.
    private void Leads(int count)
    {
        for (var lead = 0; lead < count; lead++)
        {
            _funnel.Lead();
            _funnel.SalesClient.RejectLead(_funnel.Lead(stage: LeadStage.MarketingQualified), "EARLY");
        }
    }

    private (long Scanned, long Requests) Round()
    {
        var before = Scanned();
        var work = _funnel.AdministratorClient.ProcessDue(100);
        Assert.Equal((0, 0, 0, 0), (work.Expired, work.AgedOut, work.Touched, work.Rescored));
        return (Scanned() - before, _funnel.Organization.Requests.FromPluginsDuringLastRequest);
    }

    // Of the one connection that writes: the work reads where it writes.
    private long Scanned()
    {
        using var transaction = _funnel.Organization.Engine.Store.BeginWrite();
        return transaction.Session.ScannedRows;
    }
}
