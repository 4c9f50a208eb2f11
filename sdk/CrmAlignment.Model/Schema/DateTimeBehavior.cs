namespace CrmAlignment.Model.Schema;

/// <summary>How a date column behaves.</summary>
public enum DateTimeBehavior
{
    /// <summary>An instant, stored in UTC and shown in the user's time zone. Platform behavior 1.</summary>
    UserLocal,

    /// <summary>A calendar day without time or zone. Platform behavior 2.</summary>
    DateOnly,
}
