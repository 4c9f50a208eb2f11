namespace CrmAlignment.LocalDataverse.Metadata;

/// <summary>
/// How a date column relates to time zones
/// (https://learn.microsoft.com/power-apps/developer/data-platform/behavior-format-date-time-attribute).
/// </summary>
public enum DateTimeBehavior
{
    /// <summary>A moment; stored in UTC, shown in the user's zone. The default.</summary>
    UserLocal,

    /// <summary>A calendar date without time or zone.</summary>
    DateOnly,

    /// <summary>Date and time as typed, never converted.</summary>
    TimeZoneIndependent,
}
