using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>The values of a statement under construction; each gets a numbered placeholder.</summary>
internal sealed class SqlParameters
{
    private readonly List<object?> _values = [];

    internal IReadOnlyList<object?> Values => _values;

    /// <summary>Adds a value in SQLite terms (long, double, string, byte[] or null) and returns its placeholder.</summary>
    internal string Add(object? value)
    {
        _values.Add(value);
        return "?" + _values.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
