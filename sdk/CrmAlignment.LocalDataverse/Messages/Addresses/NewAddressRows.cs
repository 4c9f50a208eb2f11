using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Messages.Addresses;

/// <summary>Writes the rows of the addresses that a new account, contact or lead has in columns of its own, filled or not.</summary>
/// <remarks>Each new row brings two or three, as a rule nearly empty: what is made for them is made for all of them.</remarks>
internal static class NewAddressRows
{
    // Enough for a filled address.
    private const int Columns = 32;

    [ThreadStatic]
    private static Dictionary<string, object?>? _spare;

    /// <summary>Adds the rows.</summary>
    /// <param name="draft">The new row, as it was written; it has the ids of its addresses.</param>
    /// <param name="addresses">Its addresses.</param>
    public static void Add(RowDraft draft, ImmutableArray<EmbeddedAddress> addresses)
    {
        var values = _spare ?? new Dictionary<string, object?>(Columns, StringComparer.Ordinal);
        _spare = null;
        object owner = new RowReference(draft.Table.LogicalName, draft.Id);
        object user = new RowReference("systemuser", draft.Scope.UserId);
        object now = draft.Scope.UtcNow;
        foreach (var address in addresses)
        {
            values.Clear();
            values[address.Addresses.PrimaryIdColumn] = draft.Values[address.IdColumn];
            values[EmbeddedAddress.Parent] = owner;
            values[EmbeddedAddress.NumberColumn] = address.Number;
            if (address.NamesOwnerTable)
            {
                values[EmbeddedAddress.OwnerTable] = draft.Table.LogicalName;
            }

            values["createdon"] = now;
            values["createdby"] = user;
            values["modifiedon"] = now;
            values["modifiedby"] = user;
            TakeParts(draft, address, values);
            draft.Scope.Transaction.Insert(address.Table, values);
        }

        values.Clear();
        _spare = values;
    }

    private static void TakeParts(RowDraft draft, EmbeddedAddress address, Dictionary<string, object?> values)
    {
        foreach (var (column, value) in draft.Values)
        {
            if (value is not null && column.StartsWith(address.Prefix, StringComparison.Ordinal) && address.PartOf.TryGetValue(column, out var part))
            {
                values[part] = value;
            }
        }
    }
}
