using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.LocalDataverse.Query;

/// <summary>The secured columns that a user may not read. To that user they have no value, in rows, conditions, orders and aggregates alike.</summary>
/// <remarks>
/// Who calls cannot tell a value that is secured from one that is null
/// (https://learn.microsoft.com/power-apps/developer/data-platform/column-level-security#display-masked-data). Immutable.
/// </remarks>
internal sealed class HiddenColumns
{
    /// <summary>No column.</summary>
    public static readonly HiddenColumns None = new([]);

    private readonly FrozenDictionary<string, FrozenSet<string>> _columns;

    /// <summary>Some columns.</summary>
    /// <param name="columns">Logical names of tables and columns.</param>
    public HiddenColumns(IEnumerable<(string Table, string Column)> columns)
    {
        var hidden = columns.Distinct().Order().ToList();
        _columns = hidden.GroupBy(column => column.Table, StringComparer.Ordinal).ToFrozenDictionary(
            group => group.Key, group => group.Select(column => column.Column).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        Key = string.Join('\n', hidden.Select(column => column.Table + "." + column.Column));
    }

    /// <summary>The same text for the same columns, for what is kept by them.</summary>
    public string Key { get; }

    /// <summary>The columns of a table.</summary>
    /// <param name="table">Logical name of the table.</param>
    /// <returns>Logical names; none for most tables.</returns>
    public FrozenSet<string> Of(string table) =>
        _columns.Count > 0 && _columns.TryGetValue(table, out var columns) ? columns : FrozenSet<string>.Empty;
}
