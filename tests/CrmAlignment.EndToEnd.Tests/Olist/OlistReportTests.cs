using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Report;
using NodaTime;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Olist;

/// <summary>Every number of the report against an independent query over the same files.</summary>
[Collection(OlistCollection.Name)]
[Trait(Category.Name, Category.Slow)]
public sealed class OlistReportTests(OlistReplay replay)
{
    [SkippableFact]
    public void Report_counts_leads_by_month_as_the_file_does() =>
        CompareMonths(query => query.Leads.GroupBy(lead => Month(lead.Arrived)), Count, month => month.Leads);

    [SkippableFact]
    public void Report_counts_wins_by_month_as_the_file_does() => CompareMonths(WinsByMonth, Count, month => month.Won);

    [SkippableFact]
    public void Report_sums_revenue_by_month_as_the_file_does() => CompareMonths(WinsByMonth, Revenue, month => month.Revenue);

    [SkippableFact]
    public void Report_counts_clients_with_revenue_by_month_as_the_file_does() =>
        CompareMonths(PayingByMonth, Count, month => month.Clients);

    [SkippableFact]
    public void Report_counts_new_clients_by_month_as_the_file_does() =>
        // Each deal of the file has a seller of its own, so each client with revenue is new in the month of its deal.
        CompareMonths(PayingByMonth, Count, month => month.NewClients);

    [SkippableFact]
    public void Report_counts_active_clients_of_twelve_months_as_the_file_does()
    {
        Skip.IfNot(OlistFiles.ArePresent, OlistFiles.Absent);
        var paying = new IndependentQuery().Wins
            .Where(lead => lead.Deal!.Revenue > 0)
            .Select(lead => Month(lead.Deal!.WonOn.Date))
            .ToList();
        Assert.Equal(
            replay.Report.Months.Select(month => (month.Name, paying.Count(won => won <= month.Start && won > month.Start.PlusYears(-1)))),
            replay.Report.Months.Select(month => (month.Name, month.ActiveClients)));
    }

    [SkippableFact]
    public void Report_sums_quarters_and_years_to_the_same_totals()
    {
        Skip.IfNot(OlistFiles.ArePresent, OlistFiles.Absent);
        foreach (var periods in new[] { replay.Report.Quarters, replay.Report.Years })
        {
            Assert.Equal(replay.Report.Months.Sum(month => month.Revenue), periods.Sum(period => period.Revenue));
            Assert.Equal(replay.Report.Months.Sum(month => month.Leads), periods.Sum(period => period.Leads));
            Assert.Equal(replay.Report.Months.Sum(month => month.NewClients), periods.Sum(period => period.NewClients));
        }
    }

    [SkippableFact]
    public void Report_divides_revenue_by_clients_for_ARPU() =>
        CompareMonths(PayingByMonth, wins => Rounded(Revenue(wins) / Count(wins)), month => month.Arpu ?? 0);

    [SkippableFact]
    public void Report_counts_acceptances_by_month_as_the_file_does() => CompareMonths(WinsByMonth, Count, month => month.Accepted);

    [SkippableFact]
    public void Report_counts_rejections_by_month_as_the_file_does() => CompareMonths(
        query => query.Leads.Where(lead => lead.RejectedOn is not null).GroupBy(lead => Month(lead.RejectedOn!.Value)),
        Count,
        month => month.Rejected);

    [SkippableFact]
    public void Report_gives_the_acceptance_rate_of_each_month()
    {
        Skip.IfNot(OlistFiles.ArePresent, OlistFiles.Absent);
        foreach (var month in replay.Report.Months)
        {
            var decided = month.Accepted + month.Rejected;
            decimal? expected = decided == 0 ? null : Rounded((decimal)month.Accepted / decided);
            Assert.Equal((month.Name, expected), (month.Name, month.AcceptanceRate));
        }
    }

    [SkippableFact]
    public void Report_counts_the_nurture_population_at_each_months_end()
    {
        Skip.IfNot(OlistFiles.ArePresent, OlistFiles.Absent);
        var query = new IndependentQuery();
        var last = replay.Report.Months[^1].Start;
        var months = replay.Report.Months.Where(month => month.Start < last).ToList();
        Assert.Equal(
            months.Select(month => (month.Name, query.InNurtureAt(month.Start.PlusMonths(1)))),
            months.Select(month => (month.Name, month.InNurtureAtEnd)));
    }

    [SkippableFact]
    public void Report_counts_leads_wins_and_revenue_by_origin_as_the_file_does()
    {
        Skip.IfNot(OlistFiles.ArePresent, OlistFiles.Absent);
        var expected = new IndependentQuery().Leads.GroupBy(lead => lead.Origin)
            .Select(group => (group.Key, Leads: group.ToList(), Wins: group.Where(lead => lead.Deal is { IsComplete: true }).ToList()))
            .Select(origin => (origin.Key, origin.Leads.Count, origin.Wins.Count, Revenue(origin.Wins)))
            .OrderBy(origin => origin.Key, StringComparer.Ordinal);
        var actual = replay.Report.Origins
            .Select(origin => (origin.Origin, origin.Leads, origin.Won, origin.Revenue))
            .OrderBy(origin => origin.Origin, StringComparer.Ordinal);
        Assert.Equal(expected, actual);
    }

    [SkippableFact]
    public void Report_lists_the_deals_that_the_criteria_refuse()
    {
        Skip.IfNot(OlistFiles.ArePresent, OlistFiles.Absent);
        Assert.Equal(
            new IndependentQuery().Refused.Select(lead => lead.Key).Order(StringComparer.Ordinal),
            replay.Report.Refusals.Select(refusal => refusal.Lead).Order(StringComparer.Ordinal));
        Assert.All(replay.Report.Refusals, refusal => Assert.Contains("is known", refusal.Message, StringComparison.Ordinal));
    }

    [SkippableFact]
    public void Replay_refuses_the_deal_that_precedes_its_lead()
    {
        Skip.IfNot(OlistFiles.ArePresent, OlistFiles.Absent);
        Assert.Equal(new IndependentQuery().Unusable.Count, replay.Result.RefusedRows.Count);
        Assert.All(replay.Result.RefusedRows, row => Assert.StartsWith("The deal was closed before its lead arrived", row.Problem, StringComparison.Ordinal));
    }

    private void CompareMonths(
        Func<IndependentQuery, IEnumerable<IGrouping<LocalDate, IndependentQuery.Lead>>> groups,
        Func<IEnumerable<IndependentQuery.Lead>, decimal> expected,
        Func<PeriodLine, decimal> actual)
    {
        Skip.IfNot(OlistFiles.ArePresent, OlistFiles.Absent);
        var numbers = groups(new IndependentQuery()).ToDictionary(group => group.Key, group => expected(group));
        Assert.NotEmpty(numbers);
        Assert.Subset(replay.Report.Months.Select(month => month.Start).ToHashSet(), numbers.Keys.ToHashSet());
        Assert.Equal(
            replay.Report.Months.Select(month => (month.Name, numbers.GetValueOrDefault(month.Start))),
            replay.Report.Months.Select(month => (month.Name, actual(month))));
    }

    private static IEnumerable<IGrouping<LocalDate, IndependentQuery.Lead>> WinsByMonth(IndependentQuery query) =>
        query.Wins.GroupBy(lead => Month(lead.Deal!.WonOn.Date));

    private static IEnumerable<IGrouping<LocalDate, IndependentQuery.Lead>> PayingByMonth(IndependentQuery query) =>
        query.Wins.Where(lead => lead.Deal!.Revenue > 0).GroupBy(lead => Month(lead.Deal!.WonOn.Date));

    private static decimal Count(IEnumerable<IndependentQuery.Lead> leads) => leads.Count();

    private static decimal Revenue(IEnumerable<IndependentQuery.Lead> wins) => wins.Sum(lead => lead.Deal!.Revenue);

    private static decimal Rounded(decimal value) => decimal.Round(value, 4, MidpointRounding.AwayFromZero);

    private static LocalDate Month(LocalDate day) => new(day.Year, day.Month, 1);
}
