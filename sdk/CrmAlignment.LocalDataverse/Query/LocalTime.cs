using System;

namespace CrmAlignment.LocalDataverse.Query;

/// <summary>Between the user's wall clock and UTC.</summary>
internal static class LocalTime
{
    internal static DateTime FromUtc(DateTime utc, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone);

    /// <summary>The moment of a wall-clock time; where clocks jump forward, the moment of the jump.</summary>
    internal static DateTime ToUtc(DateTime local, TimeZoneInfo zone)
    {
        var wall = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        while (zone.IsInvalidTime(wall))
        {
            wall = wall.AddMinutes(1);
        }

        return TimeZoneInfo.ConvertTimeToUtc(wall, zone);
    }
}
