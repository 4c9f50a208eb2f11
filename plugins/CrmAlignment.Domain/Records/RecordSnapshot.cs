using System.Collections.Generic;

namespace CrmAlignment.Domain.Records;

/// <summary>Columns held in memory.</summary>
public sealed class RecordSnapshot : IRecordValues
{
    private readonly Dictionary<string, RecordValue> _values = new();
    private readonly Dictionary<string, string> _displayTexts = new();

    /// <summary>A record without columns.</summary>
    public RecordSnapshot()
    {
    }

    /// <summary>A record with these columns; of two values for one column the later counts.</summary>
    public RecordSnapshot(IEnumerable<ColumnValue> values)
    {
        foreach (var value in values)
        {
            Set(value.Column, value.Value);
        }
    }

    /// <summary>Sets a column and, where known, what people see instead of its value. Returns this record.</summary>
    public RecordSnapshot Set(string column, RecordValue value, string? displayText = null)
    {
        _values[column] = value;
        _displayTexts.Remove(column);
        if (displayText is not null)
        {
            _displayTexts[column] = displayText;
        }

        return this;
    }

    /// <inheritdoc/>
    public bool Has(string column) => _values.ContainsKey(column);

    /// <inheritdoc/>
    public RecordValue Value(string column) => _values.TryGetValue(column, out var value) ? value : RecordValue.Empty;

    /// <inheritdoc/>
    public string? DisplayText(string column) => _displayTexts.TryGetValue(column, out var text) ? text : null;
}
