using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Query.Tree;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Security;

/// <summary>Which rows of a table a query may return: those the caller's read privilege reaches, and those shared.</summary>
internal static class ReadFilter
{
    private static readonly Func<string, QueryFilter?> Everything = static _ => null;

    /// <summary>The filter of a caller, for each table a query touches.</summary>
    /// <param name="access">The caller.</param>
    /// <param name="transaction">The transaction in which the query runs.</param>
    /// <returns>A function from table to filter; null means every row.</returns>
    public static Func<string, QueryFilter?> For(AccessCheck access, StoreTransaction transaction) =>
        access.User is { } user ? new Known(transaction, user).Of : Everything;

    private static QueryFilter? Of(StoreTransaction transaction, UserAccess user, TableDefinition table)
    {
        if (!AccessCheck.IsGuarded(table))
        {
            return null;
        }

        if (GuardingTable.Of(table) is { Tables.Length: > 1 } several)
        {
            return OfSeveral(transaction, user, table, several);
        }

        var privilege = PrivilegeNames.Of(AccessRight.Read, table);
        if (!user.Privileges.TryGetValue(privilege, out var reach))
        {
            throw DataverseFault.PrivilegeDenied(user.UserId, privilege, table.LogicalName);
        }

        if (GuardingTable.Of(table) is { } guarding)
        {
            // The link brings the guarding table's own filter.
            return reach.IsGlobal ? null : Below(transaction, guarding, guarding.Tables[0]);
        }

        return reach.IsGlobal || table.Ownership == OwnershipType.Organization ? null : Reached(transaction, user, table, reach);
    }

    // Rows below the tables that the user may read; those of the others stay out.
    private static FilterGroup OfSeveral(StoreTransaction transaction, UserAccess user, TableDefinition table, GuardingTable guarding)
    {
        var filters = ImmutableArray.CreateBuilder<QueryFilter>();
        foreach (var guard in guarding.Tables)
        {
            if (user.Privileges.ContainsKey(PrivilegeNames.Of(AccessRight.Read, transaction.Catalog.Table(guard))))
            {
                filters.Add(Below(transaction, guarding, guard));
            }
        }

        return filters.Count > 0
            ? FilterGroup.Or(filters.ToImmutable())
            : throw DataverseFault.PrivilegeDenied(user.UserId, PrivilegeNames.Of(AccessRight.Read, table), table.LogicalName);
    }

    private static RelatedFilter Below(StoreTransaction transaction, GuardingTable guarding, string guard) =>
        new(new QueryLink(JoinOperator.Exists, transaction.Catalog.Table(guard).PrimaryIdColumn, guarding.Column, new TableNode(guard)));

    private static FilterGroup Reached(StoreTransaction transaction, UserAccess user, TableDefinition table, PrivilegeReach reach)
    {
        var filters = ImmutableArray.CreateBuilder<QueryFilter>();
        var isUserOwned = table.Ownership == OwnershipType.User;
        if (reach.Owners.Count > 0)
        {
            filters.Add(In(isUserOwned ? "ownerid" : table.PrimaryIdColumn, reach.Owners));
        }

        if (reach.BusinessUnits.Count > 0)
        {
            filters.Add(In(isUserOwned ? "owningbusinessunit" : table.LogicalName == "businessunit" ? table.PrimaryIdColumn : "businessunitid", reach.BusinessUnits));
        }

        if (table.LogicalName == "businessunit")
        {
            filters.Add(In(table.PrimaryIdColumn, [user.BusinessUnitId]));
        }

        if (isUserOwned && SharedFilter.Of(transaction, user, table) is { } shared)
        {
            filters.Add(shared);
        }

        return filters.Count == 0 ? FilterGroup.Nothing : FilterGroup.Or(filters.ToImmutable());
    }

    private static QueryCondition In(string column, IEnumerable<Guid> ids)
    {
        var values = ImmutableArray.CreateBuilder<object?>();
        foreach (var id in ids)
        {
            values.Add(id);
        }

        return QueryCondition.On(column, ConditionOperator.In, values.ToImmutable());
    }

    // A query asks more than once for each of its tables.
    private sealed class Known(StoreTransaction transaction, UserAccess user)
    {
        private readonly Dictionary<string, QueryFilter?> _filters = new(StringComparer.Ordinal);

        internal QueryFilter? Of(string table)
        {
            if (!_filters.TryGetValue(table, out var filter))
            {
                filter = ReadFilter.Of(transaction, user, transaction.Catalog.Table(table));
                _filters.Add(table, filter);
            }

            return filter;
        }
    }
}
