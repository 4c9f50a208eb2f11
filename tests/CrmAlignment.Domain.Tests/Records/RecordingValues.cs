using System;
using System.Collections.Generic;
using CrmAlignment.Domain.Records;

namespace CrmAlignment.Domain.Tests.Records;

/// <summary>A record of random values that remembers which columns it was asked for.</summary>
internal sealed class RecordingValues(Random random) : IRecordValues
{
    private readonly Dictionary<string, RecordValue> _values = new();

    public IReadOnlyCollection<string> Asked => _values.Keys;

    public bool Has(string column) => !Value(column).IsEmpty;

    public RecordValue Value(string column)
    {
        if (!_values.TryGetValue(column, out var value))
        {
            _values[column] = value = random.Next(2) == 0 ? RecordValue.Empty : RandomColumn.Value(column, random);
        }

        return value;
    }

    public string? DisplayText(string column) => Value(column).IsEmpty ? null : "shown";
}
