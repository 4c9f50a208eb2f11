using System;
using System.Collections.Generic;
using System.IO;

namespace CrmAlignment.Player.Files;

/// <summary>Which content type files have.</summary>
internal static class ContentTypes
{
    private static readonly Dictionary<string, string> OfExtensions = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json; charset=utf-8",
        [".svg"] = "image/svg+xml",
    };

    // https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/webresource#webresourcetype-choicesoptions
    private static readonly Dictionary<int, string> OfWebResources = new()
    {
        [1] = "text/html; charset=utf-8",
        [2] = "text/css; charset=utf-8",
        [3] = "text/javascript; charset=utf-8",
        [4] = "text/xml; charset=utf-8",
        [5] = "image/png",
        [6] = "image/jpeg",
        [7] = "image/gif",
        [8] = "application/x-silverlight-app",
        [9] = "text/xsl; charset=utf-8",
        [10] = "image/x-icon",
        [11] = "image/svg+xml",
        [12] = "text/xml; charset=utf-8",
    };

    /// <summary>The type of a file by its name.</summary>
    public static string OfFile(string name) => OfExtensions.GetValueOrDefault(Path.GetExtension(name), "application/octet-stream");

    /// <summary>The type of a web resource by its webresourcetype.</summary>
    public static string OfWebResource(int? type) => OfWebResources.GetValueOrDefault(type ?? 0, "application/octet-stream");
}
