using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>
/// What changed in a tracked table, by version. What a transaction wrote that has not committed yet has no version of others yet, not
/// even for itself: it comes with the versions after its commit, as with SQL Server's MIN_ACTIVE_ROWVERSION
/// (https://learn.microsoft.com/sql/t-sql/functions/min-active-rowversion-transact-sql).
/// </summary>
internal sealed class RowChanges
{
    private readonly SqlSession _session;
    private readonly TableDefinition _table;

    internal RowChanges(SqlSession session, TableDefinition table)
    {
        _session = session;
        _table = table;
        Version = MetadataTables.ReadVersion(session);
        Since = ChangeLog.Since(session, table.LogicalName);
    }

    /// <summary>The version of the last commit.</summary>
    public long Version { get; }

    /// <summary>The version since which all that went is known.</summary>
    public long Since { get; }

    /// <summary>The rows that were created or changed, as they are now, by version.</summary>
    /// <param name="columns">Definitions of the columns to read, which must be stored, versionnumber among them.</param>
    /// <param name="after">The version after which they were written.</param>
    /// <param name="upTo">The last version of interest.</param>
    /// <param name="limit">The most rows to return.</param>
    public List<StoredRow> Written(ImmutableArray<ColumnDefinition> columns, long after, long upTo, int limit)
    {
        var id = columns.Sum(ColumnEncoding.Width);
        return _session.Query(
            RowStatements.SelectWritten(_table, columns),
            [after, upTo, (long)limit],
            statement => new StoredRow(_table, statement.Guid(id), columns, RowStatements.Decode(statement, columns)));
    }

    /// <summary>The rows that went and did not come back, by version.</summary>
    /// <param name="after">The version after which they went.</param>
    /// <param name="upTo">The last version of interest.</param>
    /// <param name="limit">The most rows to return.</param>
    public List<(Guid Id, long Version)> Deleted(long after, long upTo, int limit) =>
        ChangeLog.Read(_session, _table, after, upTo, limit);
}
