using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.BaseTables;

/// <summary>
/// The tables that every organization has before any solution is imported: those of the sales funnel and those the platform
/// itself works with. From the embedded data files, once per process: of a table first what stands before its columns, the rest and the
/// relationships when they are used.
/// </summary>
/// <remarks>
/// Columns, types and options come from Microsoft's Common Data Model (CC BY 4.0, BaseTables/ATTRIBUTION.md). Thread-safe.
/// </remarks>
internal static class PlatformCatalog
{
    private const string RelationshipFile = "relationships";

    private static readonly string[] TableFiles = ["sales-tables", "platform-tables"];

    private static readonly Lazy<MetadataCatalog> Loaded =
        new(() => MetadataCatalog.OfPlatform(TableFiles.SelectMany(DataFile.Items).Select(Table), Relationships));

    /// <summary>The catalog; the same instance on every call.</summary>
    public static MetadataCatalog Instance => Loaded.Value;

    /// <summary>The data files that it is read from.</summary>
    public static IEnumerable<string> Files => [.. TableFiles, RelationshipFile];

    // An alternate key has columns too, by their names.
    private static ReadOnlySpan<byte> ColumnsProperty => ",\"columns\":[{"u8;

    private static TableDefinition Table(ReadOnlyMemory<byte> item)
    {
        var head = item.Span.IndexOf(ColumnsProperty);
        byte[] withoutColumns = [.. item.Span[..head], (byte)'}'];
        using var json = JsonDocument.Parse(withoutColumns);
        return TableJsonReader.Table(json.RootElement, new TableColumns(() => Columns(item), item.Span.IndexOf("\"secured\":true"u8) > 0));
    }

    private static ImmutableArray<ColumnDefinition> Columns(ReadOnlyMemory<byte> item)
    {
        using var json = JsonDocument.Parse(item);
        return TableJsonReader.Columns(json.RootElement);
    }

    private static IEnumerable<RelationshipDefinition> Relationships()
    {
        foreach (var item in DataFile.Items(RelationshipFile))
        {
            using var json = JsonDocument.Parse(item);
            yield return RelationshipJson.Read(json.RootElement);
        }
    }
}
