using System;
using System.Collections.Generic;

namespace CrmAlignment.Domain.Records;

/// <summary>One write that a rule asks for. Rules return their writes; one adapter applies them, in the order given.</summary>
public sealed class RecordChange
{
    private RecordChange(bool isCreate, string table, Guid id, IReadOnlyList<ColumnValue> values, string? rowVersion)
    {
        IsCreate = isCreate;
        Table = table;
        Id = id;
        Values = values;
        RowVersion = rowVersion;
    }

    /// <summary>Whether the record is created (with <see cref="Id"/> as its id) rather than updated.</summary>
    public bool IsCreate { get; }

    /// <summary>Logical name of the table.</summary>
    public string Table { get; }

    /// <summary>Id of the record.</summary>
    public Guid Id { get; }

    /// <summary>Columns to write; each column once.</summary>
    public IReadOnlyList<ColumnValue> Values { get; }

    /// <summary>Row version that the record must still have, or the write must fail; null when it does not matter.</summary>
    public string? RowVersion { get; }

    /// <summary>Creates a record with an id chosen by the caller.</summary>
    public static RecordChange Create(string table, Guid id, IReadOnlyList<ColumnValue> values) => new(true, table, id, values, null);

    /// <summary>Updates a record; with a row version only if nobody changed it since it was read.</summary>
    public static RecordChange Update(string table, Guid id, IReadOnlyList<ColumnValue> values, string? rowVersion = null) =>
        new(false, table, id, values, rowVersion);

    /// <summary>Value that the change writes to the column; empty when it does not write it.</summary>
    public RecordValue this[string column]
    {
        get
        {
            foreach (var value in Values)
            {
                if (value.Column == column)
                {
                    return value.Value;
                }
            }

            return RecordValue.Empty;
        }
    }

    /// <summary>Table, id and columns, for traces.</summary>
    public override string ToString() => $"{(IsCreate ? "create" : "update")} {Table} {Id:D}: {string.Join(", ", Values)}";
}
