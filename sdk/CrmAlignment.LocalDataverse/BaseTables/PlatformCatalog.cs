using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.BaseTables;

/// <summary>
/// The tables that every organization has before any solution is imported: those of the sales funnel and those the platform
/// itself works with. Read from the embedded data files once per process.
/// </summary>
/// <remarks>
/// Columns, types and options come from Microsoft's Common Data Model (CC BY 4.0, BaseTables/ATTRIBUTION.md). Thread-safe.
/// </remarks>
internal static class PlatformCatalog
{
    private static readonly Lazy<MetadataCatalog> Loaded = new(Load);

    /// <summary>The catalog; the same instance on every call.</summary>
    public static MetadataCatalog Instance => Loaded.Value;

    private static MetadataCatalog Load()
    {
        var tables = Read("sales-tables", TableJsonReader.Table).Concat(Read("platform-tables", TableJsonReader.Table));
        return MetadataCatalog.Empty.WithTables(tables).WithRelationships(Read("relationships", RelationshipJson.Read));
    }

    private static List<T> Read<T>(string file, Func<JsonElement, T> read)
    {
        var name = $"BaseTables.{file}.json";
        using var stream = typeof(PlatformCatalog).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks its embedded data file '{name}'.");
        using var document = JsonDocument.Parse(stream);
        return [.. document.RootElement.EnumerateArray().Select(read)];
    }
}
