using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Query.Tree;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Security;

/// <summary>Which rows of a table are shared with a user, or one of the user's teams, for reading.</summary>
internal static class SharedFilter
{
    /// <summary>Up to so many ids are listed, which lets the primary key find them; more are looked for in the table of shares.</summary>
    private const int Listed = 500;

    /// <summary>The filter.</summary>
    /// <param name="transaction">The transaction in which the query runs.</param>
    /// <param name="user">The user.</param>
    /// <param name="table">The table.</param>
    /// <returns>The filter; null when nothing is shared.</returns>
    public static QueryFilter? Of(StoreTransaction transaction, UserAccess user, TableDefinition table)
    {
        var principals = user.Teams.Append(user.UserId).ToList();
        var shares = new List<Guid>();
        foreach (var principal in principals)
        {
            var key = new Dictionary<string, object?> { ["principalid"] = principal, ["objecttypecode"] = table.LogicalName };
            shares.AddRange(transaction.Find(Shares.Table, key, Listed + 1));
            if (shares.Count > Listed)
            {
                return InTableOfShares(table, principals);
            }
        }

        var rows = shares.Select(id => transaction.Retrieve(Shares.Table, id)!)
            .Where(row => Reads(row, "accessrightsmask") || Reads(row, "inheritedaccessrightsmask"))
            .Select(row => (object?)RowScan.IdIn(row, "objectid"))
            .ToImmutableArray();
        return rows.IsEmpty ? null : QueryCondition.On(table.PrimaryIdColumn, ConditionOperator.In, rows);
    }

    private static bool Reads(StoredRow share, string mask) => ((share[mask] as int? ?? 0) & (int)AccessRight.Read) != 0;

    private static RelatedFilter InTableOfShares(TableDefinition table, List<Guid> principals)
    {
        var reads = (int)AccessRight.Read;
        var share = new TableNode(Shares.Table)
        {
            Filter = FilterGroup.And(
                QueryCondition.On("principalid", ConditionOperator.In, [.. principals.Select(id => (object?)id)]),
                FilterGroup.Or(
                    QueryCondition.On("accessrightsmask", ConditionOperator.Mask, reads),
                    QueryCondition.On("inheritedaccessrightsmask", ConditionOperator.Mask, reads))),
        };
        return new RelatedFilter(new QueryLink(JoinOperator.Exists, "objectid", table.PrimaryIdColumn, share));
    }
}
