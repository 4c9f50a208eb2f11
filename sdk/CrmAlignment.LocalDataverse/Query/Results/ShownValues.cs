using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Query.Results;

/// <summary>
/// The values of a row on their way into its entity. They are handed over together, so that the collections of the entity, of which a page
/// has thousands, are made in their size instead of growing to it.
/// </summary>
internal sealed class ShownValues : IDisposable
{
    // A wider row is not likely to come again, and would be kept for it.
    private const int Widest = 500;

    [ThreadStatic]
    private static ShownValues? _spare;

    private readonly List<KeyValuePair<string, object?>> _values = [];
    private readonly List<KeyValuePair<string, string>> _texts = [];

    /// <summary>Values for rows of one operation.</summary>
    /// <returns>The values, none yet; dispose them, and use them on this thread alone.</returns>
    internal static ShownValues Take()
    {
        var taken = _spare ?? new ShownValues();
        _spare = null;
        return taken;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _values.Clear();
        _texts.Clear();
        if (_values.Capacity <= Widest)
        {
            _spare = this;
        }
    }

    /// <summary>Adds a value under a name that the row does not have yet.</summary>
    /// <param name="name">Name in the entity.</param>
    /// <param name="value">The value as the SDK has it.</param>
    /// <param name="text">What people see of it; null for nothing else.</param>
    internal void Add(string name, object? value, string? text)
    {
        _values.Add(KeyValuePair.Create(name, value));
        if (text is not null)
        {
            _texts.Add(KeyValuePair.Create(name, text));
        }
    }

    /// <summary>Adds a value. One of the same name takes the place of the one before: an alias may be the name of another column.</summary>
    /// <param name="name">Name in the entity.</param>
    /// <param name="value">The value as the SDK has it.</param>
    /// <param name="text">What people see of it; null for nothing else.</param>
    internal void Put(string name, object? value, string? text)
    {
        Put(_values, name, value);
        if (text is not null)
        {
            Put(_texts, name, text);
        }
    }

    /// <summary>Moves the values into an entity that has none yet.</summary>
    /// <param name="entity">The entity.</param>
    internal void MoveTo(Entity entity)
    {
        entity.Attributes.AddRange(_values);
        if (_texts.Count > 0)
        {
            entity.FormattedValues.AddRange(_texts);
        }

        _values.Clear();
        _texts.Clear();
    }

    private static void Put<T>(List<KeyValuePair<string, T>> values, string name, T value)
    {
        for (var index = 0; index < values.Count; index++)
        {
            if (string.Equals(values[index].Key, name, StringComparison.Ordinal))
            {
                values[index] = KeyValuePair.Create(name, value);
                return;
            }
        }

        values.Add(KeyValuePair.Create(name, value));
    }
}
