using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Query.Results;

/// <summary>Finds the primary names of rows, each once for a query.</summary>
/// <param name="transaction">Where names are read.</param>
internal sealed class LookupNames(StoreTransaction transaction)
{
    private Dictionary<RowReference, string?>? _names;

    /// <summary>The primary name of a row; null without one.</summary>
    /// <param name="reference">The row.</param>
    internal string? NameOf(RowReference reference)
    {
        _names ??= [];
        if (!_names.TryGetValue(reference, out var name))
        {
            name = Read(reference);
            _names.Add(reference, name);
        }

        return name;
    }

    private string? Read(RowReference reference)
    {
        var table = transaction.Catalog.FindTable(reference.Table);
        return table?.PrimaryNameColumn is { } name && table.FindColumn(name) is { IsStored: true } column
            ? transaction.RetrieveValue(table, reference.Id, column) as string
            : null;
    }
}
