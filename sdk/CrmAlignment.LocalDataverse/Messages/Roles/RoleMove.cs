using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;

namespace CrmAlignment.LocalDataverse.Messages.Roles;

/// <summary>
/// What the move of a business unit brings to the copies of roles in it and below. Each unit has copies of the roles of the units above
/// it, so copies from units that are no longer above go, from whoever has them; those from units that stay above remain, with their
/// users and teams; those from units that are newly above come (assumed: no page says more than that units inherit the roles of their
/// parents, https://learn.microsoft.com/power-platform/admin/create-edit-business-units).
/// </summary>
internal static class RoleMove
{
    /// <summary>Brings the copies of a moved unit up to date.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="unit">The unit, moved.</param>
    /// <param name="parent">The unit that is now above it.</param>
    public static void Follow(StoreTransaction transaction, Guid unit, RowReference parent)
    {
        var inherited = RolesOf(transaction, parent).ToDictionary(RootOf);
        foreach (var copy in RolesOf(transaction, new RowReference("businessunit", unit)).Where(role => role["parentroleid"] is not null))
        {
            if (inherited.TryGetValue(RootOf(copy), out var above))
            {
                var link = new Dictionary<string, object?> { ["parentroleid"] = new RowReference("role", above.Id) };
                transaction.Update("role", copy.Id, link);
            }
            else
            {
                Remove(transaction, copy.Id);
            }
        }

        foreach (var role in inherited.Values)
        {
            RoleCopies.AddBelow(transaction, role.Id);
        }
    }

    private static List<StoredRow> RolesOf(StoreTransaction transaction, RowReference unit) =>
        [.. RowScan.Where(transaction, "role", new Dictionary<string, object?> { ["businessunitid"] = unit })];

    private static Guid RootOf(StoredRow role) => role["parentrootroleid"] is RowReference root ? root.Id : role.Id;

    private static void Remove(StoreTransaction transaction, Guid role)
    {
        var below = new Dictionary<string, object?> { ["parentroleid"] = new RowReference("role", role) };
        foreach (var copy in transaction.Find("role", below).ToList())
        {
            Remove(transaction, copy);
        }

        foreach (var table in new[] { "systemuserroles", "teamroles" })
        {
            foreach (var link in transaction.Find(table, new Dictionary<string, object?> { ["roleid"] = role }).ToList())
            {
                transaction.Delete(table, link);
            }
        }

        transaction.Delete("role", role);
    }
}
