using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;

namespace CrmAlignment.LocalDataverse.Messages.Addresses;

/// <summary>
/// Keeps the rows of customeraddress and leadaddress in step with the addresses in columns of accounts, contacts and leads: every new row
/// of these has one for each, filled or not, and what is written on one side stands on the other. No request is sent for that, so no steps
/// run.
/// </summary>
/// <remarks>
/// Sources: https://learn.microsoft.com/power-apps/developer/data-platform/customer-entities-account-contact,
/// https://learn.microsoft.com/dynamics365/developer/reference/entities/leadaddress (addresses of leads are only read as rows). That the
/// rows cannot be deleted or given to another customer by themselves, and that further addresses are numbered on from them, is assumed. A
/// row that was written before there were these rows has them by <see cref="OlderAddresses"/>, one of
/// an older export as soon as one of its addresses changes.
/// </remarks>
internal static class AddressRows
{
    private const string Parent = EmbeddedAddress.Parent;
    private const string Number = "addressnumber";

    /// <summary>Gives the addresses of a new customer their ids, and an address its number.</summary>
    /// <param name="draft">The row; one of another table is left alone.</param>
    public static void Complete(RowDraft draft)
    {
        if (EmbeddedAddress.IsTable(draft.Table.LogicalName))
        {
            CompleteAddress(draft);
        }
        else if (draft.IsNew)
        {
            foreach (var address in EmbeddedAddress.Of(draft.Scope.Catalog, draft.Table.LogicalName))
            {
                if (draft.Values.GetValueOrDefault(address.IdColumn) is null)
                {
                    draft.Values[address.IdColumn] = NewId(draft.Scope);
                }
            }
        }
    }

    /// <summary>Writes the other side of what was written.</summary>
    /// <param name="draft">The row; one of another table is left alone.</param>
    public static void Follow(RowDraft draft)
    {
        if (EmbeddedAddress.IsTable(draft.Table.LogicalName))
        {
            FollowAddress(draft);
        }
        else if (EmbeddedAddress.Of(draft.Scope.Catalog, draft.Table.LogicalName) is { Length: > 0 } addresses)
        {
            if (draft.IsNew)
            {
                NewAddressRows.Add(draft, addresses);
            }
            else
            {
                FollowCustomer(draft, addresses);
            }
        }
    }

    /// <summary>Refuses to delete an address that is part of its customer.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="row">The row that is about to go.</param>
    public static void RequireDeletable(IRequestScope scope, StoredRow row)
    {
        if (IsEmbedded(scope, row))
        {
            throw DataverseFault.InvalidOperation(
                $"The address {row.Id} is address {row[Number]} of its {((RowReference)row[Parent]!).Table} and cannot be deleted. Empty it instead.");
        }
    }

    /// <summary>Whether a row is an address that is part of its customer, and goes and stays with it.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="table">The row's table.</param>
    /// <param name="id">The row.</param>
    public static bool IsEmbedded(IRequestScope scope, string table, Guid id) =>
        EmbeddedAddress.IsTable(table) && scope.Transaction.Retrieve(table, id) is { } row && IsEmbedded(scope, row);

    private static bool IsEmbedded(IRequestScope scope, StoredRow row) =>
        EmbeddedAddress.IsTable(row.Table.LogicalName)
        && row[Parent] is RowReference customer
        && row[Number] is int number
        && EmbeddedAddress.Of(scope.Catalog, customer.Table).Any(address => address.Number == number);

    private static void CompleteAddress(RowDraft draft)
    {
        if (draft.After(Parent) is not RowReference customer || (!draft.IsNew && customer.Equals(draft.Current![Parent])))
        {
            return;
        }

        if (!draft.IsNew && IsEmbedded(draft.Scope, draft.Current!))
        {
            throw DataverseFault.InvalidOperation($"The address {draft.Id} is part of its customer and cannot be given to another.");
        }

        draft.SetIfPresent("objecttypecode", customer.Table);
        draft.Values[Number] = NumberOf(draft, customer);
    }

    private static int NumberOf(RowDraft draft, RowReference customer)
    {
        var taken = RowScan.Where(draft.Scope.Transaction, draft.Table.LogicalName, new Dictionary<string, object?> { [Parent] = customer })
            .Select(row => row[Number] as int? ?? 0)
            .Concat(EmbeddedAddress.Of(draft.Scope.Catalog, customer.Table).Select(address => address.Number))
            .ToHashSet();
        return draft.Values.GetValueOrDefault(Number) is int asked && asked > 0 && !taken.Contains(asked) ? asked : taken.Max() + 1;
    }

    private static void FollowAddress(RowDraft draft)
    {
        if (draft.IsNew || draft.After(Parent) is not RowReference customer || draft.After(Number) is not int number)
        {
            return;
        }

        foreach (var address in EmbeddedAddress.Of(draft.Scope.Catalog, customer.Table).Where(address => address.Number == number))
        {
            var values = Touched(draft.Scope);
            foreach (var (part, column) in address.Columns)
            {
                if (draft.Values.TryGetValue(part, out var value))
                {
                    values[column] = value;
                }
            }

            draft.Scope.Transaction.Update(customer.Table, customer.Id, values);
        }
    }

    private static void FollowCustomer(RowDraft draft, ImmutableArray<EmbeddedAddress> addresses)
    {
        foreach (var address in addresses)
        {
            if (address.Columns.Any(column => draft.Values.ContainsKey(column.Value)))
            {
                Write(draft, address);
            }
        }
    }

    private static void Write(RowDraft draft, EmbeddedAddress address)
    {
        var transaction = draft.Scope.Transaction;
        var customer = new RowReference(draft.Table.LogicalName, draft.Id);
        var values = Touched(draft.Scope);
        var known = transaction.Find(address.Table, address.Key(customer), limit: 1);
        foreach (var (part, column) in address.Columns)
        {
            if (known.Count == 0)
            {
                values[part] = draft.After(column);
            }
            else if (draft.Values.TryGetValue(column, out var value))
            {
                values[part] = value;
            }
        }

        if (known.Count > 0)
        {
            transaction.Update(address.Table, known[0], values);
        }
        else
        {
            Insert(draft, address, customer, values);
        }
    }

    private static void Insert(RowDraft draft, EmbeddedAddress address, RowReference customer, Dictionary<string, object?> values)
    {
        var id = draft.After(address.IdColumn) as Guid? ?? NewId(draft.Scope);
        values[address.Addresses.PrimaryIdColumn] = id;
        foreach (var (column, value) in address.Key(customer))
        {
            values[column] = value;
        }

        values["createdon"] = values["modifiedon"];
        values["createdby"] = values["modifiedby"];
        draft.Scope.Transaction.Insert(address.Table, values);
        draft.Scope.Transaction.Update(customer.Table, customer.Id, new Dictionary<string, object?> { [address.IdColumn] = id });
    }

    private static Dictionary<string, object?> Touched(IRequestScope scope) => new()
    {
        ["modifiedon"] = scope.UtcNow,
        ["modifiedby"] = new RowReference("systemuser", scope.UserId),
    };

    private static Guid NewId(IRequestScope scope) => RowIds.New(scope.Clock.GetUtcNow());
}
