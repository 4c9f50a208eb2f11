using System.Collections;
using System.Collections.Generic;

namespace CrmAlignment.Domain.Records;

/// <summary>Columns to write, in a form that reads like a record: <c>new ColumnList { { column, value } }</c>.</summary>
internal sealed class ColumnList : IReadOnlyList<ColumnValue>
{
    private readonly List<ColumnValue> _values = [];

    public int Count => _values.Count;

    public ColumnValue this[int index] => _values[index];

    public void Add(string column, RecordValue value) => _values.Add(new ColumnValue(column, value));

    public void AddRange(IEnumerable<ColumnValue> values) => _values.AddRange(values);

    public void AddIf(bool condition, string column, RecordValue value)
    {
        if (condition)
        {
            Add(column, value);
        }
    }

    public IEnumerator<ColumnValue> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
