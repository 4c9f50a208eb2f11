using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Query.Conditions;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Query.Results;

/// <summary>What becomes of the columns that a statement reads: what depends on them alone, found out once and not for every row.</summary>
internal sealed class RowLayout
{
    private const string Currency = "transactioncurrencyid";
    private const string RowVersion = "versionnumber";

    private readonly ShownColumn[] _columns;

    /// <summary>The layout of a query.</summary>
    /// <param name="root">The table that the query starts from.</param>
    /// <param name="columns">The columns that it reads.</param>
    internal RowLayout(QueryScope root, IReadOnlyList<ResultColumn> columns)
    {
        int IndexOf(QueryScope scope, string name) => columns.FirstOrDefault(column => column.Is(scope, name))?.Index ?? -1;
        _columns =
        [
            .. columns.Where(column => column.Name is not null).Select(column => new ShownColumn(
                column.Column,
                column.Name!,
                column.IsAliased ? column.Scope.Table.LogicalName : null,
                column.Index,
                column.Column.Type == ColumnType.Money ? IndexOf(column.Scope, Currency) : -1)),
        ];
        Table = root.Table.LogicalName;
        IdIndex = IndexOf(root, root.Table.PrimaryIdColumn);
        VersionIndex = IndexOf(root, RowVersion);
        HasUniqueNames = _columns.DistinctBy(column => column.Name).Count() == _columns.Length;
    }

    /// <summary>The layout of a row that is read by its id.</summary>
    /// <param name="table">Its table.</param>
    /// <param name="read">The columns that are read, each once.</param>
    /// <param name="shown">How many of them are shown.</param>
    internal RowLayout(TableDefinition table, ImmutableArray<ColumnDefinition> read, int shown)
    {
        var indexes = new Dictionary<string, int>(read.Length, StringComparer.Ordinal);
        var next = 0;
        foreach (var column in read)
        {
            indexes.Add(column.LogicalName, next);
            next += ColumnEncoding.Width(column);
        }

        _columns =
        [
            .. read.Take(shown).Select(column => new ShownColumn(
                column,
                column.LogicalName,
                null,
                indexes[column.LogicalName],
                column.Type == ColumnType.Money ? indexes.GetValueOrDefault(Currency, -1) : -1)),
        ];
        Table = table.LogicalName;
        IdIndex = indexes.GetValueOrDefault(table.PrimaryIdColumn, -1);
        AddedKey = _columns.Any(column => column.Name == table.PrimaryIdColumn) ? null : table.PrimaryIdColumn;
        VersionIndex = indexes.GetValueOrDefault(RowVersion, -1);
        HasUniqueNames = true;
    }

    /// <summary>Logical name of the table.</summary>
    internal string Table { get; }

    /// <summary>The primary key, where it comes along without being asked for and without being read; otherwise null.</summary>
    internal string? AddedKey { get; }

    /// <summary>Index of the primary key in the rows of SQLite; negative when it is not read.</summary>
    internal int IdIndex { get; }

    /// <summary>There, of the row version; negative when it is not read.</summary>
    internal int VersionIndex { get; }

    /// <summary>Whether no two columns have the same name in the result.</summary>
    internal bool HasUniqueNames { get; }

    /// <summary>The columns that are shown.</summary>
    internal ReadOnlySpan<ShownColumn> Columns => _columns;
}
