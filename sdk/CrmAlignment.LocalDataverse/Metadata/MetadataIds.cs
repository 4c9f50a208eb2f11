using System;

namespace CrmAlignment.LocalDataverse.Metadata;

/// <summary>MetadataIds of definitions. Derived from names, so that they are the same in every local organization.</summary>
internal static class MetadataIds
{
    public static Guid OfTable(string table) => ImportedIds.Of("table", table);

    public static Guid OfColumn(string table, string column) => ImportedIds.Of("column", $"{table}.{column}");

    public static Guid OfRelationship(string name) => ImportedIds.Of("relationship", name);

    public static Guid OfChoice(string name) => ImportedIds.Of("choice", name);

    public static Guid OfKey(string table, string key) => ImportedIds.Of("key", $"{table}.{key}");
}
