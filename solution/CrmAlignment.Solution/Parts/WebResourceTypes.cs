using System;
using System.Collections.Generic;
using System.IO;

namespace CrmAlignment.Solution.Parts;

/// <summary>Kinds of web resources by file extension (https://learn.microsoft.com/power-apps/developer/model-driven-apps/web-resources).</summary>
internal static class WebResourceTypes
{
    public const int Script = 3;
    public const int Svg = 11;
    public const int Resx = 12;

    private static readonly Dictionary<string, int> ByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = 1,
        [".htm"] = 1,
        [".css"] = 2,
        [".js"] = Script,
        [".xml"] = 4,
        [".png"] = 5,
        [".jpg"] = 6,
        [".gif"] = 7,
        [".ico"] = 10,
        [".svg"] = Svg,
        [".resx"] = Resx,
    };

    public static IEnumerable<string> Extensions => ByExtension.Keys;

    public static int? Of(string path) => ByExtension.TryGetValue(Path.GetExtension(path), out var type) ? type : null;

    public static bool IsText(int type) => type is 1 or 2 or Script or 4 or Svg or Resx;
}
