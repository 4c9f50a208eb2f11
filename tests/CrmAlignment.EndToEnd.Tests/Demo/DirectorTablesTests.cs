using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CrmAlignment.Cli.Report;
using Newtonsoft.Json.Linq;
using NodaTime;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Demo;

/// <summary>The tables that a director asks for, against the bundled files, which DuckDB reads here, and against each other.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class DirectorTablesTests(DemoReplay replay) : IClassFixture<DemoReplay>, IDisposable
{
    private readonly DemoTables _tables = new();

    private FunnelReport Report => replay.Report;

    public void Dispose() => _tables.Dispose();

    [Fact]
    public void Leads_by_origin_are_those_of_the_files() => Compare("origin", Report.Sources);

    [Fact]
    public void Leads_by_campaign_are_those_of_the_files() => Compare("campaign", Report.Campaigns);

    // Whoever begins a deal completes the lead, whether the criteria then let it pass or not.
    [Fact]
    public void Leads_by_segment_are_those_of_the_files() => Compare("segment_now", Report.Segments);

    [Fact]
    public void Closed_opportunities_by_product_are_those_of_the_files() => Assert.Equal(
        Lines("SELECT product, count(*) FILTER (won), count(*) FILTER (lost), sum(revenue_won) FROM funnel WHERE won OR lost GROUP BY 1 ORDER BY 1"),
        Report.Products.OrderBy(line => line.Name, StringComparer.Ordinal).Select(line => Line(line.Name, line.Won, line.Lost, line.Revenue)));

    [Fact]
    public void Every_grouping_counts_each_lead_once()
    {
        var all = Lines("SELECT count(*), count(*) FILTER (qualified), count(*) FILTER (won), count(*) FILTER (lost), sum(revenue_won) FROM funnel WHERE NOT excluded").Single();
        foreach (var lines in new[] { Report.Segments, Report.Sources, Report.Owners, Report.Campaigns })
        {
            Assert.Equal(all, Line(lines.Sum(line => line.Leads), lines.Sum(line => line.Qualified), lines.Sum(line => line.Won), lines.Sum(line => line.Lost), lines.Sum(line => line.Revenue)));
        }
    }

    [Fact]
    public void Ways_that_end_with_a_win_take_the_days_of_the_files()
    {
        AssertWay(Report.Steps[^1], "arrived_on", "true");
        AssertWay(Report.Steps[^2], "opened_on", "qualified");
    }

    [Fact]
    public void Steps_follow_one_another()
    {
        Assert.Equal(
            ["Lead > MarketingQualified", "MarketingQualified > SalesReady", "SalesReady > SalesAccepted", "SalesAccepted > Qualified", "Qualified > Won", "Lead > Won"],
            Report.Steps.Select(step => $"{step.From} > {step.To}"));
        Assert.All(Report.Steps.Zip(Report.Steps.Skip(1)).Take(4), pair => Assert.True(pair.First.WentOn == pair.Second.Reached, $"{pair.First} {pair.Second}"));
        Assert.All(Report.Steps, step => Assert.InRange(step.Measured, 1, step.WentOn));
    }

    [Fact]
    public void Acceptance_by_campaign_is_that_of_the_files() => Assert.Equal(
        Lines("""
            SELECT coalesce(campaign, ''), count(*) FILTER ((accepted_on IS NOT NULL AND rejected_on IS NULL) OR qualified), count(*) FILTER (rejected_on IS NOT NULL AND NOT excluded)
            FROM funnel GROUP BY 1
            """).Where(line => !line.EndsWith(" | 0 | 0", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
        Report.AcceptanceByCampaign.Where(line => line.Accepted + line.Rejected > 0).Select(line => Line(line.Name, line.Accepted, line.Rejected)).Order(StringComparer.Ordinal));

    [Fact]
    public void Acceptance_adds_up_to_the_scorecard()
    {
        foreach (var lines in new[] { Report.AcceptanceBySalesperson, Report.AcceptanceByCampaign })
        {
            Assert.Equal(
                (Report.Months.Sum(month => month.Accepted), Report.Months.Sum(month => month.Rejected), Report.Months.Sum(month => month.Expired)),
                (lines.Sum(line => line.Accepted), lines.Sum(line => line.Rejected), lines.Sum(line => line.Expired)));
        }

        Assert.Equal(Report.Months.Sum(month => month.Rejected), Report.Rejections.Sum(line => line.Count - line.Excluded));
    }

    [Fact]
    public void Attribution_adds_up_to_the_ledger_by_every_model()
    {
        foreach (var (table, whole) in new (ReportTable, decimal)[]
        {
            (AttributionTables.Revenue(Report, ReportWords.English), Report.Months.Sum(month => month.Revenue)),
            (AttributionTables.Cost(Report, ReportWords.English), Report.Months.Sum(month => month.CostOfSales)),
            (AttributionTables.Profit(Report, ReportWords.English), Report.Months.Sum(month => month.Profit)),
        })
        {
            Assert.True(table.Rows.Count > 5);
            foreach (var model in Enumerable.Range(3, 5))
            {
                var parts = table.Rows.SkipLast(1).Sum(row => (decimal)row[model]!);
                Assert.Equal((table.Key, table.Columns[model].Key, whole, whole), (table.Key, table.Columns[model].Key, parts, (decimal)table.Rows[^1][model]!));
            }
        }
    }

    [Fact]
    public void Attribution_has_the_wins_and_spend_of_the_files()
    {
        var table = AttributionTables.Revenue(Report, ReportWords.English);
        Assert.Equal(Lines("SELECT count(*) FILTER (won) FROM funnel").Single(), DemoTables.Text(table.Rows[^1][1]));
        Assert.Equal(Report.Months.Sum(month => month.MarketingSpend), (decimal)table.Rows[^1][2]!);
        Assert.Equal(Report.Months.Sum(month => month.MarketingSpend), table.Rows.SkipLast(1).Sum(row => (decimal)row[2]!));
    }

    [Fact]
    public void Agreed_terms_are_those_of_the_settings_in_the_language_of_the_report()
    {
        var terms = JObject.Parse(File.ReadAllText(DemoFiles.Path("setup.json")))["terms"]!;
        foreach (var (language, name) in new[] { ("ru", "russianName"), ("uk", "ukrainianName"), ("zh", "chineseName") })
        {
            Assert.Equal(
                terms.Select(term => (string)term[name]!).Order(StringComparer.Ordinal),
                TermTables.Terms(Report, ReportWords.Of(language)!).Rows.Select(row => (string)row[0]!).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Rejections_have_the_reasons_of_the_files()
    {
        var names = JObject.Parse(File.ReadAllText(DemoFiles.Path("setup.json")))["reasons"]!.ToDictionary(reason => (string)reason["code"]!, reason => (string)reason["name"]!);
        Assert.Equal(
            _tables.Rows("SELECT reject_reason, count(*), count(*) FILTER (excluded) FROM funnel WHERE reject_reason IS NOT NULL GROUP BY 1")
                .Select(row => Line(names[(string)row[0]!], row[1], row[2])).Order(StringComparer.Ordinal),
            Report.Rejections.Select(line => Line(line.Reason, line.Count, line.Excluded)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Lost_opportunities_have_the_reasons_of_the_files() => Assert.Equal(
        Lines("SELECT lost_reason, count(*) FROM funnel WHERE lost GROUP BY 1").Order(StringComparer.Ordinal),
        Report.LostReasons.Select(line => Line(line.Reason, line.Count)).Order(StringComparer.Ordinal));

    [Fact]
    public void Nurture_ages_and_stays_are_those_of_the_queues()
    {
        Assert.Equal(Report.Queues.Sum(queue => queue.Waiting), Report.Ageing.Sum(line => line.Count));
        Assert.Equal(Report.Queues.Sum(queue => queue.Returned), Report.Stays.Sum(line => line.Returned));
        Assert.Equal(Report.Queues.Sum(queue => queue.AgedOut), Report.Stays.Sum(line => line.AgedOut));
    }

    // A lead that was refused and completed later passes: the table says which did, and what that brought.
    [Fact]
    public void Kept_out_leads_are_those_of_the_files_with_what_became_of_them()
    {
        var expected = Lines("""
            SELECT lead, refusals, CASE WHEN qualified THEN 'Qualified' WHEN rejected_on IS NOT NULL THEN 'Nurture' WHEN accepted_on IS NOT NULL THEN 'Sales accepted'
              WHEN offered_on IS NOT NULL AND NOT offer_refused THEN 'Sales ready' WHEN marketing_qualified_on IS NOT NULL THEN 'Marketing qualified' ELSE 'Inquiry' END,
              won::INTEGER, revenue_won
            FROM funnel WHERE refusals > 0 ORDER BY lead
            """);
        Assert.Contains(expected, line => line.Contains(" | Qualified | 1 | ", StringComparison.Ordinal));
        Assert.Equal(expected, Report.KeptOut.Select(line => Line(line.Lead, line.Times, line.Stage, line.Won, line.Revenue)).Order(StringComparer.Ordinal));
    }

    // Whoever is active was so before, or became it, and did not leave.
    [Fact]
    public void Clients_who_come_and_go_explain_those_who_are_active()
    {
        var active = 0;
        foreach (var month in Report.ClientMoves)
        {
            active += month.New + month.CameBack - month.Lost;
            Assert.Equal((month.Month, active), (month.Month, month.Active));
        }

        Assert.Equal(Report.Months.Sum(month => month.NewClients), Report.ClientMoves.Sum(month => month.New));
    }

    [Fact]
    public void New_and_active_clients_are_those_of_the_files()
    {
        var expected = _tables.Rows("""
            WITH wins AS (SELECT customer, date_trunc('month', on_day(closed_on)) AS month FROM funnel WHERE won AND revenue_won > 0),
            months AS (SELECT unnest(generate_series(TIMESTAMP '2024-01-01', TIMESTAMP '2025-01-01', INTERVAL 1 MONTH)) AS month)
            SELECT strftime(m.month, '%Y-%m'),
              (SELECT count(*) FROM (SELECT customer, min(month) AS first FROM wins GROUP BY 1) WHERE first = m.month),
              (SELECT count(DISTINCT customer) FROM wins w WHERE w.month <= m.month AND w.month > m.month - INTERVAL 1 YEAR)
            FROM months m ORDER BY 1
            """).Select(row => Line(row));
        Assert.Equal(expected, Report.ClientMoves.Select(line => Line(line.Month, line.New, line.Active)));
    }

    [Fact]
    public void Comparison_takes_the_periods_of_the_scorecard()
    {
        Assert.Equal(3, Report.Comparisons.Count);
        foreach (var (comparison, lines, months) in Report.Comparisons.Zip([Report.Months, Report.Quarters, Report.Years], (one, lines) => (one, lines)).Zip([1, 3, 12], (pair, months) => (pair.one, pair.lines, months)))
        {
            var latest = lines.Last(line => line.Start.PlusMonths(months) <= Report.To.PlusDays(1));
            Assert.True(comparison.IsOver);
            Assert.Equal(Plain(latest), comparison.Period);
            Assert.Equal(Plain(At(lines, latest.Start.PlusMonths(-months))), comparison.Before);
            Assert.Equal(months == 12 ? null : Plain(At(lines, latest.Start.PlusYears(-1))), comparison.YearBefore);
        }

        // There is one period before at least; the files begin with 2024, so that no year is known before it.
        Assert.NotNull(Report.Comparisons[0].Before);
        Assert.Null(Report.Comparisons[2].Before);
    }

    private static PeriodLine? At(IReadOnlyList<PeriodLine> lines, LocalDate start) => lines.SingleOrDefault(line => line.Start == start);

    private static PeriodLine? Plain(PeriodLine? line) => line is null ? null : line with { InNurtureAtEnd = 0 };

    private void AssertWay(StepLine way, string from, string reached)
    {
        var row = _tables.Rows($"""
            SELECT count(*) FILTER ({reached}), count(*) FILTER (won), quantile_cont(date_diff('day', on_day({from}), on_day(closed_on)), 0.5) FILTER (won),
              quantile_cont(date_diff('day', on_day({from}), on_day(closed_on)), 0.9) FILTER (won)
            FROM funnel WHERE NOT excluded
            """).Single();
        Assert.Equal(Line(row[0], row[1], row[1], row[2], row[3]), Line(way.Reached, way.WentOn, way.Measured, way.MedianDays, way.PercentileDays));
    }

    private void Compare(string column, IReadOnlyList<GroupLine> lines) => Assert.Equal(
        Lines($"SELECT coalesce({column}, ''), count(*), count(*) FILTER (qualified), count(*) FILTER (won), count(*) FILTER (lost), sum(revenue_won) FROM funnel WHERE NOT excluded GROUP BY 1").Order(StringComparer.Ordinal),
        lines.Select(line => Line(line.Name, line.Leads, line.Qualified, line.Won, line.Lost, line.Revenue)).Order(StringComparer.Ordinal));

    private List<string> Lines(string sql) => _tables.Lines(sql);

    private static string Line(params object?[] values) => string.Join(" | ", values.Select(DemoTables.Text));
}
