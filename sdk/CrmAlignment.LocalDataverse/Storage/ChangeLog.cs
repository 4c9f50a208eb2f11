using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage.Functions;

namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>
/// What storage keeps of tables whose changes are tracked, beside the versions of their rows: which rows went, in which version, and
/// since which version all that went is known.
/// </summary>
internal static class ChangeLog
{
    /// <summary>Makes room for it.</summary>
    internal static void Create(SqlSession session)
    {
        session.ExecuteOnce("CREATE TABLE IF NOT EXISTS \"store:tracked\" (name TEXT PRIMARY KEY, since INTEGER NOT NULL) WITHOUT ROWID");
        session.ExecuteOnce(
            "CREATE TABLE IF NOT EXISTS \"store:deletion\" "
            + "(name TEXT NOT NULL, id BLOB NOT NULL, version INTEGER NOT NULL, PRIMARY KEY (name, id)) WITHOUT ROWID");
        session.ExecuteOnce("CREATE INDEX IF NOT EXISTS \"ix:deletion\" ON \"store:deletion\" (name, version)");
        session.ExecuteOnce("CREATE TABLE IF NOT EXISTS \"store:moment\" (version INTEGER PRIMARY KEY, moment INTEGER NOT NULL)");
    }

    /// <summary>Begins, or begins anew, to know what goes from a table.</summary>
    /// <param name="session">The writing connection.</param>
    /// <param name="table">Logical name.</param>
    /// <param name="version">A version that nobody has seen yet.</param>
    internal static void Begin(SqlSession session, string table, long version)
    {
        Forget(session, table);
        session.Execute("INSERT INTO \"store:tracked\" (name, since) VALUES (?1, ?2)", table, version);
    }

    /// <summary>Forgets a table that goes.</summary>
    internal static void Forget(SqlSession session, string table)
    {
        session.Execute("DELETE FROM \"store:tracked\" WHERE name = ?1", table);
        session.Execute("DELETE FROM \"store:deletion\" WHERE name = ?1", table);
    }

    /// <summary>Notes that a row went.</summary>
    internal static void Note(SqlSession session, string table, Guid id, long version) => session.Execute(
        "INSERT INTO \"store:deletion\" (name, id, version) VALUES (?1, ?2, ?3) "
        + "ON CONFLICT (name, id) DO UPDATE SET version = excluded.version",
        table,
        ColumnEncoding.Encode(id),
        version);

    /// <summary>The version since which all that went from a table is known.</summary>
    internal static long Since(SqlSession session, string table) =>
        session.First("SELECT since FROM \"store:tracked\" WHERE name = ?1", [table], row => row.Int64(0));

    /// <summary>The rows that went from a table and did not come back, by version.</summary>
    internal static List<(Guid Id, long Version)> Read(SqlSession session, TableDefinition table, long after, long upTo, int limit) =>
        session.Query(
            $"SELECT id, version FROM \"store:deletion\" AS gone WHERE name = ?1 AND version > ?2 AND version <= ?3 "
            + $"AND NOT EXISTS (SELECT 1 FROM {SqlName.Quote(table.LogicalName)} WHERE {SqlName.Quote(table.PrimaryIdColumn)} = gone.id) "
            + "ORDER BY version LIMIT ?4",
            [table.LogicalName, after, upTo, (long)limit],
            row => (row.Guid(0), row.Int64(1)));

    /// <summary>
    /// Forgets what went before a moment. Deletions carry versions, no moments: of each opening the version is kept, and what had a version
    /// before one that is old enough is old enough.
    /// </summary>
    /// <param name="session">The writing connection.</param>
    /// <param name="version">The version of now.</param>
    /// <param name="now">Now, UTC.</param>
    /// <param name="days">For how many days deletions are kept.</param>
    internal static void Expire(SqlSession session, long version, DateTime now, int days)
    {
        session.Execute(
            "INSERT INTO \"store:moment\" (version, moment) VALUES (?1, ?2) ON CONFLICT (version) DO NOTHING",
            version,
            Milliseconds.Of(now));
        var last = session.First(
            "SELECT max(version) FROM \"store:moment\" WHERE moment <= ?1",
            [Milliseconds.Of(now.AddDays(-days))],
            row => row.IsNull(0) ? 0 : row.Int64(0));
        session.Execute(
            "UPDATE \"store:tracked\" SET since = max(since, (SELECT coalesce(max(version), 0) FROM \"store:deletion\" AS gone "
            + "WHERE gone.name = \"store:tracked\".name AND gone.version <= ?1))",
            last);
        session.Execute("DELETE FROM \"store:deletion\" WHERE version <= ?1", last);
        session.Execute("DELETE FROM \"store:moment\" WHERE version < ?1", last);
    }
}
