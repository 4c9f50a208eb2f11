using System;
using CrmAlignment.Domain.Targets;
using CrmAlignment.Model.Choices;
using Xunit;

namespace CrmAlignment.Domain.Tests.Targets;

public sealed class TargetProgressTests
{
    // Thirty days.
    private static readonly FiscalPeriod April = FiscalCalendar.OfTheYear.Containing(PeriodGrain.Month, new DateTime(2026, 4, 1));

    [Fact]
    public void Plan_is_due_by_days()
    {
        // Ten of thirty days: 100 of 300 are due. 90 came: 0.9 of that and 0.3 of all; 210 are missing in 20 days.
        var progress = TargetProgress.Of(April, new DateTime(2026, 4, 10), plan: 300, fact: 90);

        Assert.Equal((100m, 20, 0.3m, 0.9m, 210m, 10.5m), (progress.PlanToDate, progress.DaysLeft, progress.Reached, progress.ReachedToDate, progress.Missing, progress.MissingADay));
    }

    [Theory]
    [InlineData("2026-03-31", 0, 30)]
    [InlineData("2026-04-30", 300, 0)]
    [InlineData("2026-05-09", 300, 0)]
    public void Day_outside_the_period_counts_as_its_edge(string today, int due, int left)
    {
        var progress = TargetProgress.Of(April, DateTime.Parse(today, System.Globalization.CultureInfo.InvariantCulture), plan: 300, fact: 400);

        Assert.Equal((due, left, 0m), (progress.PlanToDate, progress.DaysLeft, progress.Missing));
        Assert.Equal(due == 0, progress.ReachedToDate is null);
        Assert.Equal(left == 0, progress.MissingADay is null);
    }

    [Fact]
    public void Ratio_is_due_as_a_whole()
    {
        var progress = TargetProgress.Of(April, new DateTime(2026, 4, 10), plan: 0.5m, fact: 0.4m, isRatio: true);

        Assert.Equal((0.5m, 0.8m), (progress.PlanToDate, progress.ReachedToDate));
    }

    [Fact]
    public void Nothing_planned_is_no_share() => Assert.Null(TargetProgress.Of(April, new DateTime(2026, 4, 10), plan: 0, fact: 5).Reached);

    [Theory]
    [InlineData(125, 100, 0.25)]
    [InlineData(2, 3, -0.3333)]
    [InlineData(0, 3, -1.0)]
    [InlineData(3, 0, null)]
    [InlineData(3, -1, null)]
    public void Growth_is_a_share_of_a_base_above_zero(int fact, int before, double? expected) =>
        Assert.Equal((decimal?)expected, TargetProgress.Growth(fact, before));
}
