using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Time;
using NodaTime;
using NodaTime.TimeZones;
using Xunit;

namespace CrmAlignment.Domain.Tests.Time;

public sealed class TimeZonesTests
{
    private static readonly ZoneLocalMappingResolver Resolver = Resolvers.CreateMappingResolver(
        Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    [Fact]
    public void ToUtc_agrees_with_NodaTime_in_every_zone_shared_with_the_system()
    {
        var random = new Random(20260310);
        var offenders = new List<string>();
        var compared = 0;
        foreach (var (id, noda, system) in SharedZones())
        {
            foreach (var local in Locals(noda, random))
            {
                compared++;
                var expected = local.InZone(noda, Resolver).ToDateTimeUtc();
                if (TimeZones.ToUtc(local.ToDateTimeUnspecified(), system) != expected)
                {
                    offenders.Add($"{id} {local}: {TimeZones.ToUtc(local.ToDateTimeUnspecified(), system):o}, not {expected:o}");
                }
            }
        }

        Assert.Equal([], offenders);
        Assert.True(compared > 10000, $"Only {compared} instants were compared: does the system have time zone data?");
    }

    [Theory]
    [InlineData("W. Europe Standard Time")]
    [InlineData("Europe/Berlin")]
    [InlineData(" europe/berlin ")]
    [InlineData("Europe/Kyiv")]
    [InlineData("Asia/Kolkata")]
    [InlineData("UTC")]
    public void Find_knows_Windows_and_IANA_ids(string id) => Assert.NotNull(TimeZones.Find(id));

    [Theory]
    [InlineData("Middle-earth/Shire")]
    [InlineData("")]
    public void Find_says_which_ids_it_takes(string id) =>
        Assert.Equal("CRMA5004", Assert.Throws<ProblemException>(() => TimeZones.Find(id)).Problems[0].Code);

    [Fact]
    public void WindowsZones_agrees_with_NodaTime()
    {
        var source = TzdbDateTimeZoneSource.Default;

        Assert.Equal([], source.WindowsMapping.PrimaryMapping.Where(pair => !WindowsZones.EquivalentsOf(pair.Key).Contains(pair.Value)).Select(pair => pair.Key));
        Assert.Equal(
            [], source.TzdbToWindowsIds.Where(pair => !WindowsZones.EquivalentsOf(pair.Key).Contains(pair.Value)).Select(pair => pair.Key));
    }

    /// <summary>Zones for which system and NodaTime hold the same data; their editions of the database may differ in a few.</summary>
    private static IEnumerable<(string Id, DateTimeZone Noda, TimeZoneInfo System)> SharedZones() =>
        from id in DateTimeZoneProviders.Tzdb.Ids
        let noda = DateTimeZoneProviders.Tzdb[id]
        let system = OfSystem(id)
        where system is not null && Span(noda).All(interval => Probes(interval).All(instant =>
            system.GetUtcOffset(instant.ToDateTimeUtc()) == interval.WallOffset.ToTimeSpan()))
        select (id, noda, system);

    private static TimeZoneInfo? OfSystem(string id)
    {
        try
        {
            return TimeZones.Find(id);
        }
        catch (ProblemException)
        {
            // NodaTime knows zones that this system does not: they are not shared.
            return null;
        }
    }

    private static IEnumerable<ZoneInterval> Span(DateTimeZone zone) =>
        zone.GetZoneIntervals(Instant.FromUtc(2000, 1, 1, 0, 0), Instant.FromUtc(2030, 1, 1, 0, 0));

    private static IEnumerable<Instant> Probes(ZoneInterval interval)
    {
        yield return interval.HasStart ? interval.Start : Instant.FromUtc(2000, 1, 1, 0, 0);
        yield return (interval.HasEnd ? interval.End : Instant.FromUtc(2030, 1, 1, 0, 0)) - Duration.FromSeconds(1);
    }

    /// <summary>Local times at random, and around each clock change.</summary>
    private static IEnumerable<LocalDateTime> Locals(DateTimeZone zone, Random random)
    {
        for (var count = 0; count < 20; count++)
        {
            yield return new LocalDateTime(2001, 1, 1, 0, 0).PlusMinutes(random.Next(28 * 365 * 24 * 60));
        }

        foreach (var interval in Span(zone).Where(interval => interval.HasStart && interval.Start > Instant.FromUtc(2001, 1, 1, 0, 0)))
        {
            yield return interval.IsoLocalStart.PlusMinutes(random.Next(-180, 180));
            yield return interval.IsoLocalStart;
        }
    }
}
