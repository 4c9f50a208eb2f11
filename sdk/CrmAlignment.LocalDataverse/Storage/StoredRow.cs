using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>
/// A row as it was when it was read: a copy, never the live row. Values are in CLR terms: string, int (also choices), long,
/// decimal (also money), double, bool, <see cref="DateTime"/>, <see cref="Guid"/>, <see cref="RowReference"/>, and
/// <see cref="ImmutableArray{T}"/> of int for multi-choice columns.
/// </summary>
internal sealed class StoredRow
{
    private readonly ImmutableArray<ColumnDefinition> _columns;
    private readonly object?[] _values;

    internal StoredRow(TableDefinition table, Guid id, ImmutableArray<ColumnDefinition> columns, object?[] values)
    {
        Table = table;
        Id = id;
        _columns = columns;
        _values = values;
    }

    /// <summary>The table of the row.</summary>
    public TableDefinition Table { get; }

    /// <summary>Primary key.</summary>
    public Guid Id { get; }

    /// <summary>The row version, or 0 for a table without one, and when the column versionnumber was not read.</summary>
    public long Version => this["versionnumber"] is long version ? version : 0;

    /// <summary>The columns that were read, in the order they were asked for.</summary>
    public ImmutableArray<ColumnDefinition> Columns => _columns;

    /// <summary>The value of a column; null when it has none or was not read.</summary>
    /// <param name="column">Logical name; one that the table lacks has no value either.</param>
    public object? this[string column]
    {
        get
        {
            for (var index = 0; index < _columns.Length; index++)
            {
                if (_columns[index].LogicalName == column)
                {
                    return _values[index];
                }
            }

            return null;
        }
    }

    /// <summary>The value of a column by its place in <see cref="Columns"/>.</summary>
    internal object? At(int index) => _values[index];

    /// <summary>The columns that were read and have a value.</summary>
    public IEnumerable<KeyValuePair<ColumnDefinition, object>> Values
    {
        get
        {
            for (var index = 0; index < _columns.Length; index++)
            {
                if (_values[index] is { } value)
                {
                    yield return KeyValuePair.Create(_columns[index], value);
                }
            }
        }
    }
}
