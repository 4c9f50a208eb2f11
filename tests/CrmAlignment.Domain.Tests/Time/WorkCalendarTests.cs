using System;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Time;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.TimeZones;
using Xunit;

namespace CrmAlignment.Domain.Tests.Time;

public sealed class WorkCalendarTests
{
    private static readonly string[] Zones = ["Europe/Berlin", "America/New_York", "America/Sao_Paulo", "Australia/Lord_Howe", "Asia/Kolkata", "Africa/Casablanca", "Pacific/Apia"];

    [Fact]
    public void AddWorkingTime_skips_nights_weekends_and_holidays()
    {
        // Friday 17:00 in Berlin + 2 h = Friday's last hour and, Monday being a holiday, Tuesday's first.
        var calendar = Calendars.Berlin(2, new DateTime(2026, 1, 19));

        Assert.Equal(Utc(2026, 1, 20, 9, 0), calendar.DueOn(Utc(2026, 1, 16, 16, 0)));
        Assert.Equal(TimeSpan.FromHours(2), calendar.WorkingTimeBetween(Utc(2026, 1, 16, 16, 0), Utc(2026, 1, 20, 9, 0)));
    }

    [Fact]
    public void AddWorkingTime_ends_with_the_range_when_it_is_used_up() =>
        Assert.Equal(Utc(2026, 1, 16, 12, 0), Calendars.Berlin(4).DueOn(Utc(2026, 1, 16, 8, 0)));

    [Fact]
    public void AddWorkingTime_counts_elapsed_time_across_clock_changes()
    {
        // New York, night shift 01:00-05:00 on Sundays: 3 hours on 8 March 2026 (02:00 is skipped), 5 on 1 November (01:00 comes twice).
        var zone = TimeZones.Find("America/New_York");
        var calendar = new WorkCalendar(
            "Night",
            zone,
            new System.Collections.Generic.Dictionary<DayOfWeek, System.Collections.Generic.IReadOnlyList<HoursRange>> { [DayOfWeek.Sunday] = WorkingHours.Parse(DayOfWeek.Sunday, "01:00-05:00") },
            [],
            TimeSpan.FromHours(1));

        Assert.Equal(TimeSpan.FromHours(3), calendar.WorkingTimeBetween(Utc(2026, 3, 8, 0, 0), Utc(2026, 3, 9, 0, 0)));
        Assert.Equal(TimeSpan.FromHours(5), calendar.WorkingTimeBetween(Utc(2026, 11, 1, 0, 0), Utc(2026, 11, 2, 0, 0)));
    }

    [Fact]
    public void AddWorkingTime_says_so_when_there_are_no_hours() => Assert.Equal(
        "CRMA5003",
        Assert.Throws<ProblemException>(() => Calendars.Weekdays(TimeZoneInfo.Utc, "").DueOn(Utc(2026, 1, 1, 0, 0))).Problems[0].Code);

    [Fact]
    public void WorkingTimeBetween_undoes_AddWorkingTime() => Prop.ForAll<int>(seed =>
    {
        var random = new Random(seed);
        var calendar = Calendars.Weekdays(TimeZones.Find(Zones[random.Next(Zones.Length)]), "00:30-03:15,09:00-17:30");
        var start = Utc(2005, 1, 1, 0, 0).AddMinutes(random.Next(20 * 365 * 24 * 60));
        var time = TimeSpan.FromMinutes(random.Next(1, 6000));
        return calendar.WorkingTimeBetween(start, calendar.AddWorkingTime(start, time)) == time;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void WorkingTimeBetween_agrees_with_NodaTime() => Prop.ForAll<int>(seed =>
    {
        var random = new Random(seed);
        var id = Zones[random.Next(Zones.Length)];
        var start = Utc(2005, 1, 1, 0, 0).AddMinutes(random.Next(18 * 365 * 24 * 60));
        var end = start.AddMinutes(random.Next(20 * 24 * 60));
        return Calendars.Weekdays(TimeZones.Find(id), "01:30-02:45,08:00-12:00").WorkingTimeBetween(start, end) == ByNodaTime(id, start, end);
    }).QuickCheckThrowOnFailure();

    private static TimeSpan ByNodaTime(string id, DateTime start, DateTime end)
    {
        var zone = DateTimeZoneProviders.Tzdb[id];
        var span = new NodaTime.Interval(Instant.FromDateTimeUtc(start), Instant.FromDateTimeUtc(end));
        var resolver = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);
        var worked = Duration.Zero;
        var ranges = new[] { (new LocalTime(1, 30), new LocalTime(2, 45)), (new LocalTime(8, 0), new LocalTime(12, 0)) };
        for (var day = span.Start.InZone(zone).Date.PlusDays(-1); day <= span.End.InZone(zone).Date; day = day.PlusDays(1))
        {
            foreach (var (from, to) in day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday ? [] : ranges)
            {
                var first = Instant.Max(day.At(from).InZone(zone, resolver).ToInstant(), span.Start);
                var last = Instant.Min(day.At(to).InZone(zone, resolver).ToInstant(), span.End);
                worked += last > first ? last - first : Duration.Zero;
            }
        }

        return worked.ToTimeSpan();
    }

    private static DateTime Utc(int year, int month, int day, int hour, int minute) =>
        new(year, month, day, hour, minute, 0, DateTimeKind.Utc);
}
