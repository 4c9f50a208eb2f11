using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Query;

/// <summary>
/// The secured columns that a user may not read, but in the rows in which they are shared. To that user they have no value, in rows,
/// conditions, orders and aggregates alike.
/// </summary>
/// <remarks>
/// Who calls cannot tell a value that is secured from one that is null
/// (https://learn.microsoft.com/power-apps/developer/data-platform/column-level-security#display-masked-data). Immutable.
/// </remarks>
internal sealed class HiddenColumns
{
    /// <summary>No column.</summary>
    public static readonly HiddenColumns None = new([]);

    private readonly FrozenDictionary<string, FrozenSet<string>> _columns;
    private readonly FrozenDictionary<(string Table, string Column), FrozenSet<Guid>> _shared;

    /// <summary>Some columns.</summary>
    /// <param name="columns">Logical names of tables and columns, with the rows in which the user may read them.</param>
    public HiddenColumns(IEnumerable<(string Table, string Column, Guid[] Shared)> columns)
    {
        var hidden = columns.GroupBy(column => (column.Table, column.Column)).OrderBy(group => group.Key)
            .Select(group => (
                group.Key.Table, group.Key.Column, Shared: group.SelectMany(column => column.Shared).Distinct().Order().ToArray()))
            .ToList();
        _columns = hidden.GroupBy(column => column.Table, StringComparer.Ordinal).ToFrozenDictionary(
            group => group.Key, group => group.Select(column => column.Column).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        _shared = hidden.Where(column => column.Shared.Length > 0)
            .ToFrozenDictionary(column => (column.Table, column.Column), column => column.Shared.ToFrozenSet());
        Key = string.Join('\n', hidden.Select(column => $"{column.Table}.{column.Column}{string.Concat(column.Shared)}"));
    }

    /// <summary>The same text for the same columns and rows, for what is kept by them.</summary>
    public string Key { get; }

    /// <summary>The columns of a table.</summary>
    /// <param name="table">Logical name of the table.</param>
    /// <returns>Logical names; none for most tables.</returns>
    public FrozenSet<string> Of(string table) =>
        _columns.Count > 0 && _columns.TryGetValue(table, out var columns) ? columns : FrozenSet<string>.Empty;

    /// <summary>Whether a column of a row has no value for the user.</summary>
    /// <param name="table">Logical name of the table.</param>
    /// <param name="column">Logical name of the column.</param>
    /// <param name="row">The row.</param>
    public bool Hides(string table, string column, Guid row) =>
        Of(table).Contains(column) && !(_shared.TryGetValue((table, column), out var rows) && rows.Contains(row));

    /// <summary>A column in SQL as the user sees it: its value, no value, or its value in some rows.</summary>
    /// <param name="table">Logical name of the table.</param>
    /// <param name="column">Logical name of the column.</param>
    /// <param name="sql">The value in SQL.</param>
    /// <param name="key">The primary key of the row in SQL.</param>
    public string Visible(string table, string column, string sql, string key) => !Of(table).Contains(column) ? sql
        : _shared.TryGetValue((table, column), out var rows)
            ? $"(CASE WHEN {key} IN ({string.Join(", ", rows.Order().Select(Literal))}) THEN {sql} END)"
            : "NULL";

    // https://www.sqlite.org/lang_expr.html#literal_values_constants_: rows are shared one by one, so these are few.
    private static string Literal(Guid row) => $"X'{Convert.ToHexString(ColumnEncoding.Encode(row))}'";
}
