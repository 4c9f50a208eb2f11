using System;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Writes;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/behavior-format-date-time-attribute#specify-the-behavior-of-a-date-and-time-column.</summary>
[Capability("Writes", "Date behaviours")]
public abstract class DateSpecification<TEnvironment>(TEnvironment environment) : Specification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private static readonly DateTime Evening = new(2026, 3, 4, 23, 30, 0, DateTimeKind.Utc);

    [Fact]
    public void Moment_in_UTC_comes_back_as_it_was()
    {
        var task = Read("task", Create("task", ("subject", "x"), ("scheduledend", Evening)));

        Assert.Equal(Evening, task["scheduledend"]);
        Assert.Equal(DateTimeKind.Utc, task.GetAttributeValue<DateTime>("scheduledend").Kind);
    }

    [Fact]
    public void Moment_in_local_time_is_stored_in_UTC()
    {
        var task = Read("task", Create("task", ("subject", "x"), ("scheduledend", Evening.ToLocalTime())));

        Assert.Equal(Evening, task["scheduledend"]);
    }

    [Fact]
    public void Date_only_keeps_the_day_and_no_time()
    {
        // opportunity.estimatedclosedate has the behaviour DateOnly.
        var opportunity = Read("opportunity", Create("opportunity", ("name", "x"), ("estimatedclosedate", Evening)));

        Assert.Equal(new DateTime(2026, 3, 4), opportunity["estimatedclosedate"]);
    }

    [SkippableFact]
    public void Each_behaviour_stores_what_it_says()
    {
        var service = NodeTable.In(Environment);
        var id = service.Node("x", ("tst_moment", Evening), ("tst_day", Evening), ("tst_wallclock", Evening)).Id;

        var node = Read(NodeTable.Name, id);

        Assert.Equal((Evening, new DateTime(2026, 3, 4), Evening), (node["tst_moment"], node["tst_day"], node["tst_wallclock"]));
    }

    [SkippableFact]
    public void Formatted_values_are_in_the_users_time_zone_for_moments_only()
    {
        var service = NodeTable.In(Environment);
        var zone = Guid.NewGuid();
        service.Create(new Entity("timezonedefinition", zone) { ["standardname"] = "Asia/Tokyo", ["timezonecode"] = 235 });
        var user = Environment.RequireLocal("the user's time zone is set").Organization.SystemUserId;
        service.Create(new Entity("usersettings", user) { ["timezonecode"] = 235 });
        var id = service.Node("x", ("tst_moment", Evening), ("tst_day", Evening), ("tst_wallclock", Evening)).Id;

        var formatted = Read(NodeTable.Name, id).FormattedValues;

        // Tokyo is nine hours ahead.
        Assert.Equal(
            ("3/5/2026 8:30 AM", "3/4/2026", "3/4/2026 11:30 PM"),
            (formatted["tst_moment"], formatted["tst_day"], formatted["tst_wallclock"]));
        service.Delete("usersettings", user);
        service.Delete("timezonedefinition", zone);
    }
}

public sealed class DatesInMemory(InMemoryEnvironment environment) : DateSpecification<InMemoryEnvironment>(environment);

public sealed class DatesOnFile(FileEnvironment environment) : DateSpecification<FileEnvironment>(environment);

public sealed class DatesLive(LiveEnvironment environment) : DateSpecification<LiveEnvironment>(environment);

public sealed class DatesOverHttp(OverHttpEnvironment environment) : DateSpecification<OverHttpEnvironment>(environment);
