using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using CrmAlignment.Cli.Report;
using NodaTime;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Demo;

/// <summary>
/// The tables that a director asks for, against the bundled files, read here with nothing of the product, and against each other. Which
/// deals the criteria refused is told by the report; the other tests hold that against the files.
/// </summary>
[Trait(Category.Name, Category.Slow)]
public sealed class DirectorTablesTests(DemoReplay replay) : IClassFixture<DemoReplay>
{
    private static readonly List<Dictionary<string, string>> Leads = Rows("leads.csv");
    private static readonly Dictionary<string, Dictionary<string, string>> Deals = Rows("deals.csv").ToDictionary(deal => deal["lead"]);

    private FunnelReport Report => replay.Report;

    private HashSet<string> Won => [.. Deals.Keys.Except(Report.Refusals.Select(refusal => refusal.Lead))];

    [Fact]
    public void Leads_by_origin_are_those_of_the_files() => Assert.Equal(Expected("origin", _ => ""), Actual(Report.Sources));

    [Fact]
    public void Leads_by_campaign_are_those_of_the_files() => Assert.Equal(Expected("campaign", _ => ""), Actual(Report.Campaigns));

    // A deal that is completed writes its segment into the lead.
    [Fact]
    public void Leads_by_segment_are_those_of_the_files() => Assert.Equal(
        Expected("segment", lead => Won.Contains(lead["lead"]) ? Deals[lead["lead"]]["segment"] : ""),
        Actual(Report.Segments.Where(line => line.Name.Length > 0 || line.Leads > 0)));

    [Fact]
    public void Every_grouping_counts_each_lead_once()
    {
        foreach (var lines in new[] { Report.Segments, Report.Sources, Report.Owners, Report.Campaigns })
        {
            Assert.Equal(
                (Leads.Count, Report.Layers[^1].Count, Report.Months.Sum(month => month.Revenue)),
                (lines.Sum(line => line.Leads), lines.Sum(line => line.Won), lines.Sum(line => line.Revenue)));
        }
    }

    [Fact]
    public void Way_from_lead_to_won_takes_the_days_of_the_files()
    {
        var days = Leads.Where(lead => Won.Contains(lead["lead"]))
            .Select(lead => (double)Period.DaysBetween(Date(lead["arrived_on"]), Date(Deals[lead["lead"]]["won_on"][..10])))
            .Order()
            .ToList();
        var whole = Report.Steps[^1];
        Assert.Equal((Leads.Count, days.Count, days.Count), (whole.Reached, whole.WentOn, whole.Measured));
        Assert.Equal((decimal)Quantile(days, 0.5), whole.MedianDays!.Value, 6);
        Assert.Equal((decimal)Quantile(days, 0.9), whole.PercentileDays!.Value, 6);
    }

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
    public void Nurture_ages_and_stays_are_those_of_the_queues()
    {
        Assert.Equal(Report.Queues.Sum(queue => queue.Waiting), Report.Ageing.Sum(line => line.Count));
        Assert.Equal(Report.Queues.Sum(queue => queue.Returned), Report.Stays.Sum(line => line.Returned));
        Assert.Equal(Report.Queues.Sum(queue => queue.AgedOut), Report.Stays.Sum(line => line.AgedOut));
    }

    [Fact]
    public void Kept_out_leads_are_those_that_were_refused_and_none_is_won() => Assert.Equal(
        Report.Refusals.Where(refusal => refusal.IsByCriteria).Select(refusal => (refusal.Lead, 0)).Distinct().Order(),
        Report.KeptOut.Where(line => line.Stage is not null).Select(line => (line.Lead, line.Won)).Order());

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
    public void Comparison_takes_the_periods_of_the_scorecard()
    {
        var month = Report.Comparisons[0];
        Assert.Equal(Report.Months.Single(line => line.Name == month.Period.Name) with { InNurtureAtEnd = 0 }, month.Period);
        Assert.Equal(Report.Months.Single(line => line.Start == month.Period.Start.PlusMonths(-1)) with { InNurtureAtEnd = 0 }, month.Before);
        Assert.Equal(month.Period.Start.PlusYears(-1), month.YearBefore!.Start);
        var year = Report.Comparisons[2];
        Assert.Equal(Report.Years.Single(line => line.Name == year.Period.Name) with { InNurtureAtEnd = 0 }, year.Period);
        Assert.Null(year.Before);
    }

    private List<(string, int, int, decimal)> Expected(string column, Func<Dictionary<string, string>, string> written) =>
    [
        .. Leads.GroupBy(lead => written(lead) is { Length: > 0 } other ? other : lead[column])
            .Select(group => (
                group.Key,
                group.Count(),
                group.Count(lead => Won.Contains(lead["lead"])),
                group.Where(lead => Won.Contains(lead["lead"])).Sum(lead => decimal.Parse(Deals[lead["lead"]]["revenue"], CultureInfo.InvariantCulture))))
            .OrderBy(line => line.Key, StringComparer.Ordinal),
    ];

    private static List<(string, int, int, decimal)> Actual(IEnumerable<GroupLine> lines) =>
        [.. lines.Select(line => (line.Name, line.Leads, line.Won, line.Revenue)).OrderBy(line => line.Name, StringComparer.Ordinal)];

    /// <summary>As quantile_cont of SQL.</summary>
    private static double Quantile(List<double> sorted, double share)
    {
        var rank = share * (sorted.Count - 1);
        var below = (int)Math.Floor(rank);
        return sorted[below] + ((rank - below) * (sorted[Math.Min(below + 1, sorted.Count - 1)] - sorted[below]));
    }

    private static List<Dictionary<string, string>> Rows(string name)
    {
        var lines = File.ReadAllLines(DemoFiles.Path(name)).Select(line => line.Split(',')).ToList();
        return [.. lines.Skip(1).Select(cells => lines[0].Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    private static LocalDate Date(string text) => LocalDate.FromDateTime(DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture));
}
