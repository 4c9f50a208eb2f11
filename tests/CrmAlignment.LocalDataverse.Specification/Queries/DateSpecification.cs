using System;
using System.Globalization;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Queries;

/// <summary>
/// https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/reference/operators, the operators of dates. Now is
/// Wednesday 2026-07-15 20:30 UTC, 23:30 in Kyiv, where the user is: a day runs from 21:00 UTC to 21:00 UTC.
/// </summary>
[Capability("Queries", "Dates")]
public abstract class DateSpecification<TEnvironment>(TEnvironment environment) : Specification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private const string Reason = "The test needs a clock that stands still and a user in a known time zone.";

    [SkippableTheory]
    [InlineData("today", "2026-07-14T21:00", "2026-07-15T20:59")]
    [InlineData("yesterday", "2026-07-13T21:00", "2026-07-14T20:59")]
    [InlineData("tomorrow", "2026-07-15T21:00", "2026-07-16T20:59")]
    [InlineData("this-week", "2026-07-11T21:00", "2026-07-18T20:59")]
    [InlineData("last-week", "2026-07-04T21:00", "2026-07-11T20:59")]
    [InlineData("next-week", "2026-07-18T21:00", "2026-07-25T20:59")]
    [InlineData("this-month", "2026-06-30T21:00", "2026-07-31T20:59")]
    [InlineData("last-month", "2026-05-31T21:00", "2026-06-30T20:59")]
    [InlineData("next-month", "2026-07-31T21:00", "2026-08-31T20:59")]
    [InlineData("this-year", "2025-12-31T22:00", "2026-12-31T21:59")]
    [InlineData("last-year", "2024-12-31T22:00", "2025-12-31T21:59")]
    [InlineData("next-year", "2026-12-31T22:00", "2027-12-31T21:59")]
    [InlineData("last-seven-days", "2026-07-07T21:00", "2026-07-15T20:30")]
    [InlineData("next-seven-days", "2026-07-15T20:31", "2026-07-22T20:59")]
    [InlineData("last-x-hours", "2026-07-15T17:30", "2026-07-15T20:30", "3")]
    [InlineData("next-x-hours", "2026-07-15T20:30", "2026-07-15T23:30", "3")]
    [InlineData("last-x-days", "2026-07-12T21:00", "2026-07-15T20:30", "2")]
    [InlineData("next-x-days", "2026-07-15T20:31", "2026-07-17T20:59", "2")]
    [InlineData("last-x-weeks", "2026-07-07T21:00", "2026-07-15T20:30", "1")]
    [InlineData("next-x-weeks", "2026-07-15T20:31", "2026-07-22T20:59", "1")]
    [InlineData("last-x-months", "2026-06-14T21:00", "2026-07-15T20:30", "1")]
    [InlineData("next-x-months", "2026-07-15T20:31", "2026-08-15T20:59", "1")]
    [InlineData("last-x-years", "2025-07-14T21:00", "2026-07-15T20:30", "1")]
    [InlineData("next-x-years", "2026-07-15T20:31", "2027-07-15T20:59", "1")]
    [InlineData("on", "2026-07-14T21:00", "2026-07-15T20:59", "2026-07-15")]
    [InlineData("on", "2026-07-14T21:00", "2026-07-15T20:59", "2026-07-14T22:00:00Z")]
    [InlineData("between", "2026-07-14T21:00", "2026-07-15T20:30", "2026-07-15", "2026-07-15T20:30:00Z")]
    public void Period_holds_its_first_and_last_minute_and_not_those_around(string op, string first, string last, params string[] values)
    {
        var tasks = Tasks();
        Add(tasks, "a-first", Utc(first));
        Add(tasks, "b-last", Utc(last));
        Add(tasks, "c-before", Utc(first).AddMinutes(-1));
        Add(tasks, "d-after", Utc(last).AddMinutes(1));

        Assert.Equal("a-first b-last", tasks.Where("scheduledend", op, values));
    }

    [SkippableTheory]
    [InlineData("on-or-before", "2026-07-15", "2026-07-15T20:59", "2026-07-15T21:00")]
    [InlineData("on-or-after", "2026-07-15", "2026-07-14T21:00", "2026-07-14T20:59")]
    [InlineData("not-on", "2026-07-15", "2026-07-15T21:00", "2026-07-15T20:59")]
    [InlineData("olderthan-x-minutes", "30", "2026-07-15T19:59", "2026-07-15T20:00")]
    [InlineData("olderthan-x-hours", "2", "2026-07-15T18:29", "2026-07-15T18:30")]
    [InlineData("olderthan-x-days", "2", "2026-07-13T20:29", "2026-07-13T20:30")]
    [InlineData("olderthan-x-weeks", "1", "2026-07-08T20:29", "2026-07-08T20:30")]
    [InlineData("olderthan-x-months", "1", "2026-06-15T20:29", "2026-06-15T20:30")]
    [InlineData("olderthan-x-years", "1", "2025-07-15T20:29", "2025-07-15T20:30")]
    [InlineData("lt", "2026-07-15T20:30:00Z", "2026-07-15T20:29", "2026-07-15T20:30")]
    [InlineData("ge", "2026-07-15T23:30:00", "2026-07-15T20:30", "2026-07-15T20:29")]
    public void Bound_divides_the_minutes_around_it(string op, string value, string inside, string outside)
    {
        var tasks = Tasks();
        Add(tasks, "inside", Utc(inside));
        Add(tasks, "outside", Utc(outside));

        Assert.Equal("inside", tasks.Where("scheduledend", op, value));
    }

    // A day in Kyiv's last week of October has 25 hours: it ends at 22:00 UTC.
    [SkippableTheory]
    [InlineData("2026-10-25", "2026-10-24T21:00", "2026-10-25T21:59")]
    [InlineData("2026-03-29", "2026-03-28T22:00", "2026-03-29T20:59")]
    public void Days_on_which_clocks_change_are_longer_or_shorter(string day, string first, string last)
    {
        var tasks = Tasks();
        Add(tasks, "a-first", Utc(first));
        Add(tasks, "b-last", Utc(last));
        Add(tasks, "c-before", Utc(first).AddMinutes(-1));
        Add(tasks, "d-after", Utc(last).AddMinutes(1));

        Assert.Equal("a-first b-last", tasks.Where("scheduledend", "on", day));
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/behavior-format-date-time-attribute.
    [SkippableTheory]
    [InlineData("today", "2026-07-15")]
    [InlineData("tomorrow", "2026-07-16")]
    [InlineData("on", "2026-07-15", "2026-07-15")]
    [InlineData("last-x-days", "2026-07-14 2026-07-15", "1")]
    [InlineData("next-x-days", "2026-07-16", "1")]
    [InlineData("olderthan-x-days", "2026-07-14", "0")]
    public void Date_only_columns_know_no_time_zone(string op, string found, params string[] values)
    {
        var opportunities = OwnRows.Opportunities(Environment.RequireLocal(Reason).ServiceIn("Europe/Kyiv"));
        foreach (var day in new[] { "2026-07-14", "2026-07-15", "2026-07-16" })
        {
            opportunities.Add(day, ("actualclosedate", Utc(day)));
        }

        Assert.Equal(found, opportunities.Where("actualclosedate", op, values));
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/reference/operators: not valid for date-only columns.
    [Theory]
    [InlineData("last-x-hours")]
    [InlineData("next-x-hours")]
    [InlineData("olderthan-x-hours")]
    [InlineData("olderthan-x-minutes")]
    public void Hours_and_minutes_of_a_date_only_column_are_refused(string op) =>
        Assert.NotEqual(0, Fault(() => OwnRows.Opportunities(Service).Where("actualclosedate", op, "1")).ErrorCode);

    [SkippableFact]
    public void Week_starts_on_the_day_that_the_organization_says()
    {
        var tasks = Tasks();
        Add(tasks, "sunday", Utc("2026-07-12T12:00"));
        Assert.Equal("sunday", tasks.Where("scheduledend", "this-week"));

        var organization = Fetch("<fetch><entity name='organization'/></fetch>").Entities[0].Id;
        Service.Update(new Entity("organization", organization) { ["weekstartdaycode"] = new OptionSetValue(1) });
        Assert.Equal("sunday", tasks.Where("scheduledend", "last-week"));
        Service.Update(new Entity("organization", organization) { ["weekstartdaycode"] = new OptionSetValue(0) });
    }

    [SkippableFact]
    public void User_in_a_time_zone_without_definition_is_told_so()
    {
        var local = Environment.RequireLocal(Reason);
        var user = local.AddAdministrator();
        Service.Create(new Entity("usersettings", user) { ["timezonecode"] = -7 });

        Assert.Contains("time zone -7", Fault(() => OwnRows.Leads(Service).AskedBy(local.As(user), "")).Message, StringComparison.Ordinal);
    }

    private OwnRows Tasks() => OwnRows.Tasks(Environment.RequireLocal(Reason).ServiceIn("Europe/Kyiv"));

    private static void Add(OwnRows tasks, string subject, DateTime moment) => tasks.Add(subject, ("scheduledend", moment));

    private static DateTime Utc(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}

public sealed class DatesInMemory(InMemoryEnvironment environment) : DateSpecification<InMemoryEnvironment>(environment);

public sealed class DatesOnFile(FileEnvironment environment) : DateSpecification<FileEnvironment>(environment);

public sealed class DatesLive(LiveEnvironment environment) : DateSpecification<LiveEnvironment>(environment);

public sealed class DatesOverHttp(OverHttpEnvironment environment) : DateSpecification<OverHttpEnvironment>(environment);
