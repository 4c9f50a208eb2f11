using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;

namespace CrmAlignment.LocalDataverse.Messages.Roles;

/// <summary>
/// A role of a business unit has a copy in each unit below, which users of that unit are given. Copies have no privileges of their
/// own: those of the role they are copies of count (https://learn.microsoft.com/power-platform/admin/security-roles-privileges,
/// https://learn.microsoft.com/power-apps/developer/data-platform/security-roles).
/// </summary>
internal static class RoleCopies
{
    private static readonly string[] Copied =
    [
        "name", "roletemplateid", "isinherited", "description", "appliesto", "summaryofcoreprivileges", "iscustomizable", "ismanaged",
        "solutionid",
    ];

    /// <summary>Copies a new role downwards, brings the copies of a changed one up to date, gives a unit the roles of its parent.</summary>
    /// <param name="draft">The role or business unit, written.</param>
    public static void Follow(RowDraft draft)
    {
        switch (draft.Table.LogicalName)
        {
            case "role" when draft.IsNew:
                AddBelow(draft.Scope.Transaction, draft.Id);
                break;
            case "role":
                UpdateBelow(draft.Scope.Transaction, draft.Id);
                break;
            case "businessunit" when draft.IsNew:
                AddInUnit(draft);
                break;
            case "businessunit" when draft.Values.TryGetValue("parentbusinessunitid", out var parent)
                && !Equals(parent, draft.Current!["parentbusinessunitid"]):
                RoleMove.Follow(draft.Scope.Transaction, draft.Id, (RowReference)parent!);
                break;
            default:
                break;
        }
    }

    /// <summary>Refuses to delete a copy, unless its role or its business unit goes.</summary>
    /// <param name="scope">The Delete.</param>
    /// <param name="row">The row that is deleted.</param>
    public static void RequireDeletable(IRequestScope scope, StoredRow row)
    {
        if (row.Table.LogicalName == "role" && row["parentroleid"] is RowReference parent && scope.Parent?.Message != scope.Message)
        {
            throw DataverseFault.Of(
                DataverseErrorCode.DeleteInheritedRole,
                $"Cannot delete a role that is inherited from a parent business. Delete the role {parent.Id} of the business unit above.");
        }
    }

    /// <summary>Copies a role into the units below its own that have no copy yet. A role that is no copy is its own root.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="roleId">The role.</param>
    public static void AddBelow(StoreTransaction transaction, Guid roleId)
    {
        var role = transaction.Retrieve("role", roleId)!;
        if (role["parentrootroleid"] is null)
        {
            transaction.Update("role", roleId, new Dictionary<string, object?> { ["parentrootroleid"] = new RowReference("role", roleId) });
            role = transaction.Retrieve("role", roleId)!;
        }

        var below = new Dictionary<string, object?>
        {
            ["parentbusinessunitid"] = new RowReference("businessunit", RowScan.IdIn(role, "businessunitid")),
        };
        foreach (var child in transaction.Find("businessunit", below))
        {
            var key = new Dictionary<string, object?>
            {
                ["parentroleid"] = new RowReference("role", roleId),
                ["businessunitid"] = new RowReference("businessunit", child),
            };
            AddBelow(transaction, transaction.Find("role", key, 1) is [var known] ? known : Add(transaction, role, child));
        }
    }

    private static void AddInUnit(RowDraft draft)
    {
        if (draft.After("parentbusinessunitid") is RowReference parent)
        {
            var key = new Dictionary<string, object?> { ["businessunitid"] = parent };
            foreach (var role in RowScan.Where(draft.Scope.Transaction, "role", key))
            {
                Add(draft.Scope.Transaction, role, draft.Id);
            }
        }
    }

    private static Guid Add(StoreTransaction transaction, StoredRow role, Guid unit)
    {
        var id = Guid.NewGuid();
        var values = Copied.ToDictionary(column => column, column => role[column]);
        values["roleid"] = id;
        values["businessunitid"] = new RowReference("businessunit", unit);
        values["parentroleid"] = new RowReference("role", role.Id);
        values["parentrootroleid"] = role["parentrootroleid"] ?? new RowReference("role", role.Id);
        foreach (var column in new[] { "createdon", "createdby", "modifiedon", "modifiedby" })
        {
            values[column] = role[column];
        }

        transaction.Insert("role", values);
        return id;
    }

    private static void UpdateBelow(StoreTransaction transaction, Guid roleId)
    {
        var role = transaction.Retrieve("role", roleId)!;
        var key = new Dictionary<string, object?> { ["parentrootroleid"] = new RowReference("role", roleId) };
        foreach (var copy in transaction.Find("role", key).Where(id => id != roleId))
        {
            transaction.Update("role", copy, Copied.ToDictionary(column => column, column => role[column]));
        }
    }
}
