using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmAlignment.Client;
using CrmAlignment.Client.Kpis;
using CrmAlignment.Client.Targets;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using NodaTime;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>
/// Targets beside what has come of them, through the package by the roles that would ask: two years and four months of a funnel, whose numbers are
/// added up here once more from the rows of the ledger.
/// </summary>
[Trait(Category.Name, Category.Slow)]
public sealed class TargetComparisonTests : IDisposable
{
    private static readonly LocalDate Today = new(2028, 6, 20);

    private readonly Funnel _funnel = new();

    public void Dispose() => _funnel.Dispose();

    [Theory]
    [InlineData(1, 1)]
    [InlineData(4, 1)]
    [InlineData(4, 6)]
    public void Numbers_are_those_of_the_ledger_whenever_the_fiscal_year_begins(int month, int day)
    {
        var campaign = History();
        StartFiscalYear(new DateTime(2000, month, day));
        foreach (var grain in Enum.GetValues<PeriodGrain>())
        {
            foreach (var measure in new[] { TargetMeasure.Revenue, TargetMeasure.Profit, TargetMeasure.Arpu, TargetMeasure.LeadsCreated, TargetMeasure.Won, TargetMeasure.SelfSourcedShare })
            {
                Plan(measure, grain, FirstDay(grain, month, day));
            }

            Plan(TargetMeasure.Revenue, grain, FirstDay(grain, month, day), campaign);
        }

        var facts = Ledger();
        var compared = _funnel.SalesClient.CompareAllTargets(new TargetQuestion { Date = Today });

        Assert.Equal((Today, 21), (compared.Date, compared.Targets.Count));
        foreach (var target in compared.Targets)
        {
            Assert.Equal(Day(FirstDay(target.Grain, month, day)), target.PeriodStart);
            AssertCounted(facts, target, target.PeriodStart, Today, target.Fact);
            foreach (var former in new[] { target.Previous, target.LastYear, target.YearBeforeLast })
            {
                AssertCounted(facts, target, former.PeriodStart, former.ComparedUntil, former.Fact);
                AssertCounted(facts, target, former.PeriodStart, former.PeriodEnd, former.WholeFact);
                Assert.Equal(
                    Math.Min(Period.DaysBetween(target.PeriodStart, Today), Period.DaysBetween(former.PeriodStart, former.PeriodEnd)),
                    Period.DaysBetween(former.PeriodStart, former.ComparedUntil));
            }
        }
    }

    [Fact]
    public void Plan_is_held_against_the_fact_to_date_and_each_day_that_is_left()
    {
        // 2026-03-02: three wins of 500 in March; 2 of 31 days are over.
        for (var won = 0; won < 3; won++)
        {
            Win(NewAccount(), 500m, campaign: null);
        }

        _funnel.AdministratorClient.FoldAll();
        Plan(TargetMeasure.Revenue, PeriodGrain.Month, new DateTime(2026, 3, 1), plan: 15500m);
        Plan(TargetMeasure.SelfSourcedShare, PeriodGrain.Month, new DateTime(2026, 3, 1), plan: 0.4m);

        var targets = _funnel.MarketingClient.CompareTargets().Targets;

        var revenue = targets.Single(target => target.Measure == TargetMeasure.Revenue);
        Assert.Equal((1500m, 3, true, 31, 29), (revenue.Fact, revenue.Sample, revenue.HasEnoughData, revenue.Days, revenue.DaysLeft));
        Assert.Equal((1000m, 0.0968m, 1.5m), (revenue.PlanToDate, revenue.Reached, revenue.ReachedToDate));
        Assert.Equal((14000m, 482.7586m), (revenue.Missing, revenue.MissingADay));
        Assert.Equal((0m, null), (revenue.LastYear.Fact, revenue.LastYear.Growth));
        Assert.Equal((new LocalDate(2026, 2, 2), new LocalDate(2025, 3, 2)), (revenue.Previous.ComparedUntil, revenue.LastYear.ComparedUntil));

        // Of three deals a share says nothing, and nobody needs a thirtieth of it a day.
        var share = targets.Single(target => target.Measure == TargetMeasure.SelfSourcedShare);
        Assert.Equal((3, false, 0.4m, null), (share.Sample, share.HasEnoughData, share.PlanToDate, share.MissingADay));
        Assert.Null(share.Previous.Growth);
    }

    [Fact]
    public void Only_active_targets_of_the_day_are_compared_and_only_those_that_are_asked_for()
    {
        var campaign = _funnel.Marketing.Create(new Entity("campaign") { ["name"] = "Spring fair" });
        var march = Plan(TargetMeasure.Won, PeriodGrain.Month, new DateTime(2026, 3, 1));
        var ofCampaign = Plan(TargetMeasure.Won, PeriodGrain.Quarter, new DateTime(2026, 1, 1), campaign);
        Plan(TargetMeasure.Won, PeriodGrain.Month, new DateTime(2026, 4, 1));
        var former = Plan(TargetMeasure.Revenue, PeriodGrain.Year, new DateTime(2026, 1, 1));
        _funnel.Sales.Update(new Entity(KpiTargetTable.LogicalName, former) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });

        Assert.Equal(new[] { march, ofCampaign }.Order(), Ids(null).Order());
        Assert.Equal([march], Ids(new TargetQuestion { Grain = PeriodGrain.Month }));
        Assert.Equal([], Ids(new TargetQuestion { Measure = TargetMeasure.Revenue }));
        Assert.Equal([march], Ids(new TargetQuestion { Scope = ScorecardScope.Organization }));
        Assert.Equal([ofCampaign], Ids(new TargetQuestion { Scope = ScorecardScope.Campaign(campaign) }));
        Assert.Equal([], Ids(new TargetQuestion { Date = new LocalDate(2031, 1, 1) }));
        var told = _funnel.SalesClient.CompareTargets(new TargetQuestion { Scope = ScorecardScope.Campaign(campaign) }).Targets.Single();
        Assert.Equal((ScopeType.Campaign, campaign, "Spring fair"), (told.ScopeType, told.ScopeId, told.ScopeName));
    }

    [Fact]
    public void Today_is_that_of_the_organization()
    {
        // 09:00 UTC of the second of March is the third beyond the date line.
        _funnel.SetVariable("crma_TimeZone", "Pacific/Kiritimati");
        _funnel.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal(new LocalDate(2026, 3, 3), _funnel.SalesClient.CompareTargets().Date);
    }

    [Fact]
    public void Many_targets_come_some_at_a_time_and_each_once()
    {
        for (var campaign = 0; campaign < 60; campaign++)
        {
            Plan(TargetMeasure.Won, PeriodGrain.Month, new DateTime(2026, 3, 1), _funnel.Marketing.Create(new Entity("campaign") { ["name"] = "Fair" }));
        }

        var first = _funnel.SalesClient.CompareTargets();
        Assert.Equal(50, first.Targets.Count);
        Assert.Equal(10, _funnel.SalesClient.CompareTargets(cursor: first.NextCursor).Targets.Count);
        Assert.Equal(60, _funnel.SalesClient.CompareAllTargets().Targets.Select(target => target.TargetId).Distinct().Count());
        Assert.Equal("CRMA6011", Assert.Throws<AlignmentException>(() => _funnel.SalesClient.CompareTargets(cursor: "x")).Code);
    }

    [Fact]
    public void Whoever_may_not_read_targets_is_told_which_role_may()
    {
        var nobody = _funnel.User("Nobody", "Basic User");

        Assert.Equal("CRMA9011", Assert.Throws<AlignmentException>(() => new AlignmentClient(_funnel.Organization.ServiceFor(nobody)).CompareTargets()).Code);
    }

    private IEnumerable<Guid> Ids(TargetQuestion? question) => _funnel.SalesClient.CompareAllTargets(question).Targets.Select(target => target.TargetId);

    private Guid Plan(TargetMeasure measure, PeriodGrain grain, DateTime start, Guid? campaign = null, decimal plan = 1)
    {
        var row = TargetRow.Of(measure, grain, start, plan);
        row[KpiTargetTable.CampaignId] = campaign is { } id ? new EntityReference("campaign", id) : null;
        return _funnel.Marketing.Create(row);
    }

    // A lead and a won opportunity of one of four customers every third day, every second one for the campaign.
    private Guid History()
    {
        var campaign = _funnel.Marketing.Create(new Entity("campaign") { ["name"] = "Fair" });
        var customers = Enumerable.Range(0, 4).Select(_ => NewAccount()).ToArray();
        for (var round = 0; round < 280; round++)
        {
            _funnel.Lead(10000);
            Win(customers[round * 7 % 4], 100 + round, round % 2 == 0 ? campaign : null);
            _funnel.Clock.Advance(TimeSpan.FromDays(3));
        }

        _funnel.AdministratorClient.FoldAll();
        return campaign;
    }

    private EntityReference NewAccount() => new("account", _funnel.Sales.Create(new Entity("account") { ["name"] = "Contoso" }));

    private void Win(EntityReference customer, decimal revenue, Guid? campaign)
    {
        var opportunity = _funnel.Sales.Create(new Entity(OpportunityTable.LogicalName)
        {
            [OpportunityTable.Name] = "Machines",
            ["customerid"] = customer,
            ["campaignid"] = campaign is { } id ? new EntityReference("campaign", id) : null,
        });
        _funnel.Admin.Execute(KpiTests.WinRequest(_funnel, opportunity, revenue));
    }

    private List<Entity> Ledger()
    {
        var query = new QueryExpression(KpiFactTable.LogicalName) { ColumnSet = new ColumnSet(true) };
        var facts = _funnel.Admin.RetrieveMultiple(query);
        Assert.False(facts.MoreRecords);
        return [.. facts.Entities];
    }

    private static void AssertCounted(List<Entity> facts, ComparedTarget target, LocalDate first, LocalDate last, decimal? counted)
    {
        var days = facts.Where(fact => Day(fact.GetAttributeValue<DateTime>(KpiFactTable.Date)) is var day && day >= first && day <= last
            && (target.ScopeId is null || fact.GetAttributeValue<EntityReference>(KpiFactTable.CampaignId)?.Id == target.ScopeId)).ToArray();
        var clients = days.Where(fact => Value(fact, Measure.Revenue) > 0).Select(fact => fact.GetAttributeValue<string>(KpiFactTable.CustomerKey)).Distinct().Count();
        var expected = target.Measure switch
        {
            TargetMeasure.Revenue => Sum(Measure.Revenue),
            TargetMeasure.Profit => Sum(Measure.Revenue) - Sum(Measure.CostOfSales) - Sum(Measure.MarketingSpend),
            TargetMeasure.LeadsCreated => Sum(Measure.LeadsCreated),
            TargetMeasure.Won => Sum(Measure.Won),
            TargetMeasure.Arpu => Ratio(Sum(Measure.Revenue), clients),
            _ => Ratio(Sum(Measure.WonBySales), Sum(Measure.Won)),
        };
        Assert.True(expected == counted, $"{target.Name}, {first} to {last}: {counted} instead of {expected}");

        decimal Sum(Measure measure) => days.Sum(fact => Value(fact, measure));
    }

    private static decimal? Ratio(decimal part, decimal whole) => whole == 0 ? null : Math.Round(part / whole, 4, MidpointRounding.AwayFromZero);

    private static decimal Value(Entity fact, Measure measure) =>
        Convert.ToDecimal(fact.GetAttributeValue<object>(measure.Column) ?? 0, CultureInfo.InvariantCulture);

    private static LocalDate Day(DateTime date) => LocalDate.FromDateTime(date);

    // Of the period that contains the day of the question.
    private static DateTime FirstDay(PeriodGrain grain, int month, int day)
    {
        var year = new DateTime(Today.Year, month, day);
        var length = grain switch { PeriodGrain.Month => 1, PeriodGrain.Quarter => 3, _ => 12 };
        var start = year;
        while (Day(start.AddMonths(length)) <= Today)
        {
            start = start.AddMonths(length);
        }

        return start;
    }

    private void StartFiscalYear(DateTime day)
    {
        var organization = _funnel.Admin.RetrieveMultiple(new QueryExpression("organization")).Entities.Single();
        _funnel.Admin.Update(new Entity("organization", organization.Id) { ["fiscalcalendarstart"] = day });
    }
}
