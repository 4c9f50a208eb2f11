using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Rows;

/// <summary>The values about to be written to one row, in stored terms, and the row as it is.</summary>
internal sealed class RowDraft(IRequestScope scope, TableDefinition table, Guid id, StoredRow? current, Entity target)
{
    // What the platform fills in a row of a sales table and what callers usually do: most dictionaries need not grow.
    private const int ColumnsOfNewRow = 64;

    /// <summary>The request.</summary>
    public IRequestScope Scope { get; } = scope;

    /// <summary>The table.</summary>
    public TableDefinition Table { get; } = table;

    /// <summary>The row's id.</summary>
    public Guid Id { get; } = id;

    /// <summary>The row as stored; null when it is being created.</summary>
    public StoredRow? Current { get; } = current;

    /// <summary>The row in the request.</summary>
    public Entity Target { get; } = target;

    /// <summary>Whether the row is being created.</summary>
    public bool IsNew => Current is null;

    /// <summary>Columns and values to write.</summary>
    public Dictionary<string, object?> Values { get; } = new(current is null ? ColumnsOfNewRow : 0, StringComparer.Ordinal);

    /// <summary>Party lists to write, by column.</summary>
    public Dictionary<string, IReadOnlyList<Entity>> Parties { get; } = new(StringComparer.Ordinal);

    /// <summary>Images to write, by column; null removes one.</summary>
    public Dictionary<string, byte[]?> Images { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether callers may write a column. The platform ignores values for columns that it alone writes, rather than refusing them.</summary>
    /// <param name="column">The column.</param>
    /// <returns>True when the value in the request counts.</returns>
    public bool TakesFromCaller(ColumnDefinition column) =>
        column.LogicalName != Table.PrimaryIdColumn && (IsNew ? column.IsValidForCreate : column.IsValidForUpdate);

    /// <summary>The value the row will have after the write.</summary>
    /// <param name="column">Logical name of the column.</param>
    /// <returns>The value, or null.</returns>
    public object? After(string column) => Values.TryGetValue(column, out var value) ? value : Current?[column];

    /// <summary>Sets a column where the table has it.</summary>
    /// <param name="column">Logical name of the column.</param>
    /// <param name="value">Value in stored terms.</param>
    public void SetIfPresent(string column, object? value)
    {
        if (Table.FindColumn(column) is not null)
        {
            Values[column] = value;
        }
    }

    /// <summary>Sets a column where the table has it and the request gave no value.</summary>
    /// <param name="column">Logical name of the column.</param>
    /// <param name="value">Value in stored terms.</param>
    public void SetIfMissing(string column, object? value)
    {
        if (!Values.ContainsKey(column))
        {
            SetIfPresent(column, value);
        }
    }
}
