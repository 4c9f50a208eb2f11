using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Query;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;

namespace CrmAlignment.LocalDataverse.Security;

/// <summary>
/// What one user may do, in one request's transaction: first whether a role has the privilege at all, then whether it reaches the row by
/// ownership, business unit or share.
/// </summary>
/// <param name="model">The organization's security.</param>
/// <param name="userId">The user.</param>
/// <param name="execution">The transaction; null outside one.</param>
/// <param name="impersonatorId">Who sent the request on the user's behalf, and limits what the user may do; null for nobody.</param>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/security-access-coding.</remarks>
internal readonly struct AccessCheck(SecurityModel model, Guid userId, ExecutionScope? execution, Guid? impersonatorId)
{
    /// <summary>The columns of a row that decide who has a right on it, where its table has them.</summary>
    public static readonly string[] JudgedColumns = ["ownerid", "owningbusinessunit", "businessunitid", .. GuardingTable.Columns];

    /// <summary>The user whose privileges count; null for SYSTEM and administrators, who have all.</summary>
    public UserAccess? User => impersonatorId is { } impersonator ? model.OnBehalf(userId, impersonator, execution) : model.Limited(userId, execution);

    private StoreTransaction Transaction =>
        execution?.Transaction ?? throw DataverseFault.InvalidOperation("Rights on a row are checked inside a transaction, and none was begun.");

    /// <summary>Whether privileges guard a table. Intersect and internal tables are guarded by their messages.</summary>
    /// <param name="table">The table.</param>
    /// <returns>True when privileges are checked.</returns>
    public static bool IsGuarded(TableDefinition table) =>
        (table.Ownership != OwnershipType.None && !table.IsIntersect)
        || GuardingTable.Of(table) is not null
        || TablePrivilege.IsGuardedWithoutOwner(table);

    /// <summary>Checks a right on a stored row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="right">The right.</param>
    public void Require(StoredRow row, AccessRight right)
    {
        if (User is { } user)
        {
            Require(user, row, right);
        }
    }

    /// <summary>Checks a right on a stored row.</summary>
    /// <param name="user">The user, as <see cref="User"/> gave it.</param>
    /// <param name="row">The row.</param>
    /// <param name="right">The right.</param>
    public void Require(UserAccess user, StoredRow row, AccessRight right)
    {
        if (!IsGuarded(row.Table))
        {
            RequireOpen(row.Table, right);
            return;
        }

        var reach = RequireReach(user, row.Table, right, GuardOf(row.Table, column => row[column])?.Table);
        if (!ReachesRow(user, reach, row, right))
        {
            throw DataverseFault.AccessDenied(user.UserId, right + "Access", row.Table.LogicalName, row.Id);
        }
    }

    /// <summary>Checks a right on a row that is not stored, or not as it will be.</summary>
    /// <param name="user">The user, as <see cref="User"/> gave it.</param>
    /// <param name="table">The row's table.</param>
    /// <param name="id">The row's id.</param>
    /// <param name="value">Its columns.</param>
    /// <param name="right">The right.</param>
    public void Require(UserAccess user, TableDefinition table, Guid id, Func<string, object?> value, AccessRight right)
    {
        if (!IsGuarded(table))
        {
            RequireOpen(table, right);
            return;
        }

        var guard = GuardOf(table, value);
        var reach = RequireReach(user, table, right, guard?.Table);
        if (!(guard is not null
            ? ReachesRow(user, reach, guard, GuardingTable.RightOn(table, right))
            : Reaches(user, table, reach, id, value)))
        {
            throw DataverseFault.AccessDenied(user.UserId, right + "Access", table.LogicalName, id);
        }
    }

    /// <summary>Whether a user has a right on a stored row.</summary>
    /// <param name="user">The user, or a team as if it were one.</param>
    /// <param name="row">The row.</param>
    /// <param name="right">The right.</param>
    /// <returns>True when a role or a share grants it.</returns>
    public bool Has(UserAccess user, StoredRow row, AccessRight right) =>
        user.IsAdministrator
        || !IsGuarded(row.Table)
        || (user.Privileges.TryGetValue(PrivilegeNames.Of(right, row.Table, GuardOf(row.Table, column => row[column])?.Table), out var reach)
            && ReachesRow(user, reach, row, right));

    /// <summary>The secured columns that the user may not read.</summary>
    /// <param name="catalog">The tables.</param>
    /// <returns>None for SYSTEM and administrators.</returns>
    public HiddenColumns HiddenColumns(MetadataCatalog catalog) =>
        catalog.TablesWithSecuredColumns.Count > 0 && User is { } user ? user.Columns.HiddenIn(catalog) : Query.HiddenColumns.None;

    /// <summary>Checks that a secured column is open to the user.</summary>
    /// <param name="table">Logical name of the table.</param>
    /// <param name="column">The column; one that is not secured is open.</param>
    /// <param name="right">What is done with it.</param>
    /// <param name="row">The row in which; null when it is none, or not a known one.</param>
    public void RequireColumn(string table, ColumnDefinition column, ColumnRights right, Guid? row = null)
    {
        if (column.IsSecured && User is { } user && !user.Columns.Allow(table, column, right, row))
        {
            var (code, word) = right switch
            {
                ColumnRights.Create => (DataverseErrorCode.AttributePrivilegeCreateIsMissing, "create"),
                ColumnRights.Update => (DataverseErrorCode.AttributePermissionUpdateIsMissingDuringUpdate, "update"),
                _ => (DataverseErrorCode.AttributePermissionReadIsMissing, "read"),
            };
            throw DataverseFault.ColumnDenied(code, word, user.UserId, table, column.LogicalName);
        }
    }

    /// <summary>Checks that the user has a privilege of no particular row.</summary>
    /// <param name="privilege">The privilege's name.</param>
    public void RequirePrivilege(string privilege)
    {
        if (User is { } user && !user.Privileges.ContainsKey(privilege))
        {
            throw DataverseFault.PrivilegeDenied(user.UserId, privilege, null);
        }
    }

    /// <summary>Checks that the user has a privilege as deep as one that is about to be given to somebody.</summary>
    /// <param name="privilege">The privilege's name.</param>
    /// <param name="depthMask">The depth: 1 user, 2 business unit, 4 parent and child units, 8 organization.</param>
    /// <remarks>
    /// Nobody may give others more than they have (https://learn.microsoft.com/power-platform/admin/security-roles-privileges).
    /// </remarks>
    public void RequireDepth(string privilege, int depthMask)
    {
        if (User is { } user && (!user.Privileges.TryGetValue(privilege, out var reach) || reach.DepthMask < depthMask))
        {
            throw DataverseFault.PrivilegeDenied(user.UserId, privilege, null);
        }
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

    private static PrivilegeReach RequireReach(UserAccess user, TableDefinition table, AccessRight right, TableDefinition? guard)
    {
        var privilege = PrivilegeNames.Of(right, table, guard);
        return user.Privileges.TryGetValue(privilege, out var reach)
            ? reach
            : throw DataverseFault.PrivilegeDenied(user.UserId, privilege, table.LogicalName);
    }

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

    private bool ReachesRow(UserAccess user, PrivilegeReach reach, StoredRow row, AccessRight right)
    {
        if (GuardOf(row.Table, column => row[column]) is { } guard)
        {
            return ReachesRow(user, reach, guard, GuardingTable.RightOn(row.Table, right));
        }

        return Reaches(user, row.Table, reach, row.Id, column => row[column]) || IsShared(user, row, right);
    }

    private StoredRow? GuardOf(TableDefinition table, Func<string, object?> value) =>
        GuardingTable.Of(table) is { } guarding && value(guarding.Column) is { } key
            ? key is RowReference reference
                ? Transaction.Retrieve(guarding.Tables.Length == 1 ? guarding.Tables[0] : reference.Table, reference.Id)
                : Transaction.Retrieve(guarding.Tables[0], (Guid)key)
            : null;

    private bool IsShared(UserAccess user, StoredRow row, AccessRight right)
    {
        foreach (var share in Shares.Of(Transaction, row.Id))
        {
            if ((share.Rights & (int)right) != 0 && user.Owns(share.Principal.Id))
            {
                return true;
            }
        }

        return false;
    }
}
