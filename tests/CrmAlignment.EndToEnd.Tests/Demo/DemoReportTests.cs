using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using CrmAlignment.Cli.Commands;
using CrmAlignment.Cli.Report;
using NodaTime;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Demo;

/// <summary>
/// Every number of the bundled funnel's report against an independent query over its files, spend and scored criteria included.
/// </summary>
[Trait(Category.Name, Category.Slow)]
public sealed class DemoReportTests(DemoReportTests.Replay replay) : IClassFixture<DemoReportTests.Replay>
{
    private readonly Query _query = new();

    [Fact]
    public void Report_counts_leads() => Compare(_query.Leads.Select(lead => (lead.Arrived, 1m)), month => month.Leads);

    [Fact]
    public void Report_counts_wins() => Compare(_query.Wins.Select(deal => (deal.WonOn, 1m)), month => month.Won);

    [Fact]
    public void Report_counts_acceptances() => Compare(_query.Wins.Select(deal => (deal.WonOn, 1m)), month => month.Accepted);

    [Fact]
    public void Report_counts_rejections() =>
        Compare(_query.Rejections.Select(lead => (lead.RejectedOn!.Value, 1m)), month => month.Rejected);

    [Fact]
    public void Report_sums_revenue() => Compare(_query.Wins.Select(deal => (deal.WonOn, deal.Revenue)), month => month.Revenue);

    [Fact]
    public void Report_sums_cost_of_sales() => Compare(_query.Wins.Select(deal => (deal.WonOn, deal.Cost)), month => month.CostOfSales);

    [Fact]
    public void Report_sums_marketing_spend() => Compare(_query.Spend, month => month.MarketingSpend);

    [Fact]
    public void Report_computes_profit() => Compare(
        _query.Wins.Select(deal => (deal.WonOn, deal.Revenue - deal.Cost)).Concat(_query.Spend.Select(spend => (spend.On, -spend.Amount))),
        month => month.Profit);

    [Fact]
    public void Report_lists_the_deals_that_the_criteria_refuse() => Assert.Equal(
        _query.Refused.Select(deal => deal.Lead).Order(StringComparer.Ordinal),
        replay.Report.Refusals.Select(refusal => refusal.Lead).Order(StringComparer.Ordinal));

    [Fact]
    public void Report_counts_the_nurture_population_at_each_months_end() => Assert.Equal(
        replay.Report.Months.SkipLast(1).Select(month => (month.Name, _query.InNurtureAt(month.Start.PlusMonths(1)))),
        replay.Report.Months.SkipLast(1).Select(month => (month.Name, month.InNurtureAtEnd)));

    private void Compare(IEnumerable<(LocalDate On, decimal Value)> rows, Func<PeriodLine, decimal> actual)
    {
        var months = rows
            .GroupBy(row => new LocalDate(row.On.Year, row.On.Month, 1))
            .ToDictionary(group => group.Key, group => group.Sum(row => row.Value));
        Assert.NotEmpty(months);
        Assert.Equal(
            replay.Report.Months.Select(month => (month.Name, months.GetValueOrDefault(month.Start))),
            replay.Report.Months.Select(month => (month.Name, actual(month))));
    }

    /// <summary>The demo's files, read with nothing of the product.</summary>
    private sealed class Query
    {
        private static readonly HashSet<string> Budgets = ["Can Buy", "Will Buy"];
        private static readonly HashSet<string> Timeframes = ["Immediate", "This Quarter"];

        public Query()
        {
            var deals = Rows("deals.csv").Select(cells => new Deal(
                cells[0], Date(cells[1][..10]), Number(cells[2]), Number(cells[3]), cells[4], cells[6] == "yes", Points(cells)))
                .ToDictionary(deal => deal.Lead);
            Leads = Rows("leads.csv").Select(cells => new Lead(
                cells[0], Date(cells[1]), cells[5], RejectedOn(cells, deals.GetValueOrDefault(cells[0])), cells[8])).ToList();
            var segments = Leads.ToDictionary(lead => lead.Key, lead => lead.Segment);
            Wins = deals.Values.Where(deal => IsComplete(deal, segments)).ToList();
            Refused = deals.Values.Except(Wins).ToList();
            Spend = Rows("spend.csv").Select(cells => (Date(cells[1]), Number(cells[2]))).ToList();
        }

        public IReadOnlyList<Lead> Leads { get; }

        public IReadOnlyList<Deal> Wins { get; }

        public IReadOnlyList<Deal> Refused { get; }

        public IReadOnlyList<(LocalDate On, decimal Amount)> Spend { get; }

        public IEnumerable<Lead> Rejections => Leads.Where(lead => lead.RejectedOn is not null);

        public int InNurtureAt(LocalDate nextMonth)
        {
            var returned = Wins.Where(deal => deal.WonOn < nextMonth).Select(deal => deal.Lead).ToHashSet();
            return Rejections.Count(lead => lead.Reason != "not-a-fit" && lead.RejectedOn < nextMonth && !returned.Contains(lead.Key)
                && lead.RejectedOn.Value.PlusMonths(12) >= nextMonth);
        }

        /// <summary>Required: segment and decision maker. Needed: 40 points of budget 40, timeframe 30, size 30.</summary>
        private static bool IsComplete(Deal deal, Dictionary<string, string> segments) =>
            (deal.Segment.Length > 0 || segments[deal.Lead].Length > 0) && deal.Decides && deal.Points >= 40;

        private static int Points(string[] cells) =>
            (Budgets.Contains(cells[7]) ? 40 : 0)
            + (Timeframes.Contains(cells[8]) ? 30 : 0)
            + (int.Parse(cells[9], CultureInfo.InvariantCulture) >= 50 ? 30 : 0);

        private static LocalDate? RejectedOn(string[] cells, Deal? deal)
        {
            if (cells[7].Length > 0)
            {
                return Date(cells[7]);
            }

            return deal is null ? Date(cells[1]).PlusDays(90) : null;
        }

        private static IEnumerable<string[]> Rows(string name) =>
            File.ReadLines(DemoFiles.Path(name)).Skip(1).Select(line => line.Split(','));

        private static LocalDate Date(string text) =>
            LocalDate.FromDateTime(DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture));

        private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
    }

    private sealed record Lead(string Key, LocalDate Arrived, string Segment, LocalDate? RejectedOn, string Reason);

    private sealed record Deal(string Lead, LocalDate WonOn, decimal Revenue, decimal Cost, string Segment, bool Decides, int Points);

    /// <summary>Replays the bundled funnel once.</summary>
    public sealed class Replay : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public Replay() => Report = new ReplayRun(
            new ReplayOptions
            {
                Leads = DemoFiles.Path("leads.csv"),
                Deals = DemoFiles.Path("deals.csv"),
                Spend = DemoFiles.Path("spend.csv"),
                Map = DemoFiles.Path("map.json"),
                Output = _folder.Path,
            },
            PlainConsole.To(TextWriter.Null),
            SystemClock.Instance.GetCurrentInstant()).Replay(default).Report;

        public FunnelReport Report { get; }

        public void Dispose() => _folder.Dispose();
    }
}
