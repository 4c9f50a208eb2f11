using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Security;

/// <summary>A privilege on a table, and the depths at which a role may have it.</summary>
/// <remarks>
/// Sources: https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/privilege,
/// https://learn.microsoft.com/power-platform/admin/security-roles-privileges.
/// </remarks>
/// <param name="Name">Name, such as prvReadLead.</param>
/// <param name="Right">What it allows.</param>
/// <param name="HasDepths">Whether a role may have it for less than the whole organization.</param>
internal sealed record TablePrivilege(string Name, AccessRight Right, bool HasDepths)
{
    /// <summary>Id of its row, the same in every local organization.</summary>
    public Guid Id => ImportedIds.Of("privilege", Name);

    /// <summary>The privileges of a table; activities have theirs in common.</summary>
    /// <param name="table">The table.</param>
    /// <returns>
    /// Eight for a table whose rows have owners, fewer for others, none for one that only messages change, or that another guards.
    /// </returns>
    public static IEnumerable<TablePrivilege> Of(TableDefinition table)
    {
        if (table.IsIntersect
            || GuardingTable.Of(table) is not null
            || (table.Ownership == OwnershipType.None && !IsGuardedWithoutOwner(table) && !HasPrivilegesWithoutOwner(table)))
        {
            yield break;
        }

        var hasDepths = table.Ownership is OwnershipType.User or OwnershipType.BusinessUnit;
        foreach (var right in Enum.GetValues<AccessRight>())
        {
            if (table.IsUserOwned || right is not (AccessRight.Assign or AccessRight.Share) || IsRoleAssignment(table, right))
            {
                yield return new TablePrivilege(PrivilegeNames.Of(right, table), right, hasDepths);
            }
        }
    }

    /// <summary>
    /// Whether privileges guard the rows of a table that belong to nobody, not even the organization
    /// (https://learn.microsoft.com/power-apps/developer/data-platform/column-level-security: prvReadFieldPermission).
    /// </summary>
    /// <param name="table">The table.</param>
    public static bool IsGuardedWithoutOwner(TableDefinition table) => table.LogicalName == "fieldpermission";

    private static bool HasPrivilegesWithoutOwner(TableDefinition table) =>
        table.LogicalName is "organization" or "sdkmessage" or "sdkmessagefilter" or "plugintracelog";

    // Roles have no owner; to assign one is to give it to a user or team.
    private static bool IsRoleAssignment(TableDefinition table, AccessRight right) =>
        table.LogicalName == "role" && right == AccessRight.Assign;
}
