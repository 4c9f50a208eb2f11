using System;
using System.Linq;
using System.Threading.Tasks;
using CrmAlignment.Client;
using CrmAlignment.Client.Kpis;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using NodaTime;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

[Trait(Category.Name, Category.Slow)]
public sealed class KpiTests : IDisposable
{
    private static readonly LocalDate March = new(2026, 3, 1);

    private readonly Funnel _funnel = new();

    public void Dispose() => _funnel.Dispose();

    [Fact]
    public void Won_opportunity_counts_once_and_reopening_takes_it_back()
    {
        var account = Account("Contoso");
        var opportunity = Win(account, 1000m, cost: 300m);
        Assert.Equal((1000m, 300m, 1m), (_funnel.Ledger(Measure.Revenue), _funnel.Ledger(Measure.CostOfSales), _funnel.Ledger(Measure.Won)));

        _funnel.Sales.Update(
            new Entity("opportunity", opportunity) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1) });

        Assert.Equal(
            (0m, 0m, 0m), (_funnel.Ledger(Measure.Revenue), _funnel.Ledger(Measure.CostOfSales), _funnel.Ledger(Measure.Won)));
    }

    [Fact]
    public void Reparented_opportunity_moves_its_revenue_to_the_other_client()
    {
        var first = Account("Contoso");
        var second = Account("Fabrikam");
        var opportunity = Win(first, 1000m);
        _funnel.AdministratorClient.FoldAll();

        _funnel.Admin.Update(new Entity("opportunity", opportunity) { ["customerid"] = new EntityReference("account", second) });
        _funnel.AdministratorClient.FoldAll();

        var scorecard = Month();
        Assert.Equal((1000m, 1), (scorecard.Revenue, scorecard.ClientCount));
        Assert.Equal(0m, RevenueOf(first));
        Assert.Equal(1000m, RevenueOf(second));
    }

    // The fold once read facts without their lookups, took every customer for deleted, and left client periods without one.
    [Theory]
    [InlineData("account", ClientPeriodTable.AccountId)]
    [InlineData("contact", ClientPeriodTable.ContactId)]
    public void Client_periods_refer_to_their_customer(string table, string lookup)
    {
        var customer = _funnel.Admin.Create(table == "account" ? new Entity(table) { ["name"] = "Contoso" } : new Entity(table) { ["lastname"] = "Lovelace" });
        Win(customer, 1000m, customerTable: table);
        _funnel.AdministratorClient.FoldAll();

        // Month, quarter and year, each of the organization and of the owner's business unit.
        Assert.Equal(6, _funnel.Rows(ClientPeriodTable.LogicalName, lookup, customer).Length);
    }

    // 100,000,000,000 is the most that a decimal column holds, some four million dollars in dong. Refused, it would stop the fold for everybody.
    [Fact]
    public void Sum_beyond_its_column_stops_neither_a_win_nor_the_fold()
    {
        Win(Account("Contoso"), 60_000_000_000m);
        Win(Account("Fabrikam"), 250_000_000_000m, cost: 1m);
        _funnel.AdministratorClient.FoldAll();

        var month = Month();
        Assert.Equal((100_000_000_000m, 1m, 2, 2), (month.Revenue, month.CostOfSales, month.Won, month.ClientCount));
        Assert.Equal(0, _funnel.AdministratorClient.AuditAllKpis().Drifts);

        Win(Account("Adventure Works"), 5m);
        _funnel.AdministratorClient.FoldAll();
        Assert.Equal((100_000_000_000m, 3), (Month().Revenue, Month().Won));
    }

    [Fact]
    public void Sum_that_was_beyond_its_column_is_right_again_after_the_audit_corrected_it()
    {
        Win(Account("Contoso"), 60_000_000_000m);
        var mistyped = Win(Account("Fabrikam"), 70_000_000_000m);
        _funnel.AdministratorClient.FoldAll();
        _funnel.Admin.Delete("opportunity", mistyped);
        _funnel.AdministratorClient.FoldAll();
        Assert.Equal((100_000_000_000m, 1), (Month().Revenue, Month().Won));

        Assert.NotEqual(0, _funnel.AdministratorClient.AuditAllKpis(correct: true).Drifts);

        Assert.Equal((60_000_000_000m, 60_000_000_000m), (Month().Revenue, Month().Profit));
        Assert.Equal(0, _funnel.AdministratorClient.AuditAllKpis().Drifts);
    }

    [Fact]
    public void Deleted_opportunity_takes_its_revenue_back()
    {
        var opportunity = Win(Account("Contoso"), 1000m);
        _funnel.AdministratorClient.FoldAll();

        _funnel.Admin.Delete("opportunity", opportunity);
        _funnel.AdministratorClient.FoldAll();

        Assert.Equal((0m, 0), (Month().Revenue, Month().ClientCount));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Deleted_client_takes_its_revenue_and_itself_back(bool isFolded)
    {
        var account = Account("Contoso");
        Win(account, 1000m);
        Win(Account("Fabrikam"), 500m);
        if (isFolded)
        {
            _funnel.AdministratorClient.FoldAll();
        }

        _funnel.Admin.Delete("account", account);
        _funnel.AdministratorClient.FoldAll();

        var month = Month();
        Assert.Equal((500m, 1, 1, 1), (month.Revenue, month.ClientCount, month.ActiveClients, month.NewClients));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Deleted_campaign_takes_its_spend_back(bool isFolded)
    {
        var campaign = _funnel.Admin.Create(new Entity("campaign") { ["name"] = "Fair", ["othercost"] = new Money(600) });
        _funnel.Admin.Create(new Entity("campaignactivity")
        {
            ["subject"] = "Stand",
            ["actualcost"] = new Money(40),
            ["regardingobjectid"] = new EntityReference("campaign", campaign),
        });
        if (isFolded)
        {
            _funnel.AdministratorClient.FoldAll();
            Assert.Equal(640m, Month().MarketingSpend);
        }

        _funnel.Admin.Delete("campaign", campaign);
        _funnel.AdministratorClient.FoldAll();

        Assert.Equal(0m, Month().MarketingSpend);
    }

    [Fact]
    public void Deleted_lead_takes_its_counts_back()
    {
        var lead = _funnel.Lead(stage: LeadStage.SalesReady);
        Assert.Equal((1m, 1m), (_funnel.Ledger(Measure.LeadsCreated), _funnel.Ledger(Measure.SalesReady)));

        _funnel.Admin.Delete("lead", lead);

        Assert.Equal((0m, 0m), (_funnel.Ledger(Measure.LeadsCreated), _funnel.Ledger(Measure.SalesReady)));
    }

    // SuiteCRM sums a campaign's cost once for each joined opportunity: 3 wins of 1000 at cost 600 give 67 % there; right is 400 %.
    [Fact]
    public void Campaign_spend_counts_once_however_many_opportunities_are_won()
    {
        var campaign = _funnel.Admin.Create(new Entity("campaign") { ["name"] = "Fair", ["othercost"] = new Money(600) });
        for (var index = 0; index < 3; index++)
        {
            Win(Account("Client " + index), 1000m, campaign: campaign);
        }

        _funnel.AdministratorClient.FoldAll();

        var scorecard = _funnel.AdministratorClient.GetScorecard(PeriodGrain.Month, March, scope: ScorecardScope.Campaign(campaign)).Single();
        Assert.Equal((3000m, 600m, 4.0m, 3), (scorecard.Revenue, scorecard.MarketingSpend, scorecard.CampaignRoi, scorecard.ClientCount));
    }

    [Fact]
    public void Scorecards_are_the_same_however_the_ledger_is_cut_into_batches()
    {
        for (var index = 0; index < 7; index++)
        {
            Win(Account("Client " + (index % 3)), 100m * (index + 1), cost: 10m);
        }

        _funnel.AdministratorClient.FoldAll(batchSize: 2);

        var month = Month();
        Assert.Equal((2800m, 70m, 2730m, 7, 7), (month.Revenue, month.CostOfSales, month.Profit, month.ClientCount, month.NewClients));
        Assert.Equal(0, _funnel.AdministratorClient.FoldKpis().Remaining);
    }

    [Fact]
    public void Period_without_facts_is_all_zeros_without_ratios()
    {
        var scorecard = Month();

        Assert.Equal((0m, 0, 0), (scorecard.Revenue, scorecard.ClientCount, scorecard.ActiveClients));
        Assert.Null(scorecard.Arpu);
        Assert.Null(scorecard.AcceptanceRate);
        Assert.Null(scorecard.CampaignRoi);
    }

    [Fact]
    public async Task Concurrent_folds_count_each_fact_once()
    {
        for (var index = 0; index < 20; index++)
        {
            _funnel.Lead();
        }

        Task<FoldResult>[] folds = [.. Enumerable.Range(0, 4).Select(_ => Task.Run(() => new AlignmentClient(_funnel.Administrator).FoldAll(batchSize: 5)))];
        var results = await Task.WhenAll(folds);

        Assert.Equal(20, results.Sum(result => result.Folded));
        Assert.Equal(20, Month().LeadsCreated);
    }

    [Fact]
    public void GetScorecard_counts_active_clients_over_twelve_months_and_new_clients_once()
    {
        var account = Account("Contoso");
        Win(account, 100m);
        _funnel.Clock.Advance(TimeSpan.FromDays(31));
        Win(account, 100m);
        Win(Account("Fabrikam"), 100m);
        _funnel.AdministratorClient.FoldAll();

        var months = _funnel.AdministratorClient.GetScorecard(PeriodGrain.Month, March, periods: 14);

        Assert.Equal((1, 1, 1), (months[0].ClientCount, months[0].ActiveClients, months[0].NewClients));
        Assert.Equal((2, 2, 1), (months[1].ClientCount, months[1].ActiveClients, months[1].NewClients));
        Assert.Equal((0, 2, 0), (months[11].ClientCount, months[11].ActiveClients, months[11].NewClients));
        Assert.Equal((0, 2, 0), (months[12].ClientCount, months[12].ActiveClients, months[12].NewClients));
        Assert.Equal(0, months[13].ActiveClients);
    }

    [Fact]
    public void Fold_dates_an_instant_in_the_time_zone_of_the_organization()
    {
        var variable = _funnel.Rows("environmentvariabledefinition", "schemaname", "crma_TimeZone").Single().Id;
        _funnel.Admin.Create(new Entity("environmentvariablevalue")
        {
            ["environmentvariabledefinitionid"] = new EntityReference("environmentvariabledefinition", variable),
            ["schemaname"] = "crma_TimeZone",
            ["value"] = "Europe/Kyiv",
        });
        _funnel.Clock.Advance(new DateTime(2026, 3, 31, 22, 30, 0, DateTimeKind.Utc) - _funnel.Clock.UtcNow);
        _funnel.Lead();

        _funnel.AdministratorClient.FoldAll();

        // 22:30 UTC is 01:30 of the first of April in Kyiv (UTC+3 in summer).
        var months = _funnel.AdministratorClient.GetScorecard(PeriodGrain.Month, March, periods: 2);
        Assert.Equal((0, 1), (months[0].LeadsCreated, months[1].LeadsCreated));
    }

    [Fact]
    public void GetScorecard_refuses_too_many_periods()
    {
        var refusal = Assert.Throws<AlignmentException>(
            () => _funnel.AdministratorClient.GetScorecard(PeriodGrain.Month, March, periods: 121));

        Assert.Equal("CRMA9002: The parameter Periods is 121. Pass a number from 1 to 120.", refusal.Message);
    }

    [Fact]
    public void Opportunity_takes_department_and_campaign_from_its_lead()
    {
        var campaign = _funnel.Admin.Create(new Entity("campaign") { ["name"] = "Fair" });
        var lead = _funnel.Lead();
        _funnel.Marketing.Update(new Entity("lead", lead)
        {
            [LeadTable.CampaignId] = new EntityReference("campaign", campaign),
            [LeadTable.SourcedBy] = new OptionSetValue((int)SourcedBy.Sales),
        });

        _funnel.Admin.Execute(new QualifyLeadRequest { LeadId = new EntityReference("lead", lead), CreateAccount = true, CreateOpportunity = true, Status = new OptionSetValue(3) });

        var opportunity = _funnel.Rows("opportunity", "originatingleadid", lead).Single();
        Assert.Equal(campaign, opportunity.GetAttributeValue<EntityReference>("campaignid")?.Id);
        Assert.Equal((int)SourcedBy.Sales, opportunity.GetAttributeValue<OptionSetValue>(OpportunityTable.SourcedBy)?.Value);
    }

    private Scorecard Month() => _funnel.AdministratorClient.GetScorecard(PeriodGrain.Month, March).Single();

    private Guid Account(string name) => _funnel.Admin.Create(new Entity("account") { ["name"] = name });

    // Over the months, which the other periods contain.
    private decimal RevenueOf(Guid account) => _funnel.Rows(ClientPeriodTable.LogicalName, ClientPeriodTable.AccountId, account)
        .Where(row => row.GetAttributeValue<string>(ClientPeriodTable.Key).EndsWith("|month|2026-03-01|org", StringComparison.Ordinal))
        .Sum(row => row.GetAttributeValue<decimal>(Measure.Revenue.Column));

    private Guid Win(Guid customer, decimal revenue, decimal? cost = null, Guid? campaign = null, string customerTable = "account")
    {
        var opportunity = new Entity("opportunity")
        {
            ["name"] = "Deal",
            ["customerid"] = new EntityReference(customerTable, customer),
            ["actualvalue"] = new Money(revenue),
        };
        if (cost is { } amount)
        {
            opportunity[OpportunityTable.Cost] = new Money(amount);
        }

        if (campaign is { } id)
        {
            opportunity["campaignid"] = new EntityReference("campaign", id);
        }

        var created = _funnel.Admin.Create(opportunity);
        _funnel.Admin.Execute(WinRequest(_funnel, created, revenue));
        return created;
    }

    /// <summary>Qualifies a lead with an account, and asks to win its opportunity.</summary>
    internal static WinOpportunityRequest QualifyAndWin(Funnel funnel, Guid lead)
    {
        funnel.Admin.Execute(new QualifyLeadRequest
        {
            LeadId = new EntityReference("lead", lead),
            CreateAccount = true,
            CreateOpportunity = true,
            Status = new OptionSetValue(3),
        });
        return WinRequest(funnel, funnel.Rows("opportunity", "originatingleadid", lead).Single().Id, 1000m);
    }

    internal static WinOpportunityRequest WinRequest(Funnel funnel, Guid opportunity, decimal revenue) => new()
    {
        OpportunityClose = new Entity("opportunityclose")
        {
            ["opportunityid"] = new EntityReference("opportunity", opportunity),
            ["subject"] = "Won",
            ["actualrevenue"] = new Money(revenue),
            ["actualend"] = funnel.Clock.UtcNow,
        },
        Status = new OptionSetValue(3),
    };
}
