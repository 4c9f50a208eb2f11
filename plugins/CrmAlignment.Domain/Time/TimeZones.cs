using System;
using System.Collections.Generic;
using CrmAlignment.Domain.Messages;

namespace CrmAlignment.Domain.Time;

/// <summary>Finds time zones and maps local times to instants, on any operating system.</summary>
public static class TimeZones
{
    private static readonly TimeSpan MoreThanAnyOffset = TimeSpan.FromDays(1.5);

    /// <summary>
    /// The zone with a Windows or IANA id. Windows alone knows Windows ids only, and .NET Framework does not translate, so that an id that
    /// the system does not know is tried by its equivalents of the Unicode CLDR.
    /// </summary>
    /// <exception cref="ProblemException">CRMA5004: there is no such zone.</exception>
    public static TimeZoneInfo Find(string id)
    {
        foreach (var candidate in Candidates(id.Trim()))
        {
            if (TryFind(candidate) is { } zone)
            {
                return zone;
            }
        }

        throw new ProblemException(Problems.UnknownTimeZone(id));
    }

    /// <summary>
    /// The instant (UTC) of a local time. A time that occurs twice is the earlier one; a time that a clock change skips is the first
    /// instant after the gap.
    /// </summary>
    /// <param name="local">Local time; its kind is not looked at.</param>
    /// <param name="zone">Zone.</param>
    public static DateTime ToUtc(DateTime local, TimeZoneInfo zone)
    {
        var asUtc = DateTime.SpecifyKind(local, DateTimeKind.Utc);
        var before = zone.GetUtcOffset(Shift(asUtc, -MoreThanAnyOffset));
        var after = zone.GetUtcOffset(Shift(asUtc, MoreThanAnyOffset));
        var early = Shift(asUtc, -before);
        var late = Shift(asUtc, -after);
        var earlyHolds = zone.GetUtcOffset(early) == before;
        var lateHolds = zone.GetUtcOffset(late) == after;
        if (earlyHolds && lateHolds)
        {
            return early < late ? early : late;
        }

        return earlyHolds ? early : lateHolds ? late : FirstAfterGap(asUtc, early < late ? early : late, early < late ? late : early, zone);
    }

    /// <summary>The first instant within the bounds whose local time is not before the one that was skipped.</summary>
    private static DateTime FirstAfterGap(DateTime local, DateTime low, DateTime high, TimeZoneInfo zone)
    {
        low = Shift(low, -TimeSpan.FromTicks(1));
        while (high - low > TimeSpan.FromTicks(1))
        {
            var middle = low + TimeSpan.FromTicks((high - low).Ticks / 2);
            if (middle + zone.GetUtcOffset(middle) < local)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return high;
    }

    private static DateTime Shift(DateTime instant, TimeSpan by)
    {
        var ticks = Math.Min(Math.Max(instant.Ticks + by.Ticks, DateTime.MinValue.Ticks), DateTime.MaxValue.Ticks);
        return new DateTime(ticks, DateTimeKind.Utc);
    }

    private static IEnumerable<string> Candidates(string id)
    {
        yield return id;
        foreach (var equivalent in WindowsZones.EquivalentsOf(id))
        {
            yield return equivalent;
        }
    }

    private static TimeZoneInfo? TryFind(string id)
    {
        if (id.Length == 0)
        {
            return null;
        }

        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(id);
        }
        catch (TimeZoneNotFoundException)
        {
            // The only way the framework has of saying no; Find tries the equivalents and then reports.
            return null;
        }
    }
}
