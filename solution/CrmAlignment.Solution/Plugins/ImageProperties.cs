using System;
using System.Collections.Generic;

namespace CrmAlignment.Solution.Plugins;

/// <summary>
/// The parameters from which images of a message are read
/// (https://learn.microsoft.com/power-apps/developer/data-platform/register-plug-in#define-entity-images).
/// </summary>
internal static class ImageProperties
{
    private static readonly Dictionary<string, string> ByMessage = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Assign"] = "Target",
        ["Create"] = "id",
        ["Delete"] = "Target",
        ["Merge"] = "Target",
        ["SetState"] = "EntityMoniker",
        ["SetStateDynamicEntity"] = "EntityMoniker",
        ["Update"] = "Target",
    };

    /// <summary>The parameter; null for messages that have no images.</summary>
    public static string? Of(string message) => ByMessage.GetValueOrDefault(message);
}
