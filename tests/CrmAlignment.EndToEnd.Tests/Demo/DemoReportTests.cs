using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Report;
using CrmAlignment.Client.Kpis;
using NodaTime;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Demo;

/// <summary>
/// Every number of the bundled funnel's report against an independent query over its files, spend, currencies and scored criteria included.
/// </summary>
[Trait(Category.Name, Category.Slow)]
public sealed class DemoReportTests(DemoReplay replay) : IClassFixture<DemoReplay>
{
    private readonly DemoQuery _query = new();

    [Fact]
    public void Replay_takes_every_line() => Assert.Empty(replay.RefusedRows);

    [Fact]
    public void Report_counts_leads() => Compare(_query.Counted.Select(lead => (lead.Arrived.Date, 1m)), month => month.Leads);

    [Fact]
    public void Scorecards_count_marketing_qualified_leads() => CompareCards(_query.Counted.Select(lead => lead.FirstMarketingQualified), card => card.MarketingQualified);

    [Fact]
    public void Report_counts_sales_ready_leads() => Compare(Ones(_query.Counted.Select(lead => lead.FirstSalesReady)), month => month.SalesReady);

    [Fact]
    public void Report_counts_acceptances() => Compare(Ones(_query.Leads.Select(lead => lead.HoldingAcceptance)), month => month.Accepted);

    [Fact]
    public void Report_counts_rejections() => Compare(Ones(_query.Counted.Select(lead => lead.Rejected)), month => month.Rejected);

    [Fact]
    public void Report_counts_offers_that_expired() => Compare(_query.Expiries.Select(due => (due.Date, 1m)), month => month.Expired);

    [Fact]
    public void Report_computes_the_acceptance_rate()
    {
        foreach (var month in replay.Report.Months)
        {
            bool In(LocalDateTime? when) => when is { } time && time.Date >= month.Start && time.Date < month.Start.PlusMonths(1);
            var accepted = _query.Leads.Count(lead => In(lead.HoldingAcceptance));
            var decided = accepted + _query.Counted.Count(lead => In(lead.Rejected)) + _query.Expiries.Count(due => In(due));
            decimal? expected = decided == 0 ? null : Math.Round((decimal)accepted / decided, 4, MidpointRounding.AwayFromZero);
            decimal? actual = month.AcceptanceRate is { } rate ? Math.Round(rate, 4, MidpointRounding.AwayFromZero) : null;
            Assert.Equal((month.Name, expected), (month.Name, actual));
        }
    }

    [Fact]
    public void Report_counts_qualified_leads() => Compare(Ones(_query.Leads.Select(lead => lead.Qualified)), month => month.Qualified);

    [Fact]
    public void Report_counts_wins() => Compare(_query.Wins.Select(deal => (deal.Closed!.Value.Date, 1m)), month => month.Won);

    [Fact]
    public void Report_sums_revenue() => Compare(_query.Wins.Select(deal => (deal.Closed!.Value.Date, deal.Revenue)), month => month.Revenue);

    [Fact]
    public void Report_sums_cost_of_sales() => Compare(_query.Wins.Select(deal => (deal.Closed!.Value.Date, deal.Cost)), month => month.CostOfSales);

    [Fact]
    public void Report_sums_marketing_spend() => Compare(_query.Spend, month => month.MarketingSpend);

    [Fact]
    public void Report_computes_profit() => Compare(
        _query.Wins.Select(deal => (deal.Closed!.Value.Date, deal.Revenue - deal.Cost)).Concat(_query.Spend.Select(spend => (spend.On, -spend.Amount))),
        month => month.Profit);

    [Fact]
    public void Report_counts_clients() => Compare(
        _query.Wins.Select(deal => (Month: Month(deal.Closed!.Value.Date), deal.Customer)).Distinct().Select(pair => (pair.Month, 1m)), month => month.Clients);

    [Fact]
    public void Report_counts_new_clients() => Compare(_query.FirstWins.Select(day => (day, 1m)), month => month.NewClients);

    [Fact]
    public void Report_lists_what_the_criteria_refuse() => Assert.Equal(
        _query.Refused.Order(StringComparer.Ordinal), replay.Report.Refusals.Select(refusal => refusal.Lead).Order(StringComparer.Ordinal));

    [Fact]
    public void Report_counts_the_nurture_population_at_each_months_end() => Assert.Equal(
        replay.Report.Months.SkipLast(1).Select(month => (month.Name, _query.InNurtureAt(month.Start.PlusMonths(1).AtMidnight()))),
        replay.Report.Months.SkipLast(1).Select(month => (month.Name, month.InNurtureAtEnd)));

    [Fact]
    public void Report_counts_where_leads_stand() => Assert.Equal(
        _query.Counted.GroupBy(lead => lead.Stage).Select(group => (group.Key, group.Count())).OrderBy(pair => pair.Key, StringComparer.Ordinal),
        replay.Report.Stages.Select(stage => (stage.Stage, stage.Count)).OrderBy(pair => pair.Stage, StringComparer.Ordinal));

    [Fact]
    public void Report_counts_leads_wins_and_revenue_by_origin() => Assert.Equal(
        _query.Counted.GroupBy(lead => lead.Origin)
            .Select(group => (group.Key, group.Count(), _query.Wins.Count(deal => deal.Origin == group.Key), _query.Wins.Where(deal => deal.Origin == group.Key).Sum(deal => deal.Revenue)))
            .OrderBy(line => line.Key, StringComparer.Ordinal),
        replay.Report.Origins.Select(line => (line.Origin, line.Leads, line.Won, line.Revenue)).OrderBy(line => line.Origin, StringComparer.Ordinal));

    [Fact]
    public void Nurture_returns_those_whose_deal_began_after_their_rejection() => Assert.Equal(
        _query.Counted.Count(lead => lead.GoesToNurture && lead.IsQualified), replay.Report.Queues.Sum(queue => queue.Returned));

    [Fact]
    public void Opportunities_are_lost_for_the_reasons_of_the_file() => Assert.Equal(
        _query.Leads.Where(lead => lead.IsQualified && lead.Status == "lost").Select(lead => lead.LostReason).Order(StringComparer.Ordinal),
        replay.LossReasons.Order(StringComparer.Ordinal));

    // An opportunity without any amount has no currency.
    [Fact]
    public void Opportunities_are_in_the_currency_of_their_deal()
    {
        var qualified = _query.Leads.Where(lead => lead.IsQualified).ToList();
        var currencies = replay.Opportunities.Select(row => row.GetAttributeValue<Microsoft.Xrm.Sdk.EntityReference>("transactioncurrencyid")?.Name).ToList();
        Assert.Equal(qualified.Count, currencies.Count);
        Assert.NotEqual(0, qualified.Count(lead => lead.Currency == "USD"));
        Assert.Equal(qualified.Count(lead => lead.Currency == "USD"), currencies.Count(currency => currency == "USD"));
        Assert.All(currencies, currency => Assert.True(currency is "EUR" or "USD" or null, currency));
    }

    // What the demo is for: each kind of fate is there.
    [Fact]
    public void Funnel_has_a_believable_shape()
    {
        var layers = new[]
        {
            _query.Counted.Count(), _query.Counted.Count(lead => lead.FirstMarketingQualified is not null), _query.Counted.Count(lead => lead.FirstSalesReady is not null),
            _query.Leads.Count(lead => lead.HoldingAcceptance is not null), _query.Leads.Count(lead => lead.IsQualified), _query.Wins.Count(),
        };
        Assert.True(layers.Zip(layers.Skip(1)).All(pair => pair.First > pair.Second), string.Join(" > ", layers));
        Assert.True(_query.Leads.Select(lead => lead.Reason).Distinct().Count() > 6);
        Assert.True(_query.Leads.Where(lead => lead.IsQualified).Select(lead => lead.LostReason).Distinct().Count() > 3);
        Assert.Contains(_query.Wins.GroupBy(deal => deal.Customer), deals => deals.Count() > 2);
        Assert.Contains(_query.Leads, lead => lead.Accepted is not null && lead.Rejected is not null);
        Assert.Contains(_query.Leads, lead => lead.GoesToNurture && lead.IsQualified);
        Assert.Contains(_query.Leads, lead => lead is { OfferAsked: not null, IsMetAtOffer: false, IsQualified: true });
        Assert.Contains(_query.Leads, lead => lead.Accepted > lead.Offered?.PlusDays(6));
        Assert.NotEmpty(_query.Expiries);
    }

    private static IEnumerable<(LocalDate On, decimal Value)> Ones(IEnumerable<LocalDateTime?> times) => times.OfType<LocalDateTime>().Select(time => (time.Date, 1m));

    private static LocalDate Month(LocalDate day) => new(day.Year, day.Month, 1);

    private void Compare(IEnumerable<(LocalDate On, decimal Value)> rows, Func<PeriodLine, decimal> actual)
    {
        var months = ByMonth(rows);
        Assert.Equal(
            replay.Report.Months.Select(month => (month.Name, months.GetValueOrDefault(month.Start))),
            replay.Report.Months.Select(month => (month.Name, actual(month))));
    }

    private void CompareCards(IEnumerable<LocalDateTime?> times, Func<Scorecard, decimal> actual)
    {
        var months = ByMonth(Ones(times));
        Assert.Equal(
            replay.Cards.Select(card => (card.PeriodStart, months.GetValueOrDefault(card.PeriodStart))),
            replay.Cards.Select(card => (card.PeriodStart, actual(card))));
    }

    private static Dictionary<LocalDate, decimal> ByMonth(IEnumerable<(LocalDate On, decimal Value)> rows)
    {
        var months = rows.GroupBy(row => Month(row.On)).ToDictionary(group => group.Key, group => group.Sum(row => row.Value));
        Assert.NotEmpty(months);
        return months;
    }
}
