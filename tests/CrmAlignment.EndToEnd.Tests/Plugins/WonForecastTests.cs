using System;
using CrmAlignment.Client;
using CrmAlignment.Client.Kpis;
using CrmAlignment.Client.Targets;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using NodaTime;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>What will be won, asked through the package by the roles that would.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class WonForecastTests : IDisposable
{
    private static readonly LocalDate Today = new(2026, 3, 22);

    private readonly Funnel _funnel = new();

    public void Dispose() => _funnel.Dispose();

    // Of forty leads that sales accepted at 9:00, thirty were won ten days later, which is after nine whole days since a close date has no hour, and ten
    // disqualified. Ten days later twelve were accepted this very day: each is won within 15 days by 30 / 40, which are 9. 52 came in 90 days; who comes
    // on the first six of 15 days has the nine that it takes: 6 x 52 / 90 x 0.75 = 2.6.
    [Theory]
    [InlineData(null)]
    [InlineData(1)]
    [InlineData(7)]
    public void Open_leads_are_won_as_those_before_them_were_and_slices_of_any_size_come_to_the_same(int? batchSize)
    {
        History();

        var forecast = _funnel.SalesClient.ForecastWonOfAll(new ForecastQuestion(Today.PlusDays(15)), batchSize);

        Assert.Equal((true, true, Today, 52), (forecast.IsComplete, forecast.HasEnoughData, forecast.Today, forecast.HistoryRecords));
        Assert.Equal((11.6m, 12, 0), (forecast.Expected, forecast.Waiting, forecast.WaitingWithoutData));
        Assert.InRange(forecast.Low!.Value, 5, 11);
        Assert.InRange(forecast.High!.Value, 12, 18);

        // Each brought 600.
        Assert.Equal((30, 6960m), (forecast.WonRecords, forecast.ExpectedRevenue));
        Assert.Equal(0m, _funnel.SalesClient.ForecastWonOfAll(new ForecastQuestion(Today.PlusDays(8)), batchSize).Expected);
    }

    [Fact]
    public void Opportunity_without_a_lead_is_a_record_of_its_own_of_which_too_little_is_known()
    {
        History();
        _funnel.Sales.Create(new Entity(OpportunityTable.LogicalName)
        {
            [OpportunityTable.Name] = "Machines",
            ["customerid"] = new EntityReference("account", _funnel.Sales.Create(new Entity("account") { ["name"] = "Contoso" })),
        });

        var forecast = _funnel.SalesClient.ForecastWonOfAll(new ForecastQuestion(Today.PlusDays(15)));

        Assert.Equal((53, 12, 1, 11.6m), (forecast.HistoryRecords, forecast.Waiting, forecast.WaitingWithoutData, forecast.Expected));
    }

    [Fact]
    public void Few_records_are_not_enough_and_another_scope_has_none()
    {
        _funnel.Lead(10000);

        var forecast = _funnel.MarketingClient.ForecastWonOfAll(new ForecastQuestion(new LocalDate(2026, 3, 31)));

        Assert.Equal((true, false, 1, null, null), (forecast.IsComplete, forecast.HasEnoughData, forecast.HistoryRecords, forecast.Expected, forecast.ExpectedRevenue));
        Assert.Equal(0, OfScope(ScorecardScope.Campaign(Guid.NewGuid())));
        Assert.Equal(1, OfScope(ScorecardScope.BusinessUnit(_funnel.Organization.RootBusinessUnitId)));

        int OfScope(ScorecardScope scope) =>
            _funnel.SalesClient.ForecastWonOfAll(new ForecastQuestion(new LocalDate(2026, 3, 31)) { Scope = scope }).HistoryRecords;
    }

    [Fact]
    public void Question_that_cannot_be_answered_is_refused_with_its_reason()
    {
        var question = new ForecastQuestion(new LocalDate(2026, 3, 31));
        AssertRefused("CRMA6028", () => _funnel.SalesClient.ForecastWon(new ForecastQuestion(new LocalDate(2026, 3, 1))));
        AssertRefused("CRMA6028", () => _funnel.SalesClient.ForecastWon(new ForecastQuestion(new LocalDate(2036, 3, 3))));
        AssertRefused("CRMA9002", () => _funnel.SalesClient.ForecastWon(question, batchSize: 2001));
        AssertRefused("CRMA6011", () => _funnel.SalesClient.ForecastWon(question, state: "x"));
        _funnel.Lead(10000);
        var state = _funnel.SalesClient.ForecastWon(question, batchSize: 1).NextState;
        AssertRefused("CRMA6011", () => _funnel.SalesClient.ForecastWon(new ForecastQuestion(new LocalDate(2026, 4, 30)), state));
        var nobody = _funnel.User("Nobody", "Basic User");
        AssertRefused("CRMA9011", () => new AlignmentClient(_funnel.Organization.ServiceFor(nobody)).ForecastWon(question));
    }

    private static void AssertRefused(string code, Action call) => Assert.Equal(code, Assert.Throws<AlignmentException>(call).Code);

    private void History()
    {
        var leads = Accept(40);
        _funnel.Clock.Advance(TimeSpan.FromDays(10));
        foreach (var lead in leads[..30])
        {
            Win(lead, 600);
        }

        foreach (var lead in leads[30..])
        {
            _funnel.SalesClient.RejectLead(lead, "NOFIT");
        }

        _funnel.Clock.Advance(TimeSpan.FromDays(10));
        Accept(12);
    }

    private Guid[] Accept(int count)
    {
        var leads = new Guid[count];
        for (var i = 0; i < count; i++)
        {
            leads[i] = _funnel.Lead(10000);
            _funnel.MarketingClient.OfferLead(leads[i]);
            _funnel.SalesClient.AcceptLead(leads[i]);
        }

        return leads;
    }

    private void Win(Guid lead, decimal revenue)
    {
        var opportunity = _funnel.Admin.Create(new Entity(OpportunityTable.LogicalName)
        {
            [OpportunityTable.Name] = "Machines",
            [OpportunityTable.OriginatingLeadId] = new EntityReference(LeadTable.LogicalName, lead),
        });
        _funnel.Admin.Execute(new WinOpportunityRequest
        {
            Status = new OptionSetValue(3),
            OpportunityClose = new Entity("opportunityclose")
            {
                ["opportunityid"] = new EntityReference(OpportunityTable.LogicalName, opportunity),
                ["actualrevenue"] = new Money(revenue),
            },
        });
    }
}
