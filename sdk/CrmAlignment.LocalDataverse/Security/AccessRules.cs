using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Messages.Rows;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Pipeline;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Security;

/// <summary>
/// Checks the caller's privileges before a row is read or written: first whether a role has the privilege at all, then
/// whether it reaches the row by ownership, business unit or share.
/// </summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/security-access-coding.</remarks>
internal static class AccessRules
{
    /// <summary>The columns of a row that decide who has a right on it, where its table has them.</summary>
    public static readonly string[] JudgedColumns = ["ownerid", "owningbusinessunit", "businessunitid", .. GuardingTable.Columns];

    /// <summary>Checks that the caller may create a row, for its owner and with its lookups.</summary>
    /// <param name="draft">The row, complete.</param>
    public static void RequireCreate(RowDraft draft)
    {
        if (UserOf(draft.Scope) is not { } user)
        {
            return;
        }

        RequireDraft(draft, user, AccessRight.Create);
        if (draft.Table.IsUserOwned && draft.Values.GetValueOrDefault("ownerid") is RowReference owner && owner.Id != user.UserId)
        {
            RequireDraft(draft, user, AccessRight.Assign);
        }

        RequireLookups(draft, user);
    }

    /// <summary>Checks that the caller may change a row, and let it refer to what it will refer to.</summary>
    /// <param name="draft">The changes.</param>
    public static void RequireUpdate(RowDraft draft)
    {
        if (UserOf(draft.Scope) is not { } user)
        {
            return;
        }

        RequireRow(draft.Scope, user, draft.Current!, AccessRight.Write);
        if (draft.Values.TryGetValue("ownerid", out var owner) && !Equals(owner, draft.Current!["ownerid"]))
        {
            RequireRow(draft.Scope, user, draft.Current!, AccessRight.Assign);
        }

        RequireLookups(draft, user);
    }

    /// <summary>Checks a right on a stored row.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="row">The row.</param>
    /// <param name="right">The right.</param>
    public static void Require(RequestScope scope, StoredRow row, AccessRight right)
    {
        if (UserOf(scope) is { } user)
        {
            RequireRow(scope, user, row, right);
        }
    }

    /// <summary>Whether a user has a right on a stored row.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="user">The user.</param>
    /// <param name="row">The row.</param>
    /// <param name="right">The right.</param>
    /// <returns>True when a role or a share grants it.</returns>
    public static bool Has(RequestScope scope, UserAccess user, StoredRow row, AccessRight right) =>
        user.IsAdministrator
        || !IsGuarded(row.Table)
        || (user.Privileges.TryGetValue(PrivilegeNames.Of(right, row.Table), out var reach)
            && ReachesRow(scope, user, reach, row, right));

    /// <summary>Checks that the caller has a privilege of no particular row.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="privilege">The privilege's name.</param>
    public static void RequirePrivilege(RequestScope scope, string privilege)
    {
        if (UserOf(scope) is { } user && !user.Privileges.ContainsKey(privilege))
        {
            throw DataverseFault.PrivilegeDenied(user.UserId, privilege, null);
        }
    }

    /// <summary>Checks that the caller has a privilege as deep as one that is about to be given to somebody.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="privilege">The privilege's name.</param>
    /// <param name="depthMask">The depth: 1 user, 2 business unit, 4 parent and child units, 8 organization.</param>
    /// <remarks>
    /// Nobody may give others more than they have (https://learn.microsoft.com/power-platform/admin/security-roles-privileges).
    /// </remarks>
    public static void RequireDepth(RequestScope scope, string privilege, int depthMask)
    {
        if (UserOf(scope) is { } user && (!user.Privileges.TryGetValue(privilege, out var reach) || reach.DepthMask < depthMask))
        {
            throw DataverseFault.PrivilegeDenied(user.UserId, privilege, null);
        }
    }

    /// <summary>Whether privileges guard a table. Intersect and internal tables are guarded by their messages.</summary>
    /// <param name="table">The table.</param>
    /// <returns>True when privileges are checked.</returns>
    public static bool IsGuarded(TableDefinition table) =>
        (table.Ownership != OwnershipType.None && !table.IsIntersect) || GuardingTable.Of(table) is not null;

    /// <summary>The caller whose privileges count; null for SYSTEM and administrators, who have all.</summary>
    /// <param name="scope">The request.</param>
    /// <returns>The caller, or null when nothing is checked.</returns>
    public static UserAccess? UserOf(RequestScope scope)
    {
        if (scope.IsSystem)
        {
            return null;
        }

        var user = scope.Engine.Security.Require(scope.UserId, scope.Execution);
        return user.IsAdministrator ? null : user;
    }

    // Tables without privileges are changed by the platform's own messages: who may give whom which role, or share what, must not be
    // had by writing a row.
    private static void RequireOpen(TableDefinition table, AccessRight right)
    {
        if (right is AccessRight.Create or AccessRight.Write or AccessRight.Delete)
        {
            throw DataverseFault.InvalidOperation(
                $"Rows of '{table.LogicalName}' cannot be created, changed or deleted by requests on the table, unless by a System "
                    + "Administrator. Use the message that is for it, Associate for links.");
        }
    }

    private static void RequireDraft(RowDraft draft, UserAccess user, AccessRight right)
    {
        if (!IsGuarded(draft.Table))
        {
            RequireOpen(draft.Table, right);
            return;
        }

        var reach = RequireReach(user, draft.Table, right);
        if (!(GuardOf(draft.Scope, draft.Table, draft.After) is { } guard
            ? ReachesRow(draft.Scope, user, reach, guard, GuardingTable.RightOn(draft.Table, right))
            : Reaches(user, draft.Table, reach, draft.Id, draft.After)))
        {
            throw DataverseFault.AccessDenied(user.UserId, right + "Access", draft.Table.LogicalName, draft.Id);
        }
    }

    private static void RequireRow(RequestScope scope, UserAccess user, StoredRow row, AccessRight right)
    {
        if (!IsGuarded(row.Table))
        {
            RequireOpen(row.Table, right);
            return;
        }

        var reach = RequireReach(user, row.Table, right);
        if (!ReachesRow(scope, user, reach, row, right))
        {
            throw DataverseFault.AccessDenied(user.UserId, right + "Access", row.Table.LogicalName, row.Id);
        }
    }

    private static PrivilegeReach RequireReach(UserAccess user, TableDefinition table, AccessRight right)
    {
        var privilege = PrivilegeNames.Of(right, table);
        return user.Privileges.TryGetValue(privilege, out var reach)
            ? reach
            : throw DataverseFault.PrivilegeDenied(user.UserId, privilege, table.LogicalName);
    }

    private static bool ReachesRow(RequestScope scope, UserAccess user, PrivilegeReach reach, StoredRow row, AccessRight right)
    {
        if (GuardOf(scope, row.Table, column => row[column]) is { } guard)
        {
            return ReachesRow(scope, user, reach, guard, GuardingTable.RightOn(row.Table, right));
        }

        return Reaches(user, row.Table, reach, row.Id, column => row[column]) || IsShared(scope, user, row, right);
    }

    private static StoredRow? GuardOf(RequestScope scope, TableDefinition table, Func<string, object?> value) =>
        GuardingTable.Of(table) is { } guarding && value(guarding.Column) is { } key
            ? scope.Transaction.Retrieve(guarding.Table, key is RowReference reference ? reference.Id : (Guid)key)
            : null;

    private static bool Reaches(UserAccess user, TableDefinition table, PrivilegeReach reach, Guid id, Func<string, object?> value)
    {
        if (reach.IsGlobal)
        {
            return true;
        }

        return table.Ownership switch
        {
            OwnershipType.User => (value("ownerid") is RowReference owner && reach.Owners.Contains(owner.Id))
                || (value("owningbusinessunit") is RowReference unit && reach.BusinessUnits.Contains(unit.Id)),
            OwnershipType.BusinessUnit => reach.Owners.Contains(id)
                || (value("businessunitid") is RowReference unit && reach.BusinessUnits.Contains(unit.Id))
                || (table.LogicalName == "businessunit" && (reach.BusinessUnits.Contains(id) || id == user.BusinessUnitId)),

            // Rows of the organization have no owner: any depth reaches them.
            _ => true,
        };
    }

    private static bool IsShared(RequestScope scope, UserAccess user, StoredRow row, AccessRight right)
    {
        foreach (var share in Shares.Of(scope.Transaction, row.Id))
        {
            if ((share.Rights & (int)right) != 0 && user.Owns(share.Principal.Id))
            {
                return true;
            }
        }

        return false;
    }

    private static void RequireLookups(RowDraft draft, UserAccess user)
    {
        var appended = false;
        foreach (var value in draft.Values)
        {
            if (value.Value is not RowReference target || !IsAppended(draft, value.Key, target))
            {
                continue;
            }

            appended = true;
            var row = draft.Scope.Transaction.Retrieve(target.Table, target.Id)
                ?? throw DataverseFault.ObjectDoesNotExist(target.Table, target.Id);
            RequireRow(draft.Scope, user, row, AccessRight.AppendTo);
        }

        if (appended && draft.IsNew)
        {
            RequireDraft(draft, user, AccessRight.Append);
        }
        else if (appended)
        {
            RequireRow(draft.Scope, user, draft.Current!, AccessRight.Append);
        }
    }

    // Owner, currency and the columns the system fills are no appending.
    private static bool IsAppended(RowDraft draft, string column, RowReference target) =>
        column is not ("ownerid" or "owninguser" or "owningteam" or "owningbusinessunit" or "createdby" or "modifiedby"
            or "createdonbehalfby" or "modifiedonbehalfby" or "transactioncurrencyid")
        && !Equals(draft.Current?[column], target);
}
