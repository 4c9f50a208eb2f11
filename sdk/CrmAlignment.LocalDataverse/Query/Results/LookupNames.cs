using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Query.Results;

/// <summary>Finds the primary names of rows; those that come again are not read again.</summary>
/// <param name="transaction">Where names are read.</param>
/// <param name="hidden">What who asks may not read.</param>
internal sealed class LookupNames(StoreTransaction transaction, HiddenColumns hidden)
{
    // Where every row of a page points to another one, keeping their names costs more than it saves.
    private const int Most = 1_000;

    private (RowReference Row, string? Name) _first;
    private Dictionary<RowReference, string?>? _names;

    /// <summary>The primary name of a row; null without one.</summary>
    /// <param name="reference">The row.</param>
    internal string? NameOf(RowReference reference)
    {
        if (_first.Row.Table is null)
        {
            // A single row often has a single lookup.
            _first = (reference, Read(reference));
        }

        if (_first.Row == reference)
        {
            return _first.Name;
        }

        _names ??= [];
        if (!_names.TryGetValue(reference, out var name))
        {
            if (_names.Count == Most)
            {
                _names.Clear();
            }

            name = Read(reference);
            _names.Add(reference, name);
        }

        return name;
    }

    private string? Read(RowReference reference) =>
        transaction.Catalog.FindTable(reference.Table) is { } table && !(table.PrimaryNameColumn is { } name && hidden.Hides(table.LogicalName, name, reference.Id))
            ? transaction.RetrieveName(table, reference.Id)
            : null;
}
