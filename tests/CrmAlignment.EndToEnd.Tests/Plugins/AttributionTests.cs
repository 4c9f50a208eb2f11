using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Client;
using CrmAlignment.Client.Attribution;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using NodaTime;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>Which campaigns led to what was won, asked through the package by the roles that would. Every test begins on 2 March 2026.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class AttributionTests : IDisposable
{
    private static readonly LocalDate March = new(2026, 3, 1);
    private static readonly LocalDate April = new(2026, 4, 1);

    private readonly Funnel _funnel = new();
    private readonly CampaignLife _life;

    public AttributionTests() => _life = new CampaignLife(_funnel);

    public void Dispose() => _funnel.Dispose();

    // The fair brings the lead, a week later it answers the webinar, a week later it is called for the fair and buys for 1,000, which cost 300.
    // 40 + 40 and 20 by position; 1/4 + 1 and 1/2 of 1.75 by decay. The fair cost 400, the webinar 100.
    [Fact]
    public void Touches_of_two_campaigns_are_divided_by_every_model()
    {
        Guid fair = _life.Campaign("Fair", 400), webinar = _life.Campaign("Webinar", 100);
        var lead = _life.Lead(fair);
        _life.PassDays(7);
        _life.Respond(webinar, Reference(lead));
        _life.PassDays(7);
        _life.Call(new EntityReference("campaign", fair), Reference(lead));
        _life.Win(_life.Opportunity(lead, cost: 300), 1000);

        var attribution = _life.Attribute(March);

        AssertAddsUp(attribution, March);
        Assert.Equal((true, 1, 0, 500m), (attribution.IsComplete, attribution.Wins, attribution.Unreadable, attribution.MarketingSpend));
        Assert.Equal([("Fair", 1, 2, 400m), ("Webinar", 1, 1, 100m)], attribution.Campaigns.Select(campaign => (campaign.Name, campaign.Wins, campaign.Touches, campaign.MarketingSpend)));
        Assert.Equal(
            [(1000m, 300m, 1m, 300m, 0.75m), (1000m, 300m, 1m, 300m, 0.75m), (666.67m, 200m, 0.67m, 66.67m, 0.1667m), (800m, 240m, 0.8m, 160m, 0.4m), (714.29m, 214.29m, 0.71m, 100m, 0.25m)],
            attribution.Campaigns[0].Models.Select(credit => (credit.Revenue, credit.CostOfSales, credit.Won, credit.Profit, credit.CampaignRoi!.Value)));
        Assert.Equal([0m, 0m, 333.33m, 200m, 285.71m], attribution.Campaigns[1].Models.Select(credit => credit.Revenue));
        Assert.All(attribution.Campaigns, campaign => Assert.False(campaign.HasEnoughData));
    }

    [Fact]
    public void Win_that_is_reopened_is_no_more_and_won_again_counts_where_and_as_it_was_won_then()
    {
        Guid fair = _life.Campaign("Fair"), webinar = _life.Campaign("Webinar");
        var lead = _life.Lead(fair);
        var opportunity = _life.Win(_life.Opportunity(lead, cost: 100), 1000.01m);
        Assert.Equal(1000.01m, Linear(_life.Attribute(March), fair));

        _life.Reopen(opportunity);
        Assert.Equal((0, 0m), (_life.Attribute(March).Wins, _life.Attribute(March).Total.Revenue));

        _life.PassDays(35);
        _life.Respond(webinar, Reference(lead));
        _life.Win(opportunity, 777.77m);
        Assert.Equal(0, _life.Attribute(March).Wins);
        var april = _life.Attribute(April);

        // 38,888.5 cents each; the cent that is left goes to the first.
        Assert.Equal((388.89m, 388.88m), (Linear(april, fair), Linear(april, webinar)));
        AssertAddsUp(april, April);
        AssertAddsUp(_life.Attribute(March, months: 2), March, months: 2);
    }

    [Fact]
    public void Correction_of_a_win_is_divided_as_a_win_of_that_amount()
    {
        Guid fair = _life.Campaign("Fair"), webinar = _life.Campaign("Webinar"), blog = _life.Campaign("Blog");
        var lead = _life.Lead(fair);
        _life.Respond(webinar, Reference(lead));
        _life.Respond(blog, Reference(lead));
        var opportunity = _life.Win(_life.Opportunity(lead), 200);
        _life.Attribute(March);

        _funnel.Admin.Update(new Entity("opportunity", opportunity) { ["actualvalue"] = new Money(100) });
        var corrected = _life.Attribute(March);

        AssertAddsUp(corrected, March);
        Assert.Equal([33.33m, 33.33m, 33.34m], corrected.Campaigns.Select(campaign => campaign.By(AttributionModel.Linear).Revenue).Order());
    }

    [Fact]
    public void Campaign_of_a_lead_that_is_merged_away_has_touched_the_one_that_stays()
    {
        Guid fair = _life.Campaign("Fair"), webinar = _life.Campaign("Webinar"), blog = _life.Campaign("Blog");
        Guid first = _life.Lead(fair), second = _life.Lead(webinar), third = _life.Lead(blog);
        _life.Merge(second, third);
        _life.Win(_life.Opportunity(first), 300);
        var before = _life.Attribute(March);

        _life.Merge(first, second);
        var after = _life.Attribute(March);

        Assert.Equal([fair], before.Campaigns.Select(campaign => campaign.CampaignId!.Value));
        Assert.Equal((100m, 100m, 100m), (Linear(after, fair), Linear(after, webinar), Linear(after, blog)));
        AssertAddsUp(after, March);
    }

    [Fact]
    public void Campaign_that_is_deleted_leaves_what_it_led_to_under_no_campaign()
    {
        Guid fair = _life.Campaign("Fair", 50), webinar = _life.Campaign("Webinar", 70);
        _life.Win(_life.Opportunity(_life.Lead(fair)), 300);
        var lead = _life.Lead(webinar);
        _life.Respond(fair, Reference(lead));
        _life.Win(_life.Opportunity(lead), 500);
        Assert.Equal(550m, Linear(_life.Attribute(March), fair));

        _funnel.Admin.Delete("campaign", fair);
        var after = _life.Attribute(March);

        AssertAddsUp(after, March);
        Assert.Equal((500m, 300m), (Linear(after, webinar), Linear(after, null)));
        Assert.Equal(70m, after.MarketingSpend);
    }

    // A rate of 3 dollars for a euro: 100.00 dollars are 33.3333 euros.
    [Fact]
    public void Win_in_another_currency_is_divided_in_base_currency_with_nothing_lost()
    {
        var dollar = new EntityReference("transactioncurrency", _funnel.Admin.Create(new Entity("transactioncurrency")
        {
            ["currencyname"] = "Dollar",
            ["isocurrencycode"] = "USD",
            ["currencysymbol"] = "$",
            ["exchangerate"] = 3m,
            ["currencyprecision"] = 2,
        }));
        Guid fair = _life.Campaign("Fair"), webinar = _life.Campaign("Webinar");
        var lead = _life.Lead(fair);
        _life.Respond(webinar, Reference(lead));
        _life.Win(_life.Opportunity(lead, currency: dollar), 100);
        _life.Win(_life.Opportunity(_life.Lead(webinar)), 50);

        var attribution = _life.Attribute(March);

        AssertAddsUp(attribution, March);
        Assert.Equal((2, 83.3333m), (attribution.Wins, attribution.Total.Revenue));
        Assert.InRange(Linear(attribution, fair), 16.66m, 16.68m);
    }

    [Fact]
    public void Every_way_in_which_a_campaign_touches_those_who_buy_is_one_touch()
    {
        Guid[] campaigns = [.. Enumerable.Range(0, 8).Select(number => _life.Campaign("Campaign " + number))];
        var account = new EntityReference("account", _funnel.Admin.Create(new Entity("account") { ["name"] = "Contoso" }));
        var contact = new EntityReference("contact", _funnel.Admin.Create(new Entity("contact") { ["lastname"] = "Ada", ["parentcustomerid"] = account }));
        var lead = _life.Lead(campaigns[0]);
        var colleague = _life.Lead(campaigns[1]);
        _funnel.Admin.Update(new Entity("lead", colleague) { ["parentaccountid"] = account });
        _life.Respond(campaigns[2], account);
        _life.Respond(campaigns[3], contact);
        _life.Call(new EntityReference("campaign", campaigns[4]), contact);
        var mailing = _funnel.Marketing.Create(new Entity("campaignactivity") { ["subject"] = "Mailing", ["regardingobjectid"] = new EntityReference("campaign", campaigns[5]) });
        _life.Call(new EntityReference("campaignactivity", mailing), Reference(lead));
        var opportunity = _life.Opportunity(lead, account, campaigns[6]);
        _funnel.Admin.Update(new Entity("opportunity", opportunity) { ["parentcontactid"] = contact });
        _life.Win(opportunity, 700);

        var attribution = _life.Attribute(March);

        Assert.Equal(campaigns.Take(7).ToHashSet(), attribution.Campaigns.Select(campaign => campaign.CampaignId!.Value).ToHashSet());
        Assert.All(attribution.Campaigns, campaign => Assert.Equal((1, 100m), (campaign.Touches, campaign.By(AttributionModel.Linear).Revenue)));
    }

    // Two deals of one account, of two leads that do not name it: the webinar brought the second lead, but the fair had brought the account.
    [Fact]
    public void Customer_who_buys_again_was_touched_by_the_campaign_that_brought_him_first()
    {
        Guid fair = _life.Campaign("Fair"), webinar = _life.Campaign("Webinar");
        var account = new EntityReference("account", _funnel.Admin.Create(new Entity("account") { ["name"] = "Contoso" }));
        _life.Win(_life.Opportunity(_life.Lead(fair), account), 100);
        _life.PassDays(35);
        _life.Win(_life.Opportunity(_life.Lead(webinar), account), 200);

        var april = _life.Attribute(April);

        AssertAddsUp(april, April);
        Assert.Equal((100m, 100m), (Linear(april, fair), Linear(april, webinar)));
        Assert.Equal([(fair, 100m)], _life.Attribute(March).Campaigns.Select(campaign => (campaign.CampaignId!.Value, campaign.By(AttributionModel.Linear).Revenue)));
    }

    [Fact]
    public void Lead_that_came_later_and_became_another_deal_led_to_that_one_alone_and_one_without_a_deal_to_both()
    {
        Guid fair = _life.Campaign("Fair"), webinar = _life.Campaign("Webinar"), blog = _life.Campaign("Blog");
        var account = new EntityReference("account", _funnel.Admin.Create(new Entity("account") { ["name"] = "Contoso" }));
        var first = _life.Opportunity(_life.Lead(fair), account);
        _life.PassDays(3);
        var second = _life.Opportunity(_life.Lead(webinar), account);
        _funnel.Admin.Update(new Entity("lead", _life.Lead(blog)) { ["parentaccountid"] = account });
        _life.PassDays(3);
        _life.Win(first, 100);
        Assert.Equal((50m, 50m), (Linear(_life.Attribute(March), fair), Linear(_life.Attribute(March), blog)));

        _life.Win(second, 300);
        var both = _life.Attribute(March);

        Assert.Equal((150m, 100m, 150m), (Linear(both, fair), Linear(both, webinar), Linear(both, blog)));
    }

    [Fact]
    public void What_did_not_happen_happened_too_early_or_afterwards_or_belongs_to_others_led_to_nothing()
    {
        Guid fair = _life.Campaign("Fair"), other = _life.Campaign("Other");
        var lead = _life.Lead(fair);
        _life.PassDays(20);
        _life.Call(new EntityReference("campaign", other), Reference(lead), isMade: false);
        var canceled = _life.Respond(other, Reference(lead));
        _funnel.Marketing.Update(new Entity("campaignresponse", canceled) { ["statecode"] = new OptionSetValue(2), ["statuscode"] = new OptionSetValue(3) });
        _life.Lead(other);
        _life.Win(_life.Opportunity(lead), 100);
        _life.Respond(other, Reference(lead), receivedOn: _funnel.Clock.UtcNow.AddDays(1));

        Assert.Equal([fair], _life.Attribute(March).Campaigns.Select(campaign => campaign.CampaignId!.Value));

        var narrow = _life.Attribute(March, asked: question => question with { WindowDays = 19 });
        AssertAddsUp(narrow, March);
        Assert.Equal((19, 100m), (narrow.WindowDays, Linear(narrow, null)));
    }

    // Whoever reads fewer activities sees fewer touches, and the same total.
    [Fact]
    public void Activity_that_the_caller_may_not_read_led_to_nothing_for_him()
    {
        Guid fair = _life.Campaign("Fair"), webinar = _life.Campaign("Webinar");
        var lead = _life.Lead(fair);
        _life.Respond(webinar, Reference(lead));
        _life.Win(_life.Opportunity(lead), 100);
        Assert.Equal(50m, Linear(_life.Attribute(March), webinar));
        var north = _funnel.Admin.Create(new Entity("businessunit")
        {
            ["name"] = "North",
            ["parentbusinessunitid"] = new EntityReference("businessunit", _funnel.Organization.RootBusinessUnitId),
        });
        var nora = new AlignmentClient(_funnel.Organization.ServiceFor(_funnel.User("Nora", Model.Publisher.SalesRole, north)));

        var attribution = nora.AttributeAllRevenue(new AttributionQuestion(March, March.PlusDays(30)));

        AssertAddsUp(attribution, March);
        Assert.Equal([(fair, 100m)], attribution.Campaigns.Select(campaign => (campaign.CampaignId!.Value, campaign.By(AttributionModel.Linear).Revenue)));
    }

    [Fact]
    public void Spend_that_was_marked_as_folded_by_hand_counts_by_its_instant()
    {
        var fair = _life.Campaign("Fair", 400);
        _life.Attribute(March);
        var fact = _funnel.Rows(KpiFactTable.LogicalName, KpiFactTable.SourceId, fair.ToString("D")).Single();
        _funnel.Corrupt(KpiFactTable.LogicalName, fact.Id, KpiFactTable.Date, null);

        Assert.Equal((400m, 0m), (_life.Attribute(March).MarketingSpend, _life.Attribute(April).MarketingSpend));
    }

    [Fact]
    public void Spam_has_touched_nobody()
    {
        Guid fair = _life.Campaign("Fair"), robots = _life.Campaign("Robots");
        var account = new EntityReference("account", _funnel.Admin.Create(new Entity("account") { ["name"] = "Contoso" }));
        var spam = _life.Lead(robots);
        _funnel.Admin.Update(new Entity("lead", spam) { ["parentaccountid"] = account });
        _funnel.Corrupt("lead", spam, LeadTable.ExcludedFromKpis, true);
        _life.Win(_life.Opportunity(_life.Lead(fair), account), 100);

        Assert.Equal(100m, Linear(_life.Attribute(March), fair));
    }

    [Fact]
    public void Win_whose_opportunity_vanished_past_the_steps_is_not_dropped()
    {
        var opportunity = _life.Win(_life.Opportunity(_life.Lead(_life.Campaign("Fair"))), 100);
        _funnel.Remove(new Entity("opportunity", opportunity));

        var attribution = _life.Attribute(March);

        AssertAddsUp(attribution, March);
        Assert.Equal((1, 1, 100m), (attribution.Wins, attribution.Unreadable, Linear(attribution, null)));
    }

    [Fact]
    public void Deleted_opportunity_is_taken_back()
    {
        var opportunity = _life.Win(_life.Opportunity(_life.Lead(_life.Campaign("Fair"))), 100);
        _life.Attribute(March);

        _funnel.Admin.Delete("opportunity", opportunity);

        Assert.Empty(_life.Attribute(March).Campaigns);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(1000)]
    public void Slices_of_any_size_come_to_the_same(int batchSize)
    {
        Guid fair = _life.Campaign("Fair", 40), webinar = _life.Campaign("Webinar", 60);
        for (var deal = 0; deal < 6; deal++)
        {
            var lead = _life.Lead(fair);
            _life.Respond(webinar, Reference(lead));
            var opportunity = _life.Win(_life.Opportunity(lead), 100.01m * (deal + 1));
            _life.Reopen(opportunity);
            _life.Win(opportunity, 33.33m * (deal + 1));
        }

        var whole = _life.Attribute(March);
        var sliced = _life.Attribute(March, batchSize: batchSize);

        AssertAddsUp(sliced, March);
        Assert.Equal(Describe(whole), Describe(sliced));
        Assert.True(whole.Campaigns[0].HasEnoughData);
    }

    [Fact]
    public void Organization_whose_currency_has_no_cents_divides_whole_ones()
    {
        Guid fair = _life.Campaign("Fair"), webinar = _life.Campaign("Webinar");
        var currency = _funnel.Admin.RetrieveMultiple(new Microsoft.Xrm.Sdk.Query.QueryExpression("organization") { ColumnSet = new("basecurrencyid") })
            .Entities.Single().GetAttributeValue<EntityReference>("basecurrencyid");
        _funnel.Admin.Update(new Entity("transactioncurrency", currency.Id) { ["currencyprecision"] = 0 });
        var lead = _life.Lead(fair);
        _life.Respond(webinar, Reference(lead));
        _life.Win(_life.Opportunity(lead), 101);

        var attribution = _life.Attribute(March);

        Assert.Equal([50m, 51m], attribution.Campaigns.Select(campaign => campaign.By(AttributionModel.Linear).Revenue).Order());
    }

    [Fact]
    public void Days_are_those_of_the_organizations_zone()
    {
        _funnel.SetVariable("crma_TimeZone", "Pacific/Auckland");
        var fair = _life.Campaign("Fair");

        // 13:00 UTC of 2 March is 3 March in Auckland; the deal was won on 2 March.
        _funnel.Clock.Advance(TimeSpan.FromHours(4));
        var lead = _life.Lead(fair);
        var opportunity = _life.Opportunity(lead);
        _life.Win(opportunity, 100);

        Assert.Equal(100m, Linear(_life.Attribute(March), null));
    }

    [Theory]
    [InlineData(11)]
    [InlineData(14)]
    public void Totals_are_those_of_the_scorecards_after_a_random_history(int seed)
    {
        new RandomHistory(_funnel, seed).Run(250);
        var first = new LocalDate(2025, 12, 1);

        var attribution = _life.Attribute(first, months: 60);

        Assert.InRange(attribution.Wins, 1, 1000);
        AssertAddsUp(attribution, first, months: 60);
        Assert.Equal(Describe(attribution), Describe(_life.Attribute(first, months: 60, batchSize: 7)));
    }

    [Fact]
    public void Question_that_cannot_be_answered_is_refused_with_its_reason()
    {
        var question = new AttributionQuestion(March, March.PlusDays(30));
        AssertRefused("CRMA2024", () => Ask(question with { To = March.PlusDays(-1) }));
        AssertRefused("CRMA9002", () => Ask(question with { From = new LocalDate(1600, 1, 1) }));
        AssertRefused("CRMA9002", () => Ask(question with { WindowDays = 3651 }));
        AssertRefused("CRMA9002", () => Ask(question with { HalfLifeDays = 0 }));
        AssertRefused("CRMA9002", () => Ask(question, batchSize: 2001));
        AssertRefused("CRMA6011", () => Ask(question, "x"));
        var state = Ask(question).NextState;
        AssertRefused("CRMA6011", () => Ask(question with { WindowDays = 30 }, state));
        AssertRefused("CRMA6011", () => Ask(question, state + "1:0"));
    }

    [Fact]
    public void Whoever_may_not_read_scorecards_is_told_which_role_may()
    {
        var nobody = new AlignmentClient(_funnel.Organization.ServiceFor(_funnel.User("Nobody", "Basic User")));

        AssertRefused("CRMA9011", () => nobody.AttributeRevenue(new AttributionQuestion(March, March)));
    }

    private RevenueAttribution Ask(AttributionQuestion question, string? state = null, int? batchSize = null) =>
        _funnel.SalesClient.AttributeRevenue(question, state, batchSize);

    private void AssertAddsUp(RevenueAttribution attribution, LocalDate firstDay, int months = 1)
    {
        var total = attribution.Total;
        Assert.Equal(_life.Scorecards(firstDay, months), (total.Revenue, total.CostOfSales, attribution.MarketingSpend, total.Profit, total.Won));
        Assert.Equal(attribution.MarketingSpend, attribution.Campaigns.Sum(campaign => campaign.MarketingSpend));
        Assert.All(Enum.GetValues<AttributionModel>(), model =>
        {
            CampaignCredit[] credits = [.. attribution.Campaigns.Select(campaign => campaign.By(model))];
            Assert.Equal(
                (total.Revenue, total.CostOfSales, total.Profit, total.Won),
                (credits.Sum(credit => credit.Revenue), credits.Sum(credit => credit.CostOfSales), credits.Sum(credit => credit.Profit), credits.Sum(credit => credit.Won)));
        });
    }

    private static decimal Linear(RevenueAttribution attribution, Guid? campaign) =>
        attribution.Campaigns.Single(one => one.CampaignId == campaign).By(AttributionModel.Linear).Revenue;

    private static string Describe(RevenueAttribution attribution) => string.Join('\n', attribution.Campaigns.Select(campaign =>
        string.Join(' ', (IEnumerable<object>)[campaign with { Models = [] }, .. campaign.Models])));

    private static EntityReference Reference(Guid lead) => new(LeadTable.LogicalName, lead);

    private static void AssertRefused(string code, Action call) => Assert.Equal(code, Assert.Throws<AlignmentException>(call).Code);
}
