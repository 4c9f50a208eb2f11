using System;

namespace CrmAlignment.Domain.Time;

/// <summary>Days of a zone.</summary>
public static class LocalDates
{
    /// <summary>The day on which an instant falls in a zone, at midnight, of kind Unspecified.</summary>
    /// <param name="instantUtc">Instant of kind Utc.</param>
    /// <param name="zone">Zone.</param>
    public static DateTime Of(DateTime instantUtc, TimeZoneInfo zone) =>
        DateTime.SpecifyKind((instantUtc + zone.GetUtcOffset(instantUtc)).Date, DateTimeKind.Unspecified);
}
