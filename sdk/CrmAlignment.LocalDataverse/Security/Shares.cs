using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;

namespace CrmAlignment.LocalDataverse.Security;

/// <summary>Shares of rows with users and teams: the principalobjectaccess table.</summary>
internal static class Shares
{
    /// <summary>The table.</summary>
    public const string Table = "principalobjectaccess";

    /// <summary>With whom a row is shared.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="objectId">The row.</param>
    /// <returns>The shares, in the order they were made.</returns>
    public static List<Share> Of(StoreTransaction transaction, Guid objectId) =>
        Read(transaction, new Dictionary<string, object?> { ["objectid"] = objectId });

    /// <summary>What is shared of a row with a principal.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="objectId">The row.</param>
    /// <param name="principal">The user or team.</param>
    /// <returns>The share; without any right when there is none.</returns>
    public static Share Of(StoreTransaction transaction, Guid objectId, RowReference principal) =>
        Read(transaction, new Dictionary<string, object?> { ["objectid"] = objectId, ["principalid"] = principal.Id }) is [var share, ..]
            ? share
            : new Share(Guid.Empty, principal, 0, 0);

    /// <summary>Writes a share; one without any right is removed.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="target">The row.</param>
    /// <param name="share">The share as it shall be.</param>
    /// <param name="changedOn">Now, UTC.</param>
    public static void Write(StoreTransaction transaction, RowReference target, Share share, DateTime changedOn)
    {
        var values = new Dictionary<string, object?>
        {
            ["accessrightsmask"] = share.Own,
            ["inheritedaccessrightsmask"] = share.Inherited,
            ["changedon"] = changedOn,
        };
        if (share.Id == Guid.Empty)
        {
            Insert(transaction, target, share, values);
        }
        else if (share.Rights == 0)
        {
            transaction.Delete(Table, share.Id);
        }
        else
        {
            transaction.Update(Table, share.Id, values);
        }
    }

    private static void Insert(StoreTransaction transaction, RowReference target, Share share, Dictionary<string, object?> values)
    {
        if (share.Rights == 0)
        {
            return;
        }

        values["principalobjectaccessid"] = Guid.NewGuid();
        values["principalid"] = share.Principal.Id;
        values["principaltypecode"] = share.Principal.Table;
        values["objectid"] = target.Id;
        values["objecttypecode"] = target.Table;
        transaction.Insert(Table, values);
    }

    private static List<Share> Read(StoreTransaction transaction, Dictionary<string, object?> key)
    {
        var shares = new List<Share>();
        foreach (var row in RowScan.Where(transaction, Table, key))
        {
            shares.Add(new Share(
                row.Id,
                new RowReference((string)row["principaltypecode"]!, RowScan.IdIn(row, "principalid")),
                row["accessrightsmask"] as int? ?? 0,
                row["inheritedaccessrightsmask"] as int? ?? 0));
        }

        return shares;
    }
}
