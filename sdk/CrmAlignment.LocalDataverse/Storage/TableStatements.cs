using System;
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
    private readonly BoundedCache<ColumnList, string> _selects = new();
    private readonly Lazy<InsertStatement> _insert;
    private readonly KeyStatement[] _keys;

    private TableStatements(TableDefinition table)
    {
        _table = table;
        Stored = [.. table.Columns.Where(column => column.IsStored)];
        Files = [.. table.Columns.Where(column => column.HoldsFile)];
        var byId = new StringBuilder(" FROM ").AppendName(table.LogicalName)
            .Append(" WHERE ").AppendName(table.PrimaryIdColumn).Append(" = ?1").ToString();
        Delete = "DELETE" + byId;
        Exists = "SELECT 1" + byId;
        SelectAll = RowStatements.Select(table, Stored);
        SelectName = table.PrimaryNameColumn is { } name && table.FindColumn(name) is { IsStored: true, IsText: true } column
            ? RowStatements.Select(table, [column])
            : null;
        _keys = [.. table.Keys.Select(key => new KeyStatement(table, key))];
        Calculated = new CalculatedColumns(table) is { IsEmpty: false } calculated ? calculated : null;
        _insert = new(() => new InsertStatement(table, Stored));
    }

    /// <summary>The columns that storage keeps, in the order of the table.</summary>
    internal ImmutableArray<ColumnDefinition> Stored { get; }

    /// <summary>The columns that hold files and images.</summary>
    internal ImmutableArray<ColumnDefinition> Files { get; }

    /// <summary>The columns that are computed of others; null for a table without any.</summary>
    internal CalculatedColumns? Calculated { get; }

    /// <summary>Removes the row with an id.</summary>
    internal string Delete { get; }

    /// <summary>Returns a row when there is one with an id.</summary>
    internal string Exists { get; }

    /// <summary>Reads all columns of the row with an id.</summary>
    internal string SelectAll { get; }

    /// <summary>Reads the primary name of the row with an id; null for a table without one.</summary>
    internal string? SelectName { get; }

    /// <summary>Adds a row.</summary>
    internal InsertStatement Insert => _insert.Value;

    /// <summary>The statements of a table.</summary>
    /// <param name="table">The table.</param>
    internal static TableStatements Of(TableDefinition table) => Cache.GetValue(table, static known => new TableStatements(known));

    /// <summary>Reads some columns of the row with an id.</summary>
    /// <param name="columns">The columns.</param>
    internal string Select(ImmutableArray<ColumnDefinition> columns)
    {
        if (columns == Stored)
        {
            return SelectAll;
        }

        var list = new ColumnList(columns);
        return _selects.Values.TryGetValue(list, out var known) ? known : _selects.Keep(list, RowStatements.Select(_table, list.Items));
    }

    /// <summary>Finds a row by an alternate key; null when these columns are none.</summary>
    /// <param name="values">Values of the key, by column.</param>
    internal KeyStatement? FindKey(IReadOnlyDictionary<string, object?> values)
    {
        foreach (var key in _keys)
        {
            if (key.IsOver(values))
            {
                return key;
            }
        }

        return null;
    }

    /// <summary>Columns in their order, equal to another list of the same.</summary>
    private readonly struct ColumnList(ImmutableArray<ColumnDefinition> items) : IEquatable<ColumnList>
    {
        internal ImmutableArray<ColumnDefinition> Items { get; } = items;

        public bool Equals(ColumnList other) => Items.AsSpan().SequenceEqual(other.Items.AsSpan(), ReferenceEqualityComparer.Instance);

        public override bool Equals(object? obj) => obj is ColumnList other && Equals(other);

        public override int GetHashCode()
        {
            var hash = default(HashCode);
            foreach (var column in Items)
            {
                hash.Add(RuntimeHelpers.GetHashCode(column));
            }

            return hash.ToHashCode();
        }
    }
}
