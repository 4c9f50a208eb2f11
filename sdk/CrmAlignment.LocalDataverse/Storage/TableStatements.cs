using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>The statements of one table that are always the same, written once.</summary>
internal sealed class TableStatements
{
    private static readonly ConditionalWeakTable<TableDefinition, TableStatements> Cache = new();

    private readonly TableDefinition _table;
    private readonly ConcurrentDictionary<ColumnDefinition, string> _single = new(ReferenceEqualityComparer.Instance);
    private readonly Lazy<InsertStatement> _insert;

    private TableStatements(TableDefinition table)
    {
        _table = table;
        Stored = [.. table.Columns.Where(column => column.IsStored)];
        var byId = new StringBuilder(" FROM ").AppendName(table.LogicalName)
            .Append(" WHERE ").AppendName(table.PrimaryIdColumn).Append(" = ?1").ToString();
        Delete = "DELETE" + byId;
        Exists = "SELECT 1" + byId;
        SelectAll = RowStatements.SelectSql(table, Stored);
        _insert = new(() => new InsertStatement(table, Stored));
    }

    /// <summary>The columns that storage keeps, in the order of the table.</summary>
    internal ImmutableArray<ColumnDefinition> Stored { get; }

    /// <summary>Removes the row with an id.</summary>
    internal string Delete { get; }

    /// <summary>Returns a row when there is one with an id.</summary>
    internal string Exists { get; }

    /// <summary>Reads all columns of the row with an id.</summary>
    internal string SelectAll { get; }

    /// <summary>Adds a row.</summary>
    internal InsertStatement Insert => _insert.Value;

    /// <summary>The statements of a table.</summary>
    /// <param name="table">The table.</param>
    internal static TableStatements Of(TableDefinition table) => Cache.GetValue(table, static known => new TableStatements(known));

    /// <summary>Reads one column of the row with an id.</summary>
    /// <param name="column">The column.</param>
    internal string Select(ColumnDefinition column) =>
        _single.GetOrAdd(column, static (single, table) => RowStatements.SelectSql(table, [single]), _table);
}
