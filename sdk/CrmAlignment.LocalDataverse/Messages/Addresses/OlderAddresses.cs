using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Messages.Addresses;

/// <summary>
/// Gives accounts, contacts and leads that were written before there was the table of their addresses the rows that each of them has, so
/// that queries of addresses miss none of them.
/// </summary>
internal static class OlderAddresses
{
    private const string Done = "customers have address rows";

    // 1: those of accounts and contacts; 2: those of leads as well.
    private const int All = 2;

    /// <summary>Completes the rows of a file that was never completed, or by an older version; of any other it reads nothing.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="user">Who is named as the author of the rows.</param>
    public static void CompleteOnce(StoreTransaction transaction, DateTime now, Guid user)
    {
        if (transaction.ReadCounter(Done) is not All)
        {
            Complete(transaction, now, user);
            transaction.WriteCounter(Done, All);
        }
    }

    /// <summary>Completes all rows that lack address rows.</summary>
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

    // Read at once: asking for those of each row would take as many statements as there are rows.
    private static HashSet<(Guid Owner, int Number)> Known(StoreTransaction transaction)
    {
        var known = new HashSet<(Guid Owner, int Number)>();
        foreach (var table in transaction.Catalog.Tables.Where(table => EmbeddedAddress.IsTable(table.LogicalName)))
        {
            transaction.ForEach(table, [table.Column(EmbeddedAddress.Parent), table.Column("addressnumber")], row =>
            {
                if (row[EmbeddedAddress.Parent] is RowReference owner && row["addressnumber"] is int number)
                {
                    known.Add((owner.Id, number));
                }
            });
        }

        return known;
    }

    private static void Add(StoreTransaction transaction, RowReference owner, EmbeddedAddress address, (DateTime Now, RowReference Author) made)
    {
        var row = transaction.Retrieve(owner.Table, owner.Id)!;
        var id = row[address.IdColumn] ?? Guid.CreateVersion7(made.Now);
        var values = address.Key(owner);
        foreach (var (part, column) in address.Columns)
        {
            values[part] = row[column];
        }

        values[address.Addresses.PrimaryIdColumn] = id;
        values["createdon"] = values["modifiedon"] = made.Now;
        values["createdby"] = values["modifiedby"] = made.Author;
        transaction.Insert(address.Table, values);
        transaction.Update(owner.Table, owner.Id, new Dictionary<string, object?> { [address.IdColumn] = id });
    }
}
