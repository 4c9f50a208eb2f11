using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>Turns SQLite's refusal of a duplicate into the platform's fault, naming the key and its values.</summary>
internal static class UniqueViolation
{
    internal static Exception Explain(
        StoreTransaction transaction,
        TableDefinition table,
        Guid id,
        IReadOnlyDictionary<string, object?> values,
        StorageException refused)
    {
        foreach (var key in table.Keys)
        {
            // SQLite names the columns: "UNIQUE constraint failed: lead.a, lead.b".
            var columns = string.Join(", ", key.Columns.Select(column => table.LogicalName + "." + column));
            if (refused.Message.Contains("failed: " + columns + ".", StringComparison.Ordinal))
            {
                var row = key.Columns.All(values.ContainsKey) ? null : transaction.Retrieve(table.LogicalName, id, key.Columns);
                var shown = key.Columns.Select(column => $"{column} = '{Show(values.TryGetValue(column, out var value) ? value : row?[column])}'");
                return DataverseFault.DuplicateEntityKey(table.LogicalName, key.LogicalName, string.Join(", ", shown));
            }
        }

        return DataverseFault.DuplicateRecord(table.LogicalName, id);
    }

    private static string? Show(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture);
}
