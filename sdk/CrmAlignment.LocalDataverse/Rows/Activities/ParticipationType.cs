using System;
using System.Collections.Frozen;
using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Rows.Activities;

/// <summary>How someone takes part in an activity: the values of activityparty.participationtypemask.</summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/activityparty-entity.</remarks>
internal static class ParticipationType
{
    /// <summary>The row that the activity regards.</summary>
    public const int Regarding = 8;

    /// <summary>The owner of the activity.</summary>
    public const int Owner = 9;

    private static readonly FrozenDictionary<string, int> ByColumn = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["from"] = 1,
        ["to"] = 2,
        ["cc"] = 3,
        ["bcc"] = 4,
        ["requiredattendees"] = 5,
        ["optionalattendees"] = 6,
        ["organizer"] = 7,
        ["resources"] = 10,
        ["customer"] = 11,
        ["customers"] = 11,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The participation that a party list column holds; null when the documentation names none.</summary>
    /// <param name="column">Logical name of the column.</param>
    public static int? Of(string column) => ByColumn.TryGetValue(column, out var type) ? type : null;
}
