using System;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Plugins;
using Microsoft.Crm.Sdk.Messages;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Users;

/// <summary>
/// https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.localtimefromutctimerequest and
/// https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.utctimefromlocaltimerequest, with the rows of timezonedefinition that
/// an organization has.
/// </summary>
[Capability("Users", "Time zones")]
public abstract class TimeZoneSpecification<TEnvironment>(TEnvironment environment) : PluginSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [SkippableTheory]
    [InlineData("2026-01-15T12:00:00", "2026-01-15T13:00:00")]
    [InlineData("2026-07-15T12:00:00", "2026-07-15T14:00:00")]
    public void Time_is_converted_there_and_back_in_winter_and_summer(string utc, string local)
    {
        // Berlin is an hour ahead of UTC, in summer two.
        var zone = Zone("W. Europe Standard Time");

        Assert.Equal(Time(local), Local(zone, Time(utc)));
        Assert.Equal(Time(utc), Utc(zone, Time(local)));
        Assert.Equal(DateTimeKind.Utc, Utc(zone, Time(local)).Kind);
    }

    [SkippableFact]
    public void Local_time_that_clocks_skip_is_the_moment_when_they_jump()
    {
        // Clocks in Berlin go from 2:00 to 3:00 on 2026-03-29, at 1:00 UTC.
        var zone = Zone("W. Europe Standard Time");

        Assert.Equal(Time("2026-03-29T01:00:00"), Utc(zone, Time("2026-03-29T02:30:00")));
    }

    [Fact]
    public void Time_zone_without_definition_is_refused()
    {
        Assert.Contains("-7", Fault(() => Local(-7, Time("2026-01-15T12:00:00"))).Message, StringComparison.Ordinal);
        Assert.Contains("-7", Fault(() => Utc(-7, Time("2026-01-15T12:00:00"))).Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Everybody_may_convert_times()
    {
        // https://learn.microsoft.com/previous-versions/dynamicscrm-2016/developers-guide/gg334568(v=crm.8): no privilege
        var zone = Zone("Tokyo Standard Time");
        var service = Environment.As(User("Clock"));

        var response = (LocalTimeFromUtcTimeResponse)service.Execute(
            new LocalTimeFromUtcTimeRequest { TimeZoneCode = zone, UtcTime = Time("2026-01-15T20:00:00") });

        Assert.Equal(Time("2026-01-16T05:00:00"), response.LocalTime);
    }

    [SkippableFact]
    public void Plugin_converts_the_time_of_a_row_that_is_being_saved()
    {
        var zone = Zone("Tokyo Standard Time");
        DateTime? local = null;
        Plugins.Step("Create", "lead", 20, services => local = ((LocalTimeFromUtcTimeResponse)ServiceOf(services, null).Execute(
            new LocalTimeFromUtcTimeRequest { TimeZoneCode = zone, UtcTime = Time("2026-01-15T20:00:00") })).LocalTime);

        Lead();

        Assert.Equal(Time("2026-01-16T05:00:00"), local);
    }

    private DateTime Local(int zone, DateTime utc) =>
        ((LocalTimeFromUtcTimeResponse)Service.Execute(new LocalTimeFromUtcTimeRequest { TimeZoneCode = zone, UtcTime = utc })).LocalTime;

    private DateTime Utc(int zone, DateTime local) =>
        ((UtcTimeFromLocalTimeResponse)Service.Execute(new UtcTimeFromLocalTimeRequest { TimeZoneCode = zone, LocalTime = local })).UtcTime;

    private int Zone(string name)
    {
        Environment.RequireLocal("the platform's time zones cannot be added to");
        var code = Random.Shared.Next();
        Create("timezonedefinition", ("timezonecode", code), ("standardname", name), ("userinterfacename", name));
        return code;
    }

    private static DateTime Time(string text) => DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}

public sealed class TimeZonesInMemory(InMemoryEnvironment environment) : TimeZoneSpecification<InMemoryEnvironment>(environment);

public sealed class TimeZonesOnFile(FileEnvironment environment) : TimeZoneSpecification<FileEnvironment>(environment);

public sealed class TimeZonesLive(LiveEnvironment environment) : TimeZoneSpecification<LiveEnvironment>(environment);

public sealed class TimeZonesOverHttp(OverHttpEnvironment environment) : TimeZoneSpecification<OverHttpEnvironment>(environment);
