using System;
using System.Linq;
using CrmAlignment.Client;
using CrmAlignment.Client.Nurture;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>
/// Which leads in nurture are most at risk, and what became of those that left it. The track's window is 6 months; a lead rejected on 2 March 2026
/// ages out on 2 September.
/// </summary>
[Trait(Category.Name, Category.Slow)]
public sealed class NurtureReviewTests : IDisposable
{
    private readonly Funnel _funnel = new();

    public void Dispose() => _funnel.Dispose();

    [Fact]
    public void Leads_that_wait_are_ordered_by_value_and_time_where_nothing_tells_a_chance()
    {
        var early = Nurtured(("estimatedamount", new Money(900)));
        _funnel.Clock.Advance(TimeSpan.FromDays(92));
        var late = Nurtured(("budgetamount", new Money(900)));
        var without = Nurtured();

        var review = Review();

        Assert.Equal([early, late, without], review.Leads.Select(lead => lead.LeadId));
        Assert.Equal((3, 1, null), (review.Waiting, review.WithoutValue, review.AverageRevenue));
        Assert.Equal([92, 183, 183], review.Leads.Select(lead => lead.DaysLeft));
        Assert.Equal((0.5m, 450m, null), (review.Leads[0].Passed, review.Leads[0].AtRisk, review.Leads[0].Chance));
        Assert.Equal(
            [LeadValueSource.EstimatedValue, LeadValueSource.Budget, LeadValueSource.AverageRevenue], review.Leads.Select(lead => lead.ValueSource));
        Assert.All(review.Leads, lead => Assert.Equal("Long run", lead.Track));
        Assert.Equal(2, Review(top: 2).Leads.Count);
    }

    [Fact]
    public void What_became_of_those_that_left_is_told_by_how_they_left()
    {
        var (account, bought) = (Account(), Account());
        var lost = Nurtured(("parentaccountid", Reference("account", account)));
        var otherwise = Nurtured(("parentaccountid", Reference("account", bought)));
        var reopened = Nurtured();
        var won = Nurtured(("parentaccountid", Reference("account", account)));
        Win(account, 50);
        _funnel.Clock.Advance(TimeSpan.FromDays(200));
        Assert.Equal(4, _funnel.AdministratorClient.ProcessDue(100).AgedOut);
        Win(bought, 70);
        Reopen(reopened);
        Reopen(won);
        Win(account, 300, won);

        var review = Review();

        var track = Assert.Single(review.Tracks);
        Assert.Equal(("Long run", 4, 3, false), (track.Name, track.Tally.Ended, track.Tally.Decided, track.Tally.HasEnoughData));
        Assert.Equal((null, null), (track.Tally.Chance, track.Tally.ChanceLow));

        // What the account of the lost lead bought was won before it aged out, or comes of the lead that was won.
        Assert.Equal(new NurtureFates { All = 4, Won = 1, OnItsWay = 1, BoughtOtherwise = 2, Lost = 0, Revenue = 300 }, track.Tally.AgedOut);
        Assert.Equal(0, review.Waiting);
        Assert.NotEqual(lost, otherwise);
    }

    [Fact]
    public void Of_an_account_that_bought_only_before_its_lead_aged_out_the_lead_is_lost()
    {
        var account = Account();
        Nurtured(("parentaccountid", Reference("account", account)));
        Win(account, 50);
        _funnel.Clock.Advance(TimeSpan.FromDays(200));
        _funnel.AdministratorClient.ProcessDue(100);

        Assert.Equal((1, 0), (Review().Total.AgedOut.Lost, Review().Total.AgedOut.BoughtOtherwise));
    }

    [Fact]
    public void A_lead_that_came_twice_counts_by_its_last_stay()
    {
        var twice = Nurtured();
        _funnel.MarketingClient.OfferLead(twice);
        var back = Nurtured();
        _funnel.MarketingClient.OfferLead(back);
        _funnel.Organization.DrainAsyncOperations();
        _funnel.Clock.Advance(TimeSpan.FromDays(1));
        _funnel.SalesClient.RejectLead(twice, "EARLY");

        var review = Review();

        Assert.Equal((1, 1), (review.Total.Ended, review.Waiting));
        Assert.Equal(twice, Assert.Single(review.Leads).LeadId);
        Assert.Equal(1, review.Total.Returned.OnItsWay);
    }

    [Fact]
    public void Merged_and_excluded_leads_and_deleted_ones_are_none()
    {
        var (merged, excluded, deleted) = (Nurtured(), Nurtured(), Nurtured());
        _funnel.Admin.Execute(new MergeRequest
        {
            Target = new EntityReference(LeadTable.LogicalName, _funnel.Lead()),
            SubordinateId = merged,
            UpdateContent = new Entity(LeadTable.LogicalName),
            PerformParentingChecks = false,
        });
        _funnel.Clock.Advance(TimeSpan.FromDays(200));
        _funnel.AdministratorClient.ProcessDue(100);
        _funnel.Bypass(new UpdateRequest { Target = new Entity(LeadTable.LogicalName, excluded) { [LeadTable.ExcludedFromKpis] = true } });
        _funnel.Admin.Delete(LeadTable.LogicalName, deleted);

        // The stay that a merge ended is the master's history.
        Assert.Equal((1, 1), (Review().Total.Ended, Review().Total.Withdrawn.OnItsWay));
    }

    [Fact]
    public void Slices_of_any_size_add_up_to_the_same()
    {
        for (var lead = 0; lead < 7; lead++)
        {
            Nurtured(("estimatedamount", new Money(100 * (lead + 1))));
        }

        _funnel.Clock.Advance(TimeSpan.FromDays(200));
        _funnel.AdministratorClient.ProcessDue(100);
        for (var lead = 0; lead < 5; lead++)
        {
            Nurtured(("estimatedamount", new Money(100 * (lead + 1))));
        }

        var whole = Newtonsoft.Json.JsonConvert.SerializeObject(Review());

        Assert.All([1, 2, 3, 500], size => Assert.Equal(whole, Newtonsoft.Json.JsonConvert.SerializeObject(Review(size: size))));
    }

    [Fact]
    public void Stays_that_ended_long_ago_count_no_more()
    {
        Nurtured();
        _funnel.Clock.Advance(TimeSpan.FromDays(200));
        _funnel.AdministratorClient.ProcessDue(100);
        Assert.Equal(1, Review().Total.Ended);
        _funnel.Clock.Advance(TimeSpan.FromDays(740));

        Assert.Equal(0, Review().Total.Ended);
    }

    [Fact]
    public void Numbers_out_of_range_and_states_of_another_question_are_refused()
    {
        Nurtured();
        Nurtured();
        var state = _funnel.MarketingClient.ReviewNurture(top: 50, batchSize: 1).NextState;

        Assert.Equal("CRMA9002", Assert.Throws<AlignmentException>(() => _funnel.MarketingClient.ReviewNurture(top: 201)).Code);
        Assert.Equal("CRMA9002", Assert.Throws<AlignmentException>(() => _funnel.MarketingClient.ReviewNurture(batchSize: 501)).Code);
        Assert.Equal("CRMA6011", Assert.Throws<AlignmentException>(() => _funnel.MarketingClient.ReviewNurture(top: 49, state: state)).Code);
        Assert.Equal("CRMA6011", Assert.Throws<AlignmentException>(() => _funnel.MarketingClient.ReviewNurture(state: "nonsense")).Code);
    }

    [Fact]
    public void Who_may_not_read_stays_is_refused_and_sales_and_marketing_see_the_same()
    {
        Nurtured();

        Assert.Equal(1, _funnel.SalesClient.ReviewAllNurture().Waiting);
        Assert.Equal(1, _funnel.MarketingClient.ReviewAllNurture().Waiting);
        var nobody = new AlignmentClient(_funnel.Organization.ServiceFor(_funnel.User("Nobody", "Basic User")));
        Assert.Equal("CRMA9011", Assert.Throws<AlignmentException>(() => nobody.ReviewNurture()).Code);
    }

    private NurtureReview Review(int? top = null, int? size = null) => _funnel.MarketingClient.ReviewAllNurture(top, batchSize: size);

    private Guid Nurtured(params (string Column, object Value)[] more)
    {
        var lead = _funnel.Lead(stage: LeadStage.MarketingQualified);
        foreach (var (column, value) in more)
        {
            _funnel.Admin.Update(new Entity(LeadTable.LogicalName, lead) { [column] = value });
        }

        _funnel.SalesClient.RejectLead(lead, "EARLY");
        return lead;
    }

    private void Reopen(Guid lead) => _funnel.Admin.Execute(new SetStateRequest
    {
        EntityMoniker = new EntityReference(LeadTable.LogicalName, lead),
        State = new OptionSetValue(0),
        Status = new OptionSetValue(1),
    });

    private Guid Account() => _funnel.Admin.Create(new Entity("account") { ["name"] = "Machines Ltd" });

    private void Win(Guid account, decimal revenue, Guid? lead = null)
    {
        var opportunity = new Entity(OpportunityTable.LogicalName)
        {
            [OpportunityTable.Name] = "Machines",
            [OpportunityTable.CustomerId] = Reference("account", account),
        };
        if (lead is { } from)
        {
            opportunity[OpportunityTable.OriginatingLeadId] = Reference(LeadTable.LogicalName, from);
        }

        var id = _funnel.Admin.Create(opportunity);
        _funnel.Admin.Execute(new WinOpportunityRequest
        {
            OpportunityClose = new Entity("opportunityclose")
            {
                ["opportunityid"] = Reference(OpportunityTable.LogicalName, id),
                ["actualrevenue"] = new Money(revenue),
                ["actualend"] = _funnel.Clock.UtcNow,
            },
            Status = new OptionSetValue(3),
        });
    }

    private static EntityReference Reference(string table, Guid id) => new(table, id);
}
