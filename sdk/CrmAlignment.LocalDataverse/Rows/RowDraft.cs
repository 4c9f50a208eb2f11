using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Rows;

/// <summary>The values about to be written to one row, in stored terms, and the row as it is.</summary>
internal sealed class RowDraft(IRequestScope scope, TableDefinition table, Guid id, StoredRow? current, Entity target)
{
    // How many columns the last new row of a table had: the next is likely to have as many, and dictionaries that grow cost twice.
    private static readonly ConditionalWeakTable<TableDefinition, StrongBox<int>> LastCounts = new();

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
    public Dictionary<string, object?> Values { get; } = new(current is null ? LastCounts.GetOrCreateValue(table).Value : 0, StringComparer.Ordinal);

    /// <summary>Lists of rows to write, by column; null for none, as of most rows.</summary>
    public Dictionary<string, IReadOnlyList<Entity>>? Lists { get; set; }

    /// <summary>Whether the request has images, as few have; found while its values were taken.</summary>
    public bool TargetHasImages { get; set; }

    /// <summary>Images to write, by column, null removing one; null for none, as of most rows.</summary>
    public Dictionary<string, byte[]?>? Images { get; set; }

    /// <summary>Whether callers may write a column. The platform ignores values for columns that it alone writes, rather than refusing them.</summary>
    /// <param name="column">The column.</param>
    /// <returns>True when the value in the request counts.</returns>
    public bool TakesFromCaller(ColumnDefinition column) =>
        column.LogicalName != Table.PrimaryIdColumn && (IsNew ? column.IsValidForCreate : column.IsValidForUpdate);

    /// <summary>The value the row will have after the write.</summary>
    /// <param name="column">Logical name of the column.</param>
    /// <returns>The value, or null.</returns>
    public object? After(string column) => Values.TryGetValue(column, out var value) ? value : Current?[column];

    /// <summary>Learns how many columns a new row of the table has.</summary>
    public void KeepCount() => LastCounts.GetOrCreateValue(Table).Value = Values.Count;

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
