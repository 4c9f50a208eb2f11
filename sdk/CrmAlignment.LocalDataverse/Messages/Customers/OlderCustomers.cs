using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Messages.Customers;

/// <summary>
/// Gives accounts and contacts that were written before there was the table customeraddress the rows that every customer has, so that
/// queries of addresses miss none of them.
/// </summary>
internal static class OlderCustomers
{
    private const string Done = "customers have address rows";

    /// <summary>Completes the customers of a file that was never completed; of any other it reads nothing.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="user">Who is named as the author of the rows.</param>
    public static void CompleteOnce(StoreTransaction transaction, DateTime now, Guid user)
    {
        if (transaction.ReadCounter(Done) is null)
        {
            Complete(transaction, now, user);
            transaction.WriteCounter(Done, 1);
        }
    }

    /// <summary>Completes all customers that lack address rows.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="user">Who is named as the author of the rows.</param>
    public static void Complete(StoreTransaction transaction, DateTime now, Guid user)
    {
        var author = new RowReference("systemuser", user);
        var known = Known(transaction);
        foreach (var table in transaction.Catalog.Tables)
        {
            var addresses = EmbeddedAddress.Of(transaction.Catalog, table.LogicalName);
            foreach (var id in addresses.IsEmpty ? [] : transaction.Find(table.LogicalName, ImmutableDictionary<string, object?>.Empty))
            {
                foreach (var address in addresses.Where(address => !known.Contains((id, address.Number))))
                {
                    Add(transaction, new RowReference(table.LogicalName, id), address, (now, author));
                }
            }
        }
    }

    // Read at once: asking for those of each customer would take as many statements as there are customers.
    private static HashSet<(Guid Customer, int Number)> Known(StoreTransaction transaction)
    {
        var known = new HashSet<(Guid Customer, int Number)>();
        if (transaction.Catalog.FindTable(EmbeddedAddress.Table) is { } table)
        {
            transaction.ForEach(table, [table.Column("parentid"), table.Column("addressnumber")], row =>
            {
                if (row["parentid"] is RowReference customer && row["addressnumber"] is int number)
                {
                    known.Add((customer.Id, number));
                }
            });
        }

        return known;
    }

    private static void Add(StoreTransaction transaction, RowReference customer, EmbeddedAddress address, (DateTime Now, RowReference Author) made)
    {
        var row = transaction.Retrieve(customer.Table, customer.Id)!;
        var values = address.Columns.ToDictionary(part => part.Key, part => row[part.Value]);
        values["customeraddressid"] = row[address.IdColumn] ?? Guid.CreateVersion7(made.Now);
        values["parentid"] = customer;
        values["objecttypecode"] = customer.Table;
        values["addressnumber"] = address.Number;
        values["createdon"] = values["modifiedon"] = made.Now;
        values["createdby"] = values["modifiedby"] = made.Author;
        transaction.Insert(EmbeddedAddress.Table, values);
        transaction.Update(customer.Table, customer.Id, new Dictionary<string, object?> { [address.IdColumn] = values["customeraddressid"] });
    }
}
