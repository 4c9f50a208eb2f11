using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Health;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Kpis;
using Xunit;

namespace CrmAlignment.Domain.Tests.Health;

public sealed class AlignmentHealthTests
{
    [Fact]
    public void Empty_ledger_tells_nothing_and_asks_for_nothing()
    {
        var checks = AlignmentHealth.Check(Numbers(Measures.Zero, Measures.Zero));

        Assert.Equal(Enum.GetNames(typeof(HealthSymptom)), checks.Select(check => check.Symptom.ToString()));
        Assert.All(checks, check => Assert.Equal((Finding.NotEnoughData, null, null), (check.Finding, check.Trend, check.NextStep)));
        Assert.All(checks, check => Assert.Equal((0, null, null), (check.Current.Sample, check.Current.Value, check.Current.High)));
    }

    // Wilson: of 20, 0 accepted are 0 to 0.161, wholly below 0.23; of 19 the same says nothing.
    [Theory]
    [InlineData(0, 19, Finding.NotEnoughData)]
    [InlineData(0, 20, Finding.Symptom)]

    // 1 of 20 is 0.009 to 0.236: reaches the average, but is below the best.
    [InlineData(1, 20, Finding.Watch)]
    [InlineData(46, 100, Finding.Watch)]
    [InlineData(47, 100, Finding.Healthy)]
    public void Acceptance_is_judged_by_the_published_numbers(int accepted, int decided, Finding finding)
    {
        var check = Check(HealthSymptom.LeadsNotAccepted, new Measures { [Measure.Accepted] = accepted, [Measure.Rejected] = decided - accepted });

        Assert.Equal((finding, accepted, decided), (check.Finding, check.Current.Part, check.Current.Base));
        Assert.Equal(finding is Finding.Watch or Finding.Symptom ? NextStep.ReviewCriteria : null, check.NextStep);
        Assert.Equal(
            new[] { (BenchmarkKind.Best, "Aberdeen", 2010, 0.47), (BenchmarkKind.B2BAverage, "", 0, 0.23), (BenchmarkKind.Worst, "Aberdeen", 2010, 0.05) },
            check.Benchmarks.Select(benchmark => (benchmark.Kind, benchmark.Source, benchmark.Year ?? 0, benchmark.Share)));
    }

    // Of 20 + 30 that came or left, 20 came: 0.4, Wilson 0.276 to 0.538, reaches one half. 30 of 80 are 0.277 to 0.485: below it.
    [Theory]
    [InlineData(20, 30, Finding.Watch)]
    [InlineData(30, 50, Finding.Symptom)]
    [InlineData(30, 30, Finding.Healthy)]
    [InlineData(9, 10, Finding.NotEnoughData)]
    [InlineData(20, 0, Finding.Healthy)]
    public void Funnel_is_refilled_when_as_many_come_as_leave(int created, int left, Finding finding)
    {
        var check = Check(HealthSymptom.FunnelNotRefilled, new Measures { [Measure.LeadsCreated] = created, [Measure.Disqualified] = left });

        Assert.Equal(finding, check.Finding);
        Assert.Equal((created, left, false), (check.Current.Part, check.Current.Base, check.Current.IsShare));
    }

    [Fact]
    public void Every_way_out_of_the_funnel_counts_once()
    {
        var check = Check(
            HealthSymptom.FunnelNotRefilled,
            new Measures { [Measure.LeadsCreated] = 7, [Measure.Qualified] = 5, [Measure.Disqualified] = 11, [Measure.Nurtured] = 13, [Measure.Rejected] = 99 });

        Assert.Equal((7, 29), (check.Current.Part, check.Current.Base));
    }

    // 30 of 100 + 30 is 0.231; 60 of 100 + 60 is 0.375: by Newcombe the difference is -0.144, -0.242 to -0.038.
    [Fact]
    public void Conversion_that_fell_beyond_chance_is_a_symptom()
    {
        var check = Check(HealthSymptom.QualifyingFalls, Qualified(30), Qualified(60));

        Assert.Equal((Finding.Symptom, Trend.Worse, NextStep.FindTheLeak), (check.Finding, check.Trend, check.NextStep));
        Assert.Equal((0.3, 0.6), (check.Current.Value, check.Previous?.Value));
    }

    [Theory]
    [InlineData(44, 50, Finding.Watch, Trend.AsBefore)]
    [InlineData(45, 50, Finding.Healthy, Trend.AsBefore)]
    [InlineData(60, 30, Finding.Healthy, Trend.Better)]
    public void Conversion_that_fell_within_chance_is_watched_from_a_tenth_on(int now, int before, Finding finding, Trend trend)
    {
        var check = Check(HealthSymptom.QualifyingFalls, Qualified(now), Qualified(before));

        Assert.Equal((finding, trend), (check.Finding, check.Trend));
    }

    [Fact]
    public void Conversion_without_enough_cases_before_says_nothing()
    {
        var check = Check(HealthSymptom.WinningFalls, new Measures { [Measure.LeadsCreated] = 100 }, new Measures { [Measure.LeadsCreated] = 12, [Measure.Won] = 7 });

        Assert.Equal((Finding.NotEnoughData, null), (check.Finding, check.Trend));
        Assert.Equal(19, check.Previous?.Sample);
    }

    [Fact]
    public void More_may_be_qualified_than_were_created()
    {
        var check = Check(HealthSymptom.QualifyingFalls, new Measures { [Measure.LeadsCreated] = 10, [Measure.Qualified] = 30 }, Qualified(30));

        Assert.Equal((3.0, Trend.Better), (check.Current.Value, check.Trend));

        // Wilson of 30 of 40 is 0.59807 to 0.85813, so 1.488 to 6.049 for each.
        Assert.Equal((1.488, 6.049), (Math.Round(check.Current.Low!.Value, 3), Math.Round(check.Current.High!.Value, 3)));
    }

    [Theory]
    [InlineData(0, 0, 0, 30, Finding.Symptom, NextStep.BookSpend)]
    [InlineData(0, 500, 0, 30, Finding.Symptom, NextStep.BookSpend)]
    [InlineData(100, 0, 0, 30, Finding.Symptom, NextStep.LinkRevenue)]
    [InlineData(100, 0, 500, 30, Finding.Watch, NextStep.LinkRevenue)]
    [InlineData(100, 1, 0, 30, Finding.Healthy, null)]
    [InlineData(0, 0, 0, 19, Finding.NotEnoughData, null)]
    public void Roi_is_shown_when_spend_and_revenue_are_booked(int spend, int revenue, int revenueBefore, int leads, Finding finding, NextStep? step)
    {
        var now = new Measures { [Measure.LeadsCreated] = leads, [Measure.MarketingSpend] = spend, [Measure.Revenue] = revenue };
        var campaign = new CampaignNumbers(Guid.NewGuid(), "Fair", new Measures { [Measure.LeadsCreated] = 1 }, Measures.Zero);

        var check = Find(Numbers(now, new Measures { [Measure.Revenue] = revenueBefore }) with { Campaigns = [campaign] }, HealthSymptom.RoiNotShown);

        Assert.Equal((finding, step, 1, leads), (check.Finding, check.NextStep, check.Current.Part, check.Current.Base));
    }

    [Fact]
    public void Leads_without_campaigns_show_no_spend_to_miss()
    {
        Assert.Equal(Finding.NotEnoughData, Check(HealthSymptom.RoiNotShown, new Measures { [Measure.LeadsCreated] = 100 }).Finding);
    }

    // Wilson: 15 of 20 are 0.531 to 0.888, above one half; 14 of 20 are 0.481 to 0.855.
    [Theory]
    [InlineData(15, Finding.Symptom)]
    [InlineData(14, Finding.Watch)]
    [InlineData(10, Finding.Healthy)]
    public void Deals_that_sales_finds_are_a_symptom_from_half_on(int bySales, Finding finding)
    {
        var check = Check(HealthSymptom.SalesFindsItself, new Measures { [Measure.Won] = 20, [Measure.WonBySales] = bySales });

        Assert.Equal((finding, 0.56), (check.Finding, Assert.Single(check.Benchmarks).Share));
    }

    // Wilson: 6 of 20 are 0.145 to 0.519, above a tenth; 5 of 20 are 0.112 to 0.469, too; 4 of 20 are 0.081 to 0.416.
    [Theory]
    [InlineData(5, Finding.Symptom)]
    [InlineData(4, Finding.Watch)]
    [InlineData(2, Finding.Healthy)]
    public void Offers_that_expire_are_a_symptom_from_a_tenth_on(int expired, Finding finding)
    {
        Assert.Equal(finding, Check(HealthSymptom.AnswersLate, new Measures { [Measure.Accepted] = 20 - expired, [Measure.Expired] = expired }).Finding);
    }

    [Theory]
    [InlineData(20, 5, 15, Finding.Symptom)]
    [InlineData(20, 10, 10, Finding.Healthy)]
    [InlineData(20, 25, 0, Finding.Healthy)]
    [InlineData(19, 0, 19, Finding.NotEnoughData)]
    public void Rejections_that_are_not_nurtured_are_without_use(int rejected, int nurtured, int without, Finding finding)
    {
        var check = Check(HealthSymptom.RejectionsWithoutUse, new Measures { [Measure.Rejected] = rejected, [Measure.Nurtured] = nurtured });

        Assert.Equal((finding, without, rejected), (check.Finding, check.Current.Part, check.Current.Base));
    }

    [Fact]
    public void Rows_are_judged_with_their_names_and_whether_they_are_all()
    {
        var row = new CaseRow(Guid.NewGuid(), "Contoso");
        var numbers = Numbers(Measures.Zero, Measures.Zero) with
        {
            Owners = new CountedCases(10, 20, [row], IsCut: true),
            OwnersBefore = new CountedCases(0, 20, [], IsCut: false),
            Waiting = new CountedCases(2, 19, [], IsCut: false),
        };

        var owners = Find(numbers, HealthSymptom.OwnersOverlap);

        Assert.Equal((Finding.Symptom, Trend.Worse, NextStep.NameOneOwner, true), (owners.Finding, owners.Trend, owners.NextStep, owners.IsCut));
        Assert.Same(row, Assert.Single(owners.Rows));
        Assert.Equal(Finding.NotEnoughData, Find(numbers, HealthSymptom.NurtureUntended).Finding);
        Assert.Equal(Finding.Symptom, Find(numbers with { Waiting = new CountedCases(20, 20, [], IsCut: false) }, HealthSymptom.NurtureUntended).Finding);
    }

    [Theory]
    [InlineData(20, 100, 0, 0, Finding.Symptom)]
    [InlineData(20, 100, 0, 1, Finding.Healthy)]
    [InlineData(20, 100, 1, 0, Finding.Healthy)]
    [InlineData(19, 100, 0, 0, Finding.NotEnoughData)]
    [InlineData(20, 0, 0, 0, Finding.NotEnoughData)]
    public void Campaign_is_without_result_when_it_cost_was_accepted_and_nothing_was_won_since(int accepted, int spend, int wonBefore, int won, Finding finding)
    {
        var before = new Measures { [Measure.Accepted] = accepted, [Measure.MarketingSpend] = spend, [Measure.Won] = wonBefore };
        var campaign = new CampaignNumbers(Guid.NewGuid(), "Fair", new Measures { [Measure.Won] = won }, before);

        Assert.Equal(finding, Find(Numbers(Measures.Zero, Measures.Zero) with { Campaigns = [campaign] }, HealthSymptom.CampaignsWithoutResult).Finding);
    }

    [Fact]
    public void One_campaign_of_three_without_result_is_watched()
    {
        var before = new Measures { [Measure.Accepted] = 30, [Measure.MarketingSpend] = 100 };
        CampaignNumbers Campaign(string name, int won) => new(Guid.NewGuid(), name, new Measures { [Measure.Won] = won }, before);

        var check = Find(
            Numbers(Measures.Zero, Measures.Zero) with { Campaigns = [Campaign("Fair", 0), Campaign("Mail", 3), Campaign("Web", 4)] }, HealthSymptom.CampaignsWithoutResult);

        Assert.Equal((Finding.Watch, "Fair"), (check.Finding, Assert.Single(check.Rows).Name));
    }

    [Fact]
    public void Worst_comes_first_and_months_are_those_of_both_periods()
    {
        var now = new Measures { [Measure.Accepted] = 1, [Measure.Rejected] = 99, [Measure.Nurtured] = 60, [Measure.LeadsCreated] = 400 };

        var checks = AlignmentHealth.Check(Numbers(now, Measures.Zero));

        Assert.Equal(HealthSymptom.LeadsNotAccepted, checks[0].Symptom);
        Assert.Equal(checks.Select(check => check.Finding).OrderByDescending(finding => finding), checks.Select(check => check.Finding));
        Assert.Equal(
            new[] { ("2026-02", 0), ("2026-03", 100) },
            checks[0].Months.Select(month => (month.Month.Name, month.Rate.Base)));
    }

    [Fact]
    public void Corrections_below_zero_count_as_nothing()
    {
        var check = Check(HealthSymptom.SalesFindsItself, new Measures { [Measure.Won] = -1, [Measure.WonBySales] = 2 });

        Assert.Equal((0, 0, Finding.NotEnoughData), (check.Current.Part, check.Current.Base, check.Finding));
    }

    private static Measures Qualified(int qualified) => new() { [Measure.LeadsCreated] = 100, [Measure.Qualified] = qualified };

    private static SymptomCheck Check(HealthSymptom symptom, Measures now, Measures before = default) => Find(Numbers(now, before), symptom);

    private static SymptomCheck Find(HealthNumbers numbers, HealthSymptom symptom) => AlignmentHealth.Check(numbers).Single(check => check.Symptom == symptom);

    private static HealthNumbers Numbers(Measures now, Measures before) => new() { Months = Month(3, now), MonthsBefore = Month(2, before) };

    private static IReadOnlyList<MonthNumbers> Month(int month, Measures measures) =>
        [new(Period.Containing(PeriodGrain.Month, new DateTime(2026, month, 1)), measures)];
}
