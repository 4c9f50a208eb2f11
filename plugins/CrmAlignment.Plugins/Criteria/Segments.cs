using CrmAlignment.Domain.Records;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Criteria;

/// <summary>
/// Stores segments as people see them, so that views and filters find together what is one segment. Rows from before are compared so
/// as well (<see cref="CleanText"/>), without being written again.
/// </summary>
internal static class Segments
{
    /// <summary>Cleans the segment that a save sets; leaves it when it would become longer than what was written.</summary>
    public static void Clean(Entity target, string column)
    {
        if (target.GetAttributeValue<string>(column) is { } text && CleanText.Of(text) is var clean && (clean?.Length ?? 0) <= text.Length)
        {
            target[column] = clean;
        }
    }
}
