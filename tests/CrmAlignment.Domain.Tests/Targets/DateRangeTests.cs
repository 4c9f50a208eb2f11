using System;
using System.Globalization;
using System.Linq;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Domain.Targets;
using Xunit;

namespace CrmAlignment.Domain.Tests.Targets;

public sealed class DateRangeTests
{
    [Theory]
    [InlineData("2026-01-01", "2026-12-31", "2026", "")]
    [InlineData("2026-04-06", "2027-04-05", "2026-05 2026-06 2026-Q3 2026-Q4 2027-Q1", "2026-04-06..2026-04-30 2027-04-01..2027-04-05")]
    [InlineData("2026-03-31", "2026-04-30", "2026-04", "2026-03-31..2026-03-31")]
    [InlineData("2026-03-02", "2026-03-30", "", "2026-03-02..2026-03-30")]
    [InlineData("2026-03-06", "2026-04-05", "", "2026-03-06..2026-03-31 2026-04-01..2026-04-05")]
    [InlineData("2024-02-29", "2024-02-29", "", "2024-02-29..2024-02-29")]
    public void Range_is_cut_into_the_longest_periods_and_the_days_left_over(string first, string last, string periods, string edges)
    {
        var range = new DateRange(Date(first), Date(last));

        Assert.Equal(periods, string.Join(' ', range.Periods.Select(period => period.Name)));
        Assert.Equal(edges, string.Join(' ', range.Edges.Select(edge => $"{edge.First:yyyy-MM-dd}..{edge.Last:yyyy-MM-dd}")));
    }

    // Every range of two years of which one is a leap year, by its first days.
    [Fact]
    public void Parts_hold_each_day_of_the_range_once()
    {
        for (var first = Date("2023-01-01"); first < Date("2023-05-01"); first = first.AddDays(3))
        {
            for (var last = first; last < Date("2025-01-01"); last = last.AddDays(7))
            {
                var range = new DateRange(first, last);
                var days = range.Periods.Select(period => (period.Start, period.End)).Concat(range.Edges.Select(edge => (edge.First, edge.Last)))
                    .OrderBy(part => part.Item1)
                    .SelectMany(part => Enumerable.Range(0, (part.Item2 - part.Item1).Days + 1).Select(day => part.Item1.AddDays(day)));

                Assert.Equal(Enumerable.Range(0, (last - first).Days + 1).Select(day => first.AddDays(day)), days);
                Assert.All(range.Edges, edge => Assert.Equal(Period.Containing(Model.Choices.PeriodGrain.Month, edge.First), Period.Containing(Model.Choices.PeriodGrain.Month, edge.Last)));
                Assert.InRange(range.Edges.Count, 0, 2);
            }
        }
    }

    [Fact]
    public void Range_that_ends_before_it_begins_is_refused() =>
        Assert.StartsWith(
            "The range from 2026-03-02 ends before it begins, on 2026-03-01.",
            Assert.Throws<ArgumentException>(() => new DateRange(Date("2026-03-02"), Date("2026-03-01"))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Ranges_of_the_same_days_are_equal() =>
        Assert.Equal(new DateRange(Date("2026-03-01"), Date("2026-03-09")), new DateRange(Date("2026-03-01"), Date("2026-03-09")));

    private static DateTime Date(string text) => DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
