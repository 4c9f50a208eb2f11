using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using CrmAlignment.LocalDataverse.Metadata;
using SQLitePCL;

namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>The catalog as a file keeps it: one JSON text for each table, relationship and global choice.</summary>
internal static class StoredMetadata
{
    /// <summary>The catalog in the file, or null when the file is new.</summary>
    /// <exception cref="StorageException">The file is damaged.</exception>
    internal static MetadataCatalog? Read(SqlSession session)
    {
        try
        {
            return ReadCatalog(session);
        }
        catch (Exception damage) when (damage is not StorageException)
        {
            // Whatever stands in the texts of a damaged file can trip the readers anywhere.
            throw new StorageException($"The metadata in the file is damaged: {damage.Message}", raw.SQLITE_CORRUPT, "store:metadata");
        }
    }

    /// <summary>Writes what differs between two catalogs.</summary>
    internal static void Write(SqlSession session, MetadataCatalog before, MetadataCatalog after)
    {
        Remove(session, "table", before.Tables.Select(table => table.LogicalName).Where(name => after.FindTable(name) is null));
        Remove(
            session,
            "relationship",
            before.Relationships.Select(item => item.SchemaName).Where(name => after.FindRelationship(name)?.SchemaName != name));
        Remove(session, "choice", before.GlobalChoices.Select(choice => choice.Name).Where(name => after.FindGlobalChoice(name) is null));
        foreach (var table in after.Tables.Where(table => !ReferenceEquals(before.FindTable(table.LogicalName), table)))
        {
            Write(session, "table", table.LogicalName, json => TableJsonWriter.Table(json, table));
        }

        foreach (var item in after.Relationships.Where(item => !ReferenceEquals(before.FindRelationship(item.SchemaName), item)))
        {
            Write(session, "relationship", item.SchemaName, json => RelationshipJson.Write(json, item));
        }

        foreach (var choice in after.GlobalChoices.Where(choice => !ReferenceEquals(before.FindGlobalChoice(choice.Name), choice)))
        {
            Write(session, "choice", choice.Name, json => TableJsonWriter.Choice(json, choice));
        }
    }

    private static MetadataCatalog? ReadCatalog(SqlSession session)
    {
        var tables = Read(session, "table", TableJsonReader.Table);
        if (tables.Count == 0)
        {
            return null;
        }

        var catalog = MetadataCatalog.Empty.WithTables(tables).WithRelationships(Read(session, "relationship", RelationshipJson.Read));
        return Read(session, "choice", TableJsonReader.Choice).Aggregate(catalog, (known, choice) => known.WithGlobalChoice(choice));
    }

    private static List<T> Read<T>(SqlSession session, string kind, Func<JsonElement, T> read) =>
        session.Query(
            "SELECT json FROM \"store:metadata\" WHERE kind = ?1 ORDER BY name",
            [kind],
            statement =>
            {
                using var document = JsonDocument.Parse(statement.Blob(0));
                return read(document.RootElement);
            });

    private static void Remove(SqlSession session, string kind, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            session.Execute("DELETE FROM \"store:metadata\" WHERE kind = ?1 AND name = ?2", kind, name);
        }
    }

    private static void Write(SqlSession session, string kind, string name, Action<Utf8JsonWriter> write) =>
        session.Execute(
            "INSERT INTO \"store:metadata\" (kind, name, json) VALUES (?1, ?2, ?3) "
            + "ON CONFLICT (kind, name) DO UPDATE SET json = excluded.json WHERE json <> excluded.json",
            kind,
            name,
            TableJsonWriter.Write(write));
}
