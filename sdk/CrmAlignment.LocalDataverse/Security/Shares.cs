using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Pipeline;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Security;

/// <summary>Shares of rows with users and teams: the principalobjectaccess table.</summary>
internal static class Shares
{
    private const string Table = "principalobjectaccess";

    /// <summary>With whom a row is shared.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="objectId">The row.</param>
    /// <returns>Principals and their rights.</returns>
    public static List<(Guid Id, Guid PrincipalId, int Mask)> Of(StoreTransaction transaction, Guid objectId)
    {
        var shares = new List<(Guid, Guid, int)>();
        foreach (var row in RowScan.Where(transaction, Table, new Dictionary<string, object?> { ["objectid"] = objectId }))
        {
            shares.Add((row.Id, RowScan.IdIn(row, "principalid"), row["accessrightsmask"] as int? ?? 0));
        }

        return shares;
    }

    /// <summary>Sets the rights of a principal on a row; none removes the share.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="target">The row.</param>
    /// <param name="principal">The user or team.</param>
    /// <param name="mask">The rights, given what the share has now (0 when there is none).</param>
    public static void Set(RequestScope scope, RowReference target, RowReference principal, Func<int, int> mask)
    {
        var transaction = scope.Transaction;
        var known = Of(transaction, target.Id).Find(share => share.PrincipalId == principal.Id);
        var rights = mask(known.Mask);
        if (known.Id != Guid.Empty)
        {
            if (rights == 0)
            {
                transaction.Delete(Table, known.Id);
            }
            else
            {
                transaction.Update(Table, known.Id, new Dictionary<string, object?> { ["accessrightsmask"] = rights, ["changedon"] = scope.UtcNow });
            }
        }
        else if (rights != 0)
        {
            transaction.Insert(Table, new Dictionary<string, object?>
            {
                ["principalobjectaccessid"] = Guid.NewGuid(),
                ["principalid"] = principal.Id,
                ["principaltypecode"] = principal.Table,
                ["objectid"] = target.Id,
                ["objecttypecode"] = target.Table,
                ["accessrightsmask"] = rights,
                ["changedon"] = scope.UtcNow,
            });
        }

        scope.Execution!.WriteStamp++;
    }
}
