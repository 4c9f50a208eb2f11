using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Client;
using CrmAlignment.Client.FunnelModels;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Newtonsoft.Json;
using NodaTime;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>Cost per valid datum and funnel models, asked through the package by the roles that would. Every test begins on 2 March 2026.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class FunnelModelsTests : IDisposable
{
    private static readonly LocalDate March = new(2026, 3, 1);

    // Twelve months whose clients first bought from March 2026 to February 2027.
    private static readonly LocalDate From = new(2027, 3, 1);
    private static readonly LocalDate To = new(2028, 2, 29);

    private readonly Funnel _funnel = new();
    private readonly CampaignLife _life;

    public FunnelModelsTests() => _life = new CampaignLife(_funnel);

    public void Dispose() => _funnel.Dispose();

    // In March 2026 40 clients buy for 100; 10 of them buy for 50 in each of the twelve months that follow. In February 2028 a fair costs 1,000 and
    // brings 25 leads, 20 of them valid, and 20 new clients who buy for 100 with a cost of 62.5. q = 120 of 480 = 0.25, and 40 * 0.75^12 = 1.267.
    [Fact]
    public void Two_kinds_of_clients_are_a_mixed_sale_with_what_each_is_worth()
    {
        var clients = Buy(40, 100);
        for (var month = 1; month <= 12; month++)
        {
            PassMonth();
            Array.ForEach(clients[..10], client => Win(client, 50));
        }

        PassMonths(11);
        var fair = _life.Campaign("Fair", 1000);
        Leads(fair, valid: 20);
        Buy(20, 100, cost: 62.5m);
        PassMonth();

        var found = Compare(From, To);

        Assert.Equal((true, From, To, ModelFit.MixedSale), (found.IsComplete, found.From, found.To, found.Fits));
        Assert.Equal((March, new LocalDate(2027, 2, 28), To), (found.Clients.FirstFrom, found.Clients.FirstTo, found.Clients.FollowedTo));
        Assert.Equal((true, 40, 10, 40, 0.25m), (found.Clients.AreCounted, found.Clients.Followed, found.Clients.Again.Part, found.Clients.Again.Base, found.Clients.Again.Value));
        Assert.Equal((30, 0.25m), (found.Clients.NotAgain.Part, found.Clients.MonthlyChance));
        Assert.Equal([(0, 30), (12, 10)], found.Clients.Months.Where(month => month.Clients > 0).Select(month => (month.Months, month.Clients)));
        Assert.Equal(1.2671m, found.Clients.Months[0].Expected);
        Assert.Equal(40m, found.Clients.Months.Sum(month => month.Expected), 3);

        var data = found.Data;
        Assert.Equal((25, 25, 20, 25, 0.8m), (data.Recorded, data.Leads, data.Valid.Part, data.Valid.Base, data.Valid.Value));
        Assert.Equal((2, 2, 1), (data.NoName, data.NoAddress, data.NotAllowed));
        Assert.Equal((40m, 50m, 200m, true), (data.CostPerLead, data.CostPerValid, data.SpentOnInvalid, data.HasEnoughData));

        // Of the period are the purchases of March 2027, too: 500 of revenue. The margin is (2,500 - 1,250) / 2,500.
        Assert.Equal((1000m, 2500m, 1250m, true, 0.5m), (found.Money.MarketingSpend, found.Money.Revenue, found.Money.CostOfSales, found.Money.CostOfSalesKnown, found.Money.MarginShare));
        Assert.Equal((20, 50m), (found.Money.NewClients, found.Money.AcquisitionCost));
        Assert.Equal(
            [
                (FunnelModel.SingleSale, BuyerKind.All, 40, 100m, null, 50m, 50m),
                (FunnelModel.RepeatSale, BuyerKind.All, 40, 100m, 150m, 125m, 125m),
                (FunnelModel.MixedSale, BuyerKind.All, 40, 100m, (decimal?)150m, (decimal?)125m, (decimal?)125m),
                (FunnelModel.MixedSale, BuyerKind.Once, 30, 100m, 0m, 50m, 50m),
            ],
            found.Models.Take(4).Select(money => (money.Model, money.Buyers, money.Clients, money.First!.Value, money.Following, money.Worth, money.MostPerValid)));

        // Ten are too few to say what one of them brings.
        Assert.Equal((BuyerKind.Again, 10, null, null, null, false), (found.Models[4].Buyers, found.Models[4].Clients, found.Models[4].First, found.Models[4].Worth, found.Models[4].MostPerValid, found.Models[4].HasEnoughData));
        Assert.Equal(
            [(FunnelStage.LeadsCreated, 25, 40m, true), (FunnelStage.MarketingQualified, 0, null, false), (FunnelStage.Won, 30, (decimal?)33.33m, true), (FunnelStage.NewClients, 20, 50m, true)],
            found.Stages.Where(stage => stage.Stage is FunnelStage.LeadsCreated or FunnelStage.MarketingQualified or >= FunnelStage.Won)
                .Select(stage => (stage.Stage, stage.Records!.Value, stage.CostPerRecord, stage.HasEnoughData)));
        Assert.Equal((20, 30, false), (found.Stages[5].ToNext!.Part, found.Stages[5].ToNext!.Base, found.Stages[5].ToNext!.IsShare));

        // Whoever reads scorecards gets the same.
        Assert.Equal(Json(found), Json(_funnel.SalesClient.CompareAllFunnelModels(From, To)));
        Assert.Equal(Json(found), Json(_funnel.AdministratorClient.CompareAllFunnelModels(From, To)));
    }

    [Fact]
    public void Clients_who_hardly_ever_come_again_are_a_single_sale()
    {
        Buy(40, 100);

        var found = Compare(From, To, months: 24);

        Assert.Equal((ModelFit.SingleSale, 40, 0), (found.Fits, found.Clients.Followed, found.Clients.Again.Part));
        Assert.False(found.Money.CostOfSalesKnown);
        Assert.Equal((0, null, null), (found.Money.NewClients, found.Money.AcquisitionCost, found.Data.CostPerLead));
        Assert.All(found.Models, money => Assert.Null(money.Worth));
    }

    // Of 30 clients the first to the sixth buy again: after one month, twice in one month, after twelve months, after thirteen, in the first month
    // itself, and by a deal that is reopened.
    [Fact]
    public void Only_months_from_the_second_to_the_thirteenth_count_and_only_what_stays_won()
    {
        var clients = Buy(30, 100);
        Win(clients[4], 70);
        PassMonth();
        Win(clients[0], 10);
        Win(clients[1], 20);
        Win(clients[1], 30);
        var lost = Win(clients[5], 40);
        PassMonths(11);
        Win(clients[2], 50);
        PassMonth();
        Win(clients[3], 60);
        _life.Reopen(lost);

        var found = Compare(From, To, months: 11);

        Assert.Equal([(0, 27), (1, 3)], found.Clients.Months.Where(month => month.Clients > 0).Select(month => (month.Months, month.Clients)));
        var repeat = found.Models.Single(money => money.Model == FunnelModel.RepeatSale);

        // 30 * 100 + 70 in the first month; 10 + 20 + 30 + 50 in the twelve that follow.
        Assert.Equal((102.33m, 3.67m), (repeat.First, repeat.Following));
    }

    [Fact]
    public void Correction_counts_as_if_it_had_been_so()
    {
        var clients = Buy(20, 100);
        PassMonth();
        var deal = Win(clients[0], 500);
        Assert.Equal(25m, Compare(From, To, months: 24).Models[1].Following);

        _funnel.Admin.Update(new Entity(OpportunityTable.LogicalName, deal) { ["actualvalue"] = new Money(100) });

        Assert.Equal(5m, Compare(From, To).Models[1].Following);
        _funnel.Admin.Update(new Entity(OpportunityTable.LogicalName, deal) { ["actualvalue"] = new Money(0) });
        Assert.Equal((0m, 0), (Compare(From, To).Models[1].Following, Compare(From, To).Clients.Again.Part));
        _funnel.Admin.Delete(OpportunityTable.LogicalName, deal);
        Assert.Equal(0, Compare(From, To).Clients.Again.Part);
    }

    // Two accounts of one company buy once each, in March and in May; merged, one client buys twice.
    [Fact]
    public void Customers_who_are_merged_are_one_client_who_came_again()
    {
        Buy(20, 100);
        var first = Buy(1, 100)[0];
        PassMonths(2);
        var second = Buy(1, 300)[0];
        var before = Compare(From, To, months: 23);

        _funnel.Admin.Execute(new MergeRequest
        {
            Target = new EntityReference("account", first),
            SubordinateId = second,
            UpdateContent = new Entity("account"),
            PerformParentingChecks = false,
        });
        var after = Compare(From, To);

        Assert.Equal((22, 0), (before.Clients.Followed, before.Clients.Again.Part));
        Assert.Equal((21, 1), (after.Clients.Followed, after.Clients.Again.Part));
        Assert.Equal(Math.Round(300m / 21, 2), after.Models[1].Following);
    }

    [Fact]
    public void Leads_that_were_merged_or_are_none_are_no_data_and_cost_nobody_anything()
    {
        var fair = _life.Campaign("Fair", 1000);
        Leads(fair, valid: 20);
        var spam = Lead(fair, "Robot", "robot@contoso.com");
        Guid master = Lead(fair, "Ada", "ada@contoso.com"), double1 = Lead(fair, "Ada", "ada@contoso.com");
        _life.Merge(master, double1);
        Assert.Equal((27, 22), Read(Compare(March, March)));

        var reason = _funnel.Admin.Create(new Entity(RejectionReasonTable.LogicalName)
        {
            [RejectionReasonTable.Code] = "SPAM",
            [RejectionReasonTable.Name] = "Spam",
            [RejectionReasonTable.Recyclable] = false,
            [RejectionReasonTable.ExcludedFromKpis] = true,
        });
        _funnel.Admin.Update(new Entity(LeadTable.LogicalName, spam)
        {
            ["statecode"] = new OptionSetValue(2),
            ["statuscode"] = new OptionSetValue(4),
            [LeadTable.RejectionReasonId] = new EntityReference(RejectionReasonTable.LogicalName, reason),
        });
        var found = Compare(March, March);

        Assert.Equal((26, 21), Read(found));
        Assert.Equal((26, Math.Round(1000m / 21, 2)), (found.Data.Recorded, found.Data.CostPerValid));

        static (int Leads, int Valid) Read(FunnelComparison found) => (found.Data.Leads, found.Data.Valid.Part);
    }

    [Fact]
    public void Days_are_those_of_the_organizations_zone()
    {
        _funnel.SetVariable("crma_TimeZone", "Pacific/Auckland");

        // 31 March 2026, 13:00 UTC, is April in Auckland.
        _funnel.Clock.Advance(TimeSpan.FromDays(29) + TimeSpan.FromHours(4));
        Lead(null, "Ada", "ada@contoso.com");

        Assert.Equal((0, 1), (Compare(March, March).Data.Leads, Compare(March.PlusMonths(1), March.PlusMonths(1)).Data.Leads));
    }

    // On 1 March 2028 the last whole month is February; a month that is running, or to come, follows nobody further.
    [Fact]
    public void Nobody_is_followed_into_a_month_that_is_not_over()
    {
        Buy(20, 100);
        PassMonths(24);

        var byDefault = Compare(null, null);
        Assert.Equal((From, To, To, 20), (byDefault.From, byDefault.To, byDefault.Clients.FollowedTo, byDefault.Clients.Followed));
        var running = Compare(new LocalDate(2028, 1, 15), new LocalDate(2028, 12, 24));
        Assert.Equal((new LocalDate(2028, 1, 1), new LocalDate(2028, 12, 31)), (running.From, running.To));
        Assert.Equal((March, To, 20), (running.Clients.FirstFrom, running.Clients.FollowedTo, running.Clients.Followed));
        var earlier = Compare(new LocalDate(2027, 6, 1), new LocalDate(2027, 6, 1));
        Assert.Equal((new LocalDate(2025, 7, 1), new LocalDate(2027, 6, 30)), (earlier.Clients.FirstFrom, earlier.Clients.FollowedTo));
    }

    [Fact]
    public void Months_of_which_nobody_counted_the_clients_say_so()
    {
        Buy(40, 100);
        Compare(From, To, months: 24);
        foreach (var scorecard in _funnel.Rows(ScorecardTable.LogicalName, ScorecardTable.PeriodStart, new DateTime(2026, 3, 1)))
        {
            _funnel.Corrupt(ScorecardTable.LogicalName, scorecard.Id, ScorecardTable.NewClients, null);
        }

        var found = Compare(From, To);

        Assert.Equal((ModelFit.NotEnoughData, false), (found.Fits, found.Clients.AreCounted));
        var own = Compare(March, March);
        Assert.Equal((null, null), (own.Money.NewClients, own.Stages[6].Records));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(2000)]
    public void Slices_of_any_size_come_to_the_same(int batchSize)
    {
        var clients = Buy(25, 100);
        PassMonths(3);
        Array.ForEach(clients[..9], client => Win(client, 33.33m));
        PassMonths(20);
        Leads(_life.Campaign("Webinar", 70), valid: 20);
        PassMonth();

        var whole = Compare(From, To);

        Assert.Equal((25, 9, 25), (whole.Clients.Followed, whole.Clients.Again.Part, whole.Data.Leads));
        Assert.Equal(Json(whole), Json(_funnel.SalesClient.CompareAllFunnelModels(From, To, batchSize: batchSize)));
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Numbers_are_those_of_the_rows_after_a_random_history(int seed)
    {
        new RandomHistory(_funnel, seed).Run(120);
        var random = new Random(seed);
        var clients = Buy(30, 100);
        for (var month = 0; month < 24; month++)
        {
            PassMonth();
            foreach (var client in clients.Where(_ => random.Next(6) == 0))
            {
                var deal = Win(client, random.Next(1, 100_000) / 100m);
                if (random.Next(5) == 0)
                {
                    _life.Reopen(deal);
                }
            }

            Leads(null, valid: random.Next(3));
        }

        var now = LocalDate.FromDateTime(_funnel.Clock.UtcNow);
        var end = now.With(DateAdjusters.StartOfMonth);
        var found = Compare(null, null);

        var months = MonthsOfClients();
        var followed = months.Values
            .Select(bought => (First: bought.Keys.Min(), Bought: bought))
            .Where(client => client.First >= end.PlusMonths(-24) && client.First < end.PlusMonths(-12))
            .Select(client => (FirstRevenue: client.Bought[client.First], Again: client.Bought.Where(month => month.Key > client.First && month.Key <= client.First.PlusMonths(12)).ToArray()))
            .ToArray();
        Assert.InRange(followed.Length, 20, 1000);
        Assert.Equal(
            Enumerable.Range(0, 13).Select(count => followed.Count(client => client.Again.Length == count)),
            found.Clients.Months.Select(month => month.Clients));
        Assert.Equal(Math.Round(followed.Average(client => client.FirstRevenue), 2, MidpointRounding.AwayFromZero), found.Models[1].First);
        Assert.Equal(Math.Round(followed.Average(client => client.Again.Sum(month => month.Value)), 2, MidpointRounding.AwayFromZero), found.Models[1].Following);
        Assert.Equal(months.Values.Count(bought => bought.Keys.Min() >= end.PlusMonths(-12) && bought.Keys.Min() < end), found.Money.NewClients);

        var leads = All(LeadTable.LogicalName)
            .Where(lead => lead.GetAttributeValue<DateTime>(LeadTable.CreatedOn) is var came && came >= Instant(end.PlusMonths(-12)) && came < Instant(end))
            .Where(lead => !lead.GetAttributeValue<bool>(LeadTable.Merged) && !lead.GetAttributeValue<bool>(LeadTable.ExcludedFromKpis))
            .ToArray();
        Assert.Equal((leads.Length, leads.Length), (found.Data.Leads, found.Data.Recorded));
        Assert.Equal(leads.Count(lead => lead.Contains(LeadTable.LastName) && (lead.GetAttributeValue<string>("emailaddress1") ?? "").Contains('@') && !lead.GetAttributeValue<bool>("donotemail")), found.Data.Valid.Part);
    }

    // Privilege, zone, page, scorecards, and two times the months of 200 clients.
    [Fact]
    public void Call_takes_few_requests_however_many_clients_there_are()
    {
        Buy(30, 100);

        Compare(From, To, months: 24);

        Assert.InRange(_funnel.Organization.Requests.MostFromPluginsPerRequest[CompareFunnelModelsApi.UniqueName], 1, 6);
    }

    [Fact]
    public void Question_that_cannot_be_answered_is_refused_with_its_reason()
    {
        AssertRefused("CRMA9001", () => Ask(From, null));
        AssertRefused("CRMA9001", () => Ask(null, To));
        AssertRefused("CRMA2024", () => Ask(From, From.PlusMonths(-1)));
        AssertRefused("CRMA9002", () => Ask(From, From.PlusMonths(12)));
        AssertRefused("CRMA9002", () => Ask(new LocalDate(1600, 1, 1), new LocalDate(1600, 1, 1)));
        AssertRefused("CRMA9002", () => Ask(From, To, batchSize: 0));
        AssertRefused("CRMA9002", () => Ask(From, To, batchSize: 2001));
        AssertRefused("CRMA6011", () => Ask(From, To, "x"));
        var state = Ask(From, To).NextState;
        AssertRefused("CRMA6011", () => Ask(From, To.PlusMonths(-1), state));
        AssertRefused("CRMA6011", () => Ask(From, To, state + "1:0"));
        Assert.True(Ask(From, To, state).IsComplete);
    }

    // The first and the last month that can be asked for: what is before it and after it is still of the platform.
    [Theory]
    [InlineData(1755, 1)]
    [InlineData(9997, 12)]
    public void Months_at_the_ends_of_time_can_be_asked_for(int year, int month)
    {
        var day = new LocalDate(year, month, 1);

        Assert.Equal((day, ModelFit.NotEnoughData), (Compare(day, day).From, Compare(day, day).Fits));
    }

    [Fact]
    public void Whoever_may_not_read_scorecards_is_told_which_role_may()
    {
        var nobody = new AlignmentClient(_funnel.Organization.ServiceFor(_funnel.User("Nobody", "Basic User")));

        AssertRefused("CRMA9011", () => nobody.CompareFunnelModels(From, To));
    }

    private static void AssertRefused(string code, Action call) => Assert.Equal(code, Assert.Throws<AlignmentException>(call).Code);

    private static string Json(FunnelComparison comparison) => JsonConvert.SerializeObject(comparison);

    private static DateTime Instant(LocalDate day) => day.AtMidnight().InUtc().ToDateTimeUtc();

    private FunnelComparison Ask(LocalDate? from, LocalDate? to, string? state = null, int? batchSize = null) =>
        _funnel.SalesClient.CompareFunnelModels(from, to, state, batchSize);

    /// <summary>Folds, and compares after so many months.</summary>
    private FunnelComparison Compare(LocalDate? from, LocalDate? to, int months = 0)
    {
        PassMonths(months);
        _funnel.Organization.DrainAsyncOperations();
        _funnel.AdministratorClient.FoldAll();
        return _funnel.MarketingClient.CompareAllFunnelModels(from, to);
    }

    private void PassMonths(int months)
    {
        for (var month = 0; month < months; month++)
        {
            PassMonth();
        }
    }

    private void PassMonth()
    {
        var now = _funnel.Clock.UtcNow;
        _funnel.Clock.Advance(now.AddMonths(1) - now);
    }

    /// <summary>New clients who buy once, each an account.</summary>
    private Guid[] Buy(int clients, decimal revenue, decimal? cost = null) =>
    [
        .. Enumerable.Range(0, clients).Select(_ =>
        {
            var account = _funnel.Admin.Create(new Entity("account") { ["name"] = "Contoso" });
            Win(account, revenue, cost);
            return account;
        }),
    ];

    private Guid Win(Guid account, decimal revenue, decimal? cost = null) =>
        _life.Win(_life.Opportunity(customer: new EntityReference("account", account), cost: cost), revenue);

    /// <summary>Valid leads, and five others: two without a name, two without an address, one that may not be reached.</summary>
    private void Leads(Guid? campaign, int valid)
    {
        for (var lead = 0; lead < valid; lead++)
        {
            Lead(campaign, "Ada", "ada@contoso.com");
        }

        Lead(campaign, null, "ada@contoso.com");
        Lead(campaign, null, null);
        Lead(campaign, "Ada", null);
        Lead(campaign, "Ada", "n/a");
        _funnel.Admin.Update(new Entity(LeadTable.LogicalName, Lead(campaign, "Ada", "ada@contoso.com")) { ["donotemail"] = true });
    }

    private Guid Lead(Guid? campaign, string? lastName, string? email)
    {
        var lead = new Entity(LeadTable.LogicalName) { [LeadTable.Subject] = "Machines" };
        foreach (var (column, value) in new[] { (LeadTable.LastName, lastName), ("emailaddress1", email) })
        {
            if (value is not null)
            {
                lead[column] = value;
            }
        }

        if (campaign is { } id)
        {
            lead[LeadTable.CampaignId] = new EntityReference(CampaignTable.LogicalName, id);
        }

        return _funnel.Marketing.Create(lead);
    }

    private List<Entity> All(string table) => [.. _funnel.Admin.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities];

    // From opportunities alone: revenue above 0 of each customer by the month in which it was won.
    private Dictionary<Guid, Dictionary<LocalDate, decimal>> MonthsOfClients() => All(OpportunityTable.LogicalName)
        .Where(deal => deal.GetAttributeValue<OptionSetValue>(OpportunityTable.StateCode).Value == 1 && deal.Contains(OpportunityTable.CustomerId))
        .GroupBy(deal => deal.GetAttributeValue<EntityReference>(OpportunityTable.CustomerId).Id)
        .Select(deals => (Customer: deals.Key, Months: deals
            .GroupBy(deal => LocalDate.FromDateTime(WonOn(deal)).With(DateAdjusters.StartOfMonth))
            .Select(month => (Month: month.Key, Revenue: month.Sum(deal => deal.GetAttributeValue<Money>(OpportunityTable.ActualValueBase)?.Value ?? 0)))
            .Where(month => month.Revenue > 0)
            .ToDictionary(month => month.Month, month => month.Revenue)))
        .Where(client => client.Months.Count > 0)
        .ToDictionary(client => client.Customer, client => client.Months);

    private static DateTime WonOn(Entity deal) =>
        deal.GetAttributeValue<DateTime>(new[] { OpportunityTable.ActualCloseDate, "estimatedclosedate", "createdon" }.First(deal.Contains));
}
