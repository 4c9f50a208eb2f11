using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.BaseTables;
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
    private const string GroupCounter = "group";

    /// <summary>Brings storage up to the platform's tables, and returns them with the metadata that the file added.</summary>
    /// <param name="session">The writing connection.</param>
    /// <param name="platform">The platform's own tables.</param>
    /// <param name="isLasting">Whether the store outlives the process, so that metadata must be kept with the rows.</param>
    internal static MetadataCatalog Open(SqlSession session, MetadataCatalog platform, bool isLasting)
    {
        session.ExecuteOnce("BEGIN IMMEDIATE");
        try
        {
            StoreLayout.Upgrade(session);
            session.ExecuteOnce("CREATE TABLE IF NOT EXISTS \"store:counter\" (name TEXT PRIMARY KEY, value INTEGER NOT NULL)");
            session.ExecuteOnce(
                "CREATE TABLE IF NOT EXISTS \"store:metadata\" "
                + "(kind TEXT NOT NULL, name TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (kind, name))");
            ChangeLog.Create(session);
            FileStore.Create(session);
            RowTexts.Create(session);
            var stored = isLasting ? StoredMetadata.Read(session) : null;
            var isOwn = ReferenceEquals(platform, PlatformCatalog.Instance);
            if (stored is not null && isOwn && RenewalMark.Holds(session))
            {
                session.ExecuteOnce("COMMIT");
                return stored;
            }

            var catalog = stored is null ? platform : PlatformRenewal.Renew(stored, platform);
            Apply(session, stored ?? MetadataCatalog.Empty, catalog, isLasting, () => TakeVersion(session));
            if (stored is not null)
            {
                FillDerived(session, stored, catalog);
            }

            Mark(session, isOwn && isLasting);
            session.ExecuteOnce("COMMIT");
            return catalog;
        }
        catch
        {
            session.ExecuteOnce("ROLLBACK");
            throw;
        }
    }

    private static void Mark(SqlSession session, bool isRenewed)
    {
        if (isRenewed)
        {
            RenewalMark.Set(session);
        }
        else
        {
            RenewalMark.Remove(session);
        }
    }

    /// <summary>Fills the columns that show a customer, in the rows of a version that left them empty.</summary>
    private static void FillDerived(SqlSession session, MetadataCatalog before, MetadataCatalog after)
    {
        foreach (var table in after.Tables)
        {
            foreach (var column in table.Columns.Where(column => column.DerivedFrom is not null))
            {
                if (before.FindTable(table.LogicalName)?.FindColumn(column.LogicalName) is { DerivedFrom: null })
                {
                    var customer = column.DerivedFrom!;
                    session.Execute(
                        $"UPDATE {SqlName.Quote(table.LogicalName)} SET {SqlName.Quote(column.LogicalName)} = {SqlName.Quote(customer)} "
                        + $"WHERE {SqlName.QuoteTargetOf(customer)} = ?1",
                        column.Targets[0]);
                }
            }
        }
    }

    internal static void Apply(
        SqlSession session, MetadataCatalog before, MetadataCatalog after, bool isLasting, Func<long> nextVersion)
    {
        Migrate(session, before, after);
        FileStore.Migrate(session, before, after);
        Track(session, before, after, nextVersion);
        if (isLasting)
        {
            StoredMetadata.Write(session, before, after);
        }
    }

    internal static long ReadVersion(SqlSession session) => ReadCounter(session, VersionCounter) ?? 0;

    internal static void WriteVersion(SqlSession session, long version) => WriteCounter(session, VersionCounter, version);

    /// <summary>How many groups of commits the file has.</summary>
    internal static long ReadGroups(SqlSession session) => ReadCounter(session, GroupCounter) ?? 0;

    internal static void WriteGroups(SqlSession session, long groups) => WriteCounter(session, GroupCounter, groups);

    internal static long? ReadCounter(SqlSession session, string name) =>
        session.First<long?>("SELECT value FROM \"store:counter\" WHERE name = ?1", [name], statement => statement.Int64(0));

    internal static void WriteCounter(SqlSession session, string name, long value) => session.Execute(
        "INSERT INTO \"store:counter\" (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (Name: name, Value: value),
        static (statement, counter) =>
        {
            statement.Bind(1, SqlValue.Of(counter.Name));
            statement.Bind(2, SqlValue.Of(counter.Value));
        });

    /// <summary>Numbers that are kept beside the rows, other than those of the file itself.</summary>
    internal static SortedDictionary<string, long> ReadNumbers(SqlSession session)
    {
        var numbers = new SortedDictionary<string, long>(StringComparer.Ordinal);
        session.ForEach(
            "SELECT name, value FROM \"store:counter\" WHERE name NOT IN (?1, ?2)",
            [VersionCounter, GroupCounter],
            statement => numbers[statement.Text(0)] = statement.Int64(1));
        return numbers;
    }

    internal static void ReplaceNumbers(SqlSession session, IReadOnlyDictionary<string, long> numbers)
    {
        session.Execute("DELETE FROM \"store:counter\" WHERE name NOT IN (?1, ?2)", VersionCounter, GroupCounter);
        foreach (var (name, value) in numbers.Where(number => number.Key is not (VersionCounter or GroupCounter)))
        {
            WriteCounter(session, name, value);
        }
    }

    private static long TakeVersion(SqlSession session)
    {
        var version = ReadVersion(session) + 1;
        WriteVersion(session, version);
        return version;
    }

    private static void Track(SqlSession session, MetadataCatalog before, MetadataCatalog after, Func<long> nextVersion)
    {
        foreach (var table in before.Tables.Where(table => table.ChangeTrackingEnabled && after.FindTable(table.LogicalName) is null))
        {
            ChangeLog.Forget(session, table.LogicalName);
        }

        foreach (var table in after.Tables.Where(table =>
            table.ChangeTrackingEnabled && before.FindTable(table.LogicalName) is not { ChangeTrackingEnabled: true }))
        {
            ChangeLog.Begin(session, table.LogicalName, nextVersion());
        }
    }

    private static void Migrate(SqlSession session, MetadataCatalog before, MetadataCatalog after)
    {
        foreach (var table in before.Tables.Where(table => after.FindTable(table.LogicalName) is null))
        {
            session.ExecuteOnce(SchemaBuilder.Drop(table));
        }

        // New tables first: a column that becomes a lookup may lead to one.
        foreach (var table in after.Tables.OrderBy(table => before.FindTable(table.LogicalName) is not null))
        {
            var known = before.FindTable(table.LogicalName);
            if (ReferenceEquals(known, table))
            {
                continue;
            }

            var statements = known is null
                ? SchemaBuilder.Create(table)
                : SchemaBuilder.Change(known, table, after, StoredColumns(session, table));
            Execute(session, statements);
        }
    }

    private static void Execute(SqlSession session, IEnumerable<string> statements)
    {
        try
        {
            foreach (var statement in statements)
            {
                session.ExecuteOnce(statement);
            }
        }
        catch (StorageException refused) when (refused.IsUniqueViolation)
        {
            throw DataverseFault.InvalidOperation(
                $"An alternate key cannot be created because rows have equal values in its columns. {refused.Message}");
        }
    }

    private static HashSet<string> StoredColumns(SqlSession session, TableDefinition table) =>
        [.. session.Query("SELECT name FROM pragma_table_info(?1)", [table.LogicalName], statement => statement.Text(0))];
}
