using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>
/// What storage keeps about itself: the row version counter, and the metadata that was added to the platform's own, so that
/// a file opens with the tables it was closed with.
/// </summary>
internal static class MetadataTables
{
    private const string VersionCounter = "version";

    /// <summary>Refuses a database that something else made, before anything is written into it.</summary>
    /// <param name="session">The writing connection.</param>
    /// <exception cref="StorageException">The file has tables, but not those of an organization.</exception>
    internal static void RefuseForeignFile(SqlSession session)
    {
        const string Sql = "SELECT count(*), sum(name = 'store:metadata') FROM sqlite_master WHERE type = 'table'";
        const int NotADatabase = 26;
        var isForeign = session.Query(Sql, [], row => row.Int64(0) > 0 && row.Int64(1) == 0)[0];
        if (isForeign)
        {
            throw new StorageException("The file is a SQLite database with tables of something else.", NotADatabase, Sql);
        }
    }

    /// <summary>Brings storage up to the platform's tables, and returns them with the metadata that the file added.</summary>
    /// <param name="session">The writing connection.</param>
    /// <param name="platform">The platform's own tables.</param>
    /// <param name="isLasting">Whether the store outlives the process, so that metadata must be kept with the rows.</param>
    internal static MetadataCatalog Open(SqlSession session, MetadataCatalog platform, bool isLasting)
    {
        session.ExecuteOnce("BEGIN IMMEDIATE");
        try
        {
            session.ExecuteOnce("CREATE TABLE IF NOT EXISTS \"store:counter\" (name TEXT PRIMARY KEY, value INTEGER NOT NULL)");
            session.ExecuteOnce("CREATE TABLE IF NOT EXISTS \"store:metadata\" (kind TEXT NOT NULL, name TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (kind, name))");
            var stored = isLasting ? StoredMetadata.Read(session) : null;
            var catalog = stored is null ? platform : stored.Join(platform);
            Migrate(session, stored ?? MetadataCatalog.Empty, catalog);
            if (isLasting)
            {
                StoredMetadata.Write(session, stored ?? MetadataCatalog.Empty, catalog);
            }

            session.ExecuteOnce("COMMIT");
            return catalog;
        }
        catch
        {
            session.ExecuteOnce("ROLLBACK");
            throw;
        }
    }

    internal static void Apply(SqlSession session, MetadataCatalog before, MetadataCatalog after, bool isLasting)
    {
        try
        {
            Migrate(session, before, after);
        }
        catch (StorageException refused) when (refused.IsUniqueViolation)
        {
            throw DataverseFault.InvalidOperation($"An alternate key cannot be created because rows have equal values in its columns. {refused.Message}");
        }

        if (isLasting)
        {
            StoredMetadata.Write(session, before, after);
        }
    }

    internal static long ReadVersion(SqlSession session) => ReadCounter(session, VersionCounter) ?? 0;

    internal static void WriteVersion(SqlSession session, long version) => WriteCounter(session, VersionCounter, version);

    internal static long? ReadCounter(SqlSession session, string name) =>
        session.First<long?>("SELECT value FROM \"store:counter\" WHERE name = ?1", [name], statement => statement.Int64(0));

    internal static void WriteCounter(SqlSession session, string name, long value) => session.Execute(
        "INSERT INTO \"store:counter\" (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value", name, value);

    private static void Migrate(SqlSession session, MetadataCatalog before, MetadataCatalog after)
    {
        foreach (var table in before.Tables.Where(table => after.FindTable(table.LogicalName) is null))
        {
            session.ExecuteOnce(SchemaBuilder.Drop(table));
        }

        foreach (var table in after.Tables)
        {
            var known = before.FindTable(table.LogicalName);
            if (ReferenceEquals(known, table))
            {
                continue;
            }

            var statements = known is null
                ? SchemaBuilder.Create(table)
                : SchemaBuilder.Change(known, table, StoredColumns(session, table));
            foreach (var statement in statements)
            {
                session.ExecuteOnce(statement);
            }
        }
    }

    private static HashSet<string> StoredColumns(SqlSession session, TableDefinition table) =>
        [.. session.Query("SELECT name FROM pragma_table_info(?1)", [table.LogicalName], statement => statement.Text(0))];
}
