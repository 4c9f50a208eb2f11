using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Criteria;

/// <summary>Says whether a user holds a role of the product, by himself or through a team.</summary>
/// <remarks>
/// Each business unit has its own copy of a role; parentrootroleid leads back to the role of the solution
/// (https://learn.microsoft.com/power-apps/developer/data-platform/security-model#roles).
/// </remarks>
internal static class RoleMembership
{
    private const string RoleTable = "role";
    private const string RoleId = "roleid";
    private const string RootRoleId = "parentrootroleid";

    /// <summary>Whether the user holds one of the roles, in any business unit.</summary>
    public static bool Holds(IOrganizationService systemService, Guid userId, params string[] roleIds)
    {
        var wanted = new HashSet<Guid>(roleIds.Select(id => new Guid(id)));
        return systemService.RetrieveMultiple(OfUser(userId)).Entities.Any(IsWanted)
            || systemService.RetrieveMultiple(OfTeams(userId)).Entities.Any(IsWanted);

        bool IsWanted(Entity role) => wanted.Contains(role.Id) || (
            role.GetAttributeValue<EntityReference>(RootRoleId) is { } root && wanted.Contains(root.Id));
    }

    private static QueryExpression OfUser(Guid userId)
    {
        var query = new QueryExpression(RoleTable) { ColumnSet = new ColumnSet(RoleId, RootRoleId) };
        query.AddLink("systemuserroles", RoleId, RoleId).LinkCriteria.AddCondition("systemuserid", ConditionOperator.Equal, userId);
        return query;
    }

    private static QueryExpression OfTeams(Guid userId)
    {
        var query = new QueryExpression(RoleTable) { ColumnSet = new ColumnSet(RoleId, RootRoleId) };
        var membership = query.AddLink("teamroles", RoleId, RoleId).AddLink("teammembership", "teamid", "teamid");
        membership.LinkCriteria.AddCondition("systemuserid", ConditionOperator.Equal, userId);
        return query;
    }
}
