using System;
using System.Globalization;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Domain.Targets;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Kpis;
using Xunit;

namespace CrmAlignment.Domain.Tests.Targets;

public sealed class TargetComparisonTests
{
    // A hundred a day: every number is a hundred times the days that were counted.
    [Theory]
    [InlineData("2026-03-10", "2026-03-10", "2026-02-10", "2025-03-10")]
    [InlineData("2026-03-29", "2026-03-29", "2026-02-28", "2025-03-29")]
    [InlineData("2026-03-31", "2026-03-31", "2026-02-28", "2025-03-31")]
    [InlineData("2026-05-01", "2026-03-31", "2026-02-28", "2025-03-31")]
    public void As_many_days_are_compared_and_all_of_them_once_the_period_is_over(string today, string counted, string previous, string lastYear)
    {
        var compared = TargetComparison.Of(March(TargetMeasure.Revenue, 6200), Date(today), Daily(100));

        Assert.Equal((Date(counted), (decimal?)(100 * Date(counted).Day)), (compared.Fact.Until, compared.Fact.Value));
        Assert.Equal((Date(previous), (decimal?)(100 * Date(previous).Day)), (compared.Previous.ToDate.Until, compared.Previous.ToDate.Value));
        Assert.Equal((Date(lastYear), (decimal?)(100 * Date(lastYear).Day)), (compared.LastYear.ToDate.Until, compared.LastYear.ToDate.Value));
        Assert.Equal((2800m, 3100m, 3100m), (compared.Previous.Whole.Value, compared.LastYear.Whole.Value, compared.YearBeforeLast.Whole.Value));
        Assert.Equal(new DateTime(2024, 3, 1), compared.YearBeforeLast.Period.Start);
        Assert.Equal(0m, compared.GrowthOn(compared.LastYear));
    }

    [Fact]
    public void Leap_day_of_the_year_before_is_no_day_too_many()
    {
        var february = new KpiTarget(TargetMeasure.Won, FiscalPeriod.From(PeriodGrain.Month, new DateTime(2025, 2, 1)), Scope.Organization, 1);

        var compared = TargetComparison.Of(february, new DateTime(2025, 2, 28), Daily(100));

        Assert.Equal(new DateTime(2024, 2, 29), compared.LastYear.ToDate.Until);
        Assert.Equal(2900m, TargetComparison.Of(february with { Measure = TargetMeasure.Revenue }, new DateTime(2025, 2, 28), Daily(100)).LastYear.ToDate.Value);
    }

    [Fact]
    public void Ratio_of_too_few_records_has_a_fact_and_no_growth()
    {
        var compared = TargetComparison.Of(March(TargetMeasure.AcceptanceRate, 0.5m), Date("2026-03-10"), Decisions(accepted: 9, rejected: 10));

        Assert.Equal(((decimal?)0.4737m, 19, false), (compared.Fact.Value, compared.Fact.Sample, compared.Fact.SaysSomething(TargetMeasure.AcceptanceRate)));
        Assert.Null(compared.GrowthOn(compared.Previous));
        Assert.Equal(0m, With(accepted: 10, rejected: 10));

        static decimal? With(int accepted, int rejected)
        {
            var enough = TargetComparison.Of(March(TargetMeasure.AcceptanceRate, 0.5m), Date("2026-03-10"), Decisions(accepted, rejected));
            return enough.GrowthOn(enough.Previous);
        }
    }

    [Fact]
    public void Undefined_ratio_has_no_progress()
    {
        var compared = TargetComparison.Of(March(TargetMeasure.Arpu, 100), Date("2026-03-10"), (_, _) => default);

        Assert.Equal((null, 0), (compared.Fact.Value, compared.Fact.Sample));
        Assert.Null(compared.Progress);
    }

    [Fact]
    public void Period_that_has_not_begun_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TargetComparison.Of(March(TargetMeasure.Won, 1), Date("2026-02-28"), Daily(1)));

    [Fact]
    public void Client_of_two_parts_is_one_and_one_whose_revenue_was_taken_back_is_none()
    {
        var first = new FactTally();
        first.AddClient("account:1", 100);
        first.AddClient("account:2", 50);
        var second = new FactTally();
        second.AddClient("account:1", 10);
        second.AddClient("account:2", -50);
        first.Add(second);

        Assert.Equal(1, first.Clients);
    }

    [Fact]
    public void Sums_of_a_part_are_added_once()
    {
        var part = new FactTally();
        part.Add(new Measures { [Measure.Won] = 2 });
        var whole = new FactTally();
        whole.Add(part);
        whole.Add(part);
        part.Add(new Measures { [Measure.Won] = 5 });

        Assert.Equal((4m, 7m), (whole.Measures[Measure.Won], part.Measures[Measure.Won]));
    }

    private static KpiTarget March(TargetMeasure measure, decimal plan) =>
        new(measure, FiscalPeriod.From(PeriodGrain.Month, new DateTime(2026, 3, 1)), Scope.Organization, plan);

    private static Func<DateTime, DateTime, Scorecard> Daily(decimal revenue) =>
        (first, last) => new Scorecard(new Measures { [Measure.Revenue] = revenue * ((last - first).Days + 1) }, 0);

    private static Func<DateTime, DateTime, Scorecard> Decisions(int accepted, int rejected) =>
        (_, _) => new Scorecard(new Measures { [Measure.Accepted] = accepted, [Measure.Rejected] = rejected }, 0);

    private static DateTime Date(string text) => DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
