using System.Collections.Generic;

namespace CrmAlignment.Plugins.Adapters;

/// <summary>Writes an array of strict JSON.</summary>
internal static class JsonArray
{
    public static string Of(IEnumerable<JsonObject> objects) => "[" + string.Join(",", objects) + "]";
}
