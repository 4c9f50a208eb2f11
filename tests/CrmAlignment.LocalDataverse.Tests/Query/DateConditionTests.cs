using System;
using System.Globalization;
using CrmAlignment.LocalDataverse.Query;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Query;

public sealed class DateConditionTests : IDisposable
{
    private readonly QueryWorld _world = new();

    public DateConditionTests() =>
        // Now: Wednesday 2026-07-15 20:30 UTC = 23:30 in Kyiv.
        _world.Context = _world.Context with { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv") };

    public void Dispose() => _world.Dispose();

    // Moments in UTC. The user's day runs from 21:00 UTC to 21:00 UTC.
    [Theory]
    [InlineData("today", null, "2026-07-14T21:00", "2026-07-15T20:59", "2026-07-14T20:59", "2026-07-15T21:00")]
    [InlineData("yesterday", null, "2026-07-13T21:00", "2026-07-14T20:59", "2026-07-13T20:59", "2026-07-14T21:00")]
    [InlineData("tomorrow", null, "2026-07-15T21:00", "2026-07-16T20:59", "2026-07-15T20:59", "2026-07-16T21:00")]
    [InlineData("this-week", null, "2026-07-11T21:00", "2026-07-18T20:59", "2026-07-11T20:59", "2026-07-18T21:00")]
    [InlineData("last-week", null, "2026-07-04T21:00", "2026-07-11T20:59", "2026-07-04T20:59", "2026-07-11T21:00")]
    [InlineData("next-week", null, "2026-07-18T21:00", "2026-07-25T20:59", "2026-07-18T20:59", "2026-07-25T21:00")]
    [InlineData("this-month", null, "2026-06-30T21:00", "2026-07-31T20:59", "2026-06-30T20:59", "2026-07-31T21:00")]
    [InlineData("last-month", null, "2026-05-31T21:00", "2026-06-30T20:59", "2026-05-31T20:59", "2026-06-30T21:00")]
    [InlineData("next-month", null, "2026-07-31T21:00", "2026-08-31T20:59", "2026-07-31T20:59", "2026-08-31T21:00")]
    [InlineData("this-year", null, "2025-12-31T22:00", "2026-12-31T21:59", "2025-12-31T21:59", "2026-12-31T22:00")]
    [InlineData("last-year", null, "2024-12-31T22:00", "2025-12-31T21:59", "2024-12-31T21:59", "2025-12-31T22:00")]
    [InlineData("next-year", null, "2026-12-31T22:00", "2027-12-31T21:59", "2026-12-31T21:59", "2027-12-31T22:00")]
    [InlineData("last-seven-days", null, "2026-07-07T21:00", "2026-07-15T20:30", "2026-07-07T20:59", "2026-07-15T20:31")]
    [InlineData("next-seven-days", null, "2026-07-15T20:31", "2026-07-22T20:59", "2026-07-15T20:30", "2026-07-22T21:00")]
    [InlineData("last-x-hours", "3", "2026-07-15T17:30", "2026-07-15T20:30", "2026-07-15T17:29", "2026-07-15T20:31")]
    [InlineData("next-x-hours", "3", "2026-07-15T20:30", "2026-07-15T23:30", "2026-07-15T20:29", "2026-07-15T23:31")]
    [InlineData("last-x-days", "2", "2026-07-12T21:00", "2026-07-15T20:30", "2026-07-12T20:59", "2026-07-15T20:31")]
    [InlineData("next-x-days", "2", "2026-07-15T20:31", "2026-07-17T20:59", "2026-07-15T20:30", "2026-07-17T21:00")]
    [InlineData("last-x-weeks", "1", "2026-07-07T21:00", "2026-07-15T20:30", "2026-07-07T20:59", "2026-07-15T20:31")]
    [InlineData("next-x-weeks", "1", "2026-07-15T20:31", "2026-07-22T20:59", "2026-07-15T20:30", "2026-07-22T21:00")]
    [InlineData("last-x-months", "1", "2026-06-14T21:00", "2026-07-15T20:30", "2026-06-14T20:59", "2026-07-15T20:31")]
    [InlineData("next-x-months", "1", "2026-07-15T20:31", "2026-08-15T20:59", "2026-07-15T20:30", "2026-08-15T21:00")]
    [InlineData("last-x-years", "1", "2025-07-14T21:00", "2026-07-15T20:30", "2025-07-14T20:59", "2026-07-15T20:31")]
    [InlineData("next-x-years", "1", "2026-07-15T20:31", "2027-07-15T20:59", "2026-07-15T20:30", "2027-07-15T21:00")]
    [InlineData("on", "2026-07-15", "2026-07-14T21:00", "2026-07-15T20:59", "2026-07-14T20:59", "2026-07-15T21:00")]
    [InlineData("on", "2026-07-14T22:00:00Z", "2026-07-14T21:00", "2026-07-15T20:59", "2026-07-14T20:59", "2026-07-15T21:00")]
    public void Period_holds_its_first_and_last_minute_and_not_those_around(
        string op, string? value, string first, string last, string before, string after)
    {
        foreach (var (name, moment) in new[] { ("a-first", first), ("b-last", last), ("c-before", before), ("d-after", after) })
        {
            _world.Add("lead", ("subject", name), ("createdon", Utc(moment)));
        }

        var given = value is null ? "" : $" value='{value}'";
        Assert.Equal("a-first b-last", _world.Leads($"<condition attribute='createdon' operator='{op}'{given}/>"));
    }

    [Theory]
    [InlineData("on-or-before", "2026-07-15", "2026-07-15T20:59", "2026-07-15T21:00")]
    [InlineData("on-or-after", "2026-07-15", "2026-07-14T21:00", "2026-07-14T20:59")]
    [InlineData("olderthan-x-minutes", "30", "2026-07-15T19:59", "2026-07-15T20:00")]
    [InlineData("olderthan-x-hours", "2", "2026-07-15T18:29", "2026-07-15T18:30")]
    [InlineData("olderthan-x-days", "2", "2026-07-13T20:29", "2026-07-13T20:30")]
    [InlineData("olderthan-x-weeks", "1", "2026-07-08T20:29", "2026-07-08T20:30")]
    [InlineData("olderthan-x-months", "1", "2026-06-15T20:29", "2026-06-15T20:30")]
    [InlineData("olderthan-x-years", "1", "2025-07-15T20:29", "2025-07-15T20:30")]
    [InlineData("lt", "2026-07-15T20:30:00Z", "2026-07-15T20:29", "2026-07-15T20:30")]
    [InlineData("ge", "2026-07-15T23:30:00", "2026-07-15T20:30", "2026-07-15T20:29")]
    [InlineData("not-on", "2026-07-15", "2026-07-15T21:00", "2026-07-15T20:59")]
    public void Bound_divides_the_minutes_around_it(string op, string value, string inside, string outside)
    {
        _world.Add("lead", ("subject", "inside"), ("createdon", Utc(inside)));
        _world.Add("lead", ("subject", "outside"), ("createdon", Utc(outside)));
        Assert.Equal("inside", _world.Leads($"<condition attribute='createdon' operator='{op}' value='{value}'/>"));
    }

    [Theory]
    [InlineData("today", null, "2026-07-15")]
    [InlineData("tomorrow", null, "2026-07-16")]
    [InlineData("on", "2026-07-15", "2026-07-15")]
    [InlineData("last-x-days", "1", "2026-07-14 2026-07-15")]
    [InlineData("next-x-days", "1", "2026-07-16")]
    [InlineData("olderthan-x-days", "0", "2026-07-14")]
    public void Date_only_columns_know_no_time_zone(string op, string? value, string found)
    {
        foreach (var day in new[] { "2026-07-14", "2026-07-15", "2026-07-16" })
        {
            _world.Add("opportunity", ("name", day), ("actualclosedate", Utc(day)));
        }

        var given = value is null ? "" : $" value='{value}'";
        var result = _world.Fetch($"<fetch><entity name='opportunity'><attribute name='name'/><order attribute='name'/><filter><condition attribute='actualclosedate' operator='{op}'{given}/></filter></entity></fetch>");
        Assert.Equal(found, string.Join(' ', System.Linq.Enumerable.Select(result.Entities, entity => entity.GetAttributeValue<string>("name"))));
    }

    [Fact]
    public void Hours_of_a_date_only_column_are_refused() =>
        Assert.Contains("'actualclosedate'", _world.FaultText(() => _world.Fetch(
            "<fetch><entity name='opportunity'><filter><condition attribute='actualclosedate' operator='last-x-hours' value='1'/></filter></entity></fetch>")), StringComparison.Ordinal);

    [Fact]
    public void Week_starts_on_the_day_of_the_context()
    {
        _world.Add("lead", ("subject", "sunday"), ("createdon", Utc("2026-07-12T12:00")));
        Assert.Equal("sunday", _world.Leads("createdon", ConditionOperator.ThisWeek));
        _world.Context = _world.Context with { Organization = new(new OrganizationSettings { WeekStart = DayOfWeek.Monday }) };
        Assert.Equal("sunday", _world.Leads("createdon", ConditionOperator.LastWeek));
    }

    private static DateTime Utc(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
