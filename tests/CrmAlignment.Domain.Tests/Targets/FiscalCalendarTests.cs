using System;
using CrmAlignment.Domain.Targets;
using CrmAlignment.Model.Choices;
using Xunit;

namespace CrmAlignment.Domain.Tests.Targets;

public sealed class FiscalCalendarTests
{
    // From the sixth of April on, as a British tax year.
    private static readonly FiscalCalendar April = new(4, 6);

    [Theory]
    [InlineData(PeriodGrain.Year, "2026-04-05", "2025-04-06", "2026-04-05")]
    [InlineData(PeriodGrain.Year, "2026-04-06", "2026-04-06", "2027-04-05")]
    [InlineData(PeriodGrain.Quarter, "2026-07-05", "2026-04-06", "2026-07-05")]
    [InlineData(PeriodGrain.Quarter, "2026-01-06", "2026-01-06", "2026-04-05")]
    [InlineData(PeriodGrain.Month, "2026-03-01", "2026-02-06", "2026-03-05")]
    [InlineData(PeriodGrain.Month, "2026-12-31", "2026-12-06", "2027-01-05")]
    public void Containing_begins_on_the_day_of_the_calendar(PeriodGrain grain, string date, string start, string end)
    {
        Assert.Equal(new FiscalPeriod(grain, Date(start), Date(end)), April.Containing(grain, Date(date)));
    }

    [Theory]
    [InlineData(PeriodGrain.Month)]
    [InlineData(PeriodGrain.Quarter)]
    [InlineData(PeriodGrain.Year)]
    public void Periods_follow_each_other_without_a_day_between_or_in_two(PeriodGrain grain)
    {
        for (var month = 1; month <= 12; month++)
        {
            var calendar = new FiscalCalendar(month, 28);
            for (var date = new DateTime(2023, 12, 1); date < new DateTime(2025, 2, 1); date = date.AddDays(1))
            {
                var period = calendar.Containing(grain, date);

                Assert.InRange(date, period.Start, period.End);
                Assert.Equal(period, calendar.Containing(grain, period.End));
                Assert.Equal(period.Start.AddDays(-1), period.Before().End);
                Assert.Equal(period, period.Before().Before(-1));
                Assert.Equal(period.Start.Day, period.YearsBefore(3).Start.Day);
            }
        }
    }

    [Fact]
    public void Calendar_year_has_the_periods_of_the_scorecards()
    {
        var date = new DateTime(2026, 11, 30);
        foreach (var grain in new[] { PeriodGrain.Month, PeriodGrain.Quarter, PeriodGrain.Year })
        {
            var scorecard = Domain.Kpi.Period.Containing(grain, date);
            Assert.Equal(new FiscalPeriod(grain, scorecard.Start, scorecard.End), FiscalCalendar.OfTheYear.Containing(grain, date));
        }
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(13, 1)]
    [InlineData(1, 0)]
    [InlineData(1, 29)]
    public void Day_that_a_year_may_lack_is_refused(int month, int day) => Assert.Throws<ArgumentOutOfRangeException>(() => new FiscalCalendar(month, day));

    private static DateTime Date(string text) => DateTime.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
