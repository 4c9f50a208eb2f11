using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Notifications;

/// <summary>
/// Who sells: enabled users with the role of sales, by themselves or through a team. By role, not by privilege: an administrator may answer,
/// too, and is not asked.
/// </summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/security-model#roles</remarks>
internal static class SalesPeople
{
    private const string UserId = EnabledUsers.Id;
    private const string TeamId = "teamid";
    private const string RoleId = "roleid";
    private static readonly Guid Role = new(Publisher.SalesRoleId);

    /// <summary>Those of sales who own a record, by themselves or as members of the team that does: two requests.</summary>
    public static IReadOnlyList<Guid> Owning(IOrganizationService systemService, EntityReference owner) =>
        Read(systemService, query => EnabledUsers.RestrictToOwner(query, owner));

    /// <summary>All of sales, or one more than are ever asked: two requests.</summary>
    public static IReadOnlyList<Guid> All(IOrganizationService systemService) => Read(systemService, _ => { });

    private static Guid[] Read(IOrganizationService systemService, Action<QueryExpression> restrict)
    {
        var direct = Query(restrict);
        OfSales(direct.AddLink("systemuserroles", UserId, UserId));
        var byTeam = Query(restrict);
        OfSales(byTeam.AddLink("teammembership", UserId, UserId).AddLink("teamroles", TeamId, TeamId));
        return new[] { direct, byTeam }
            .SelectMany(query => systemService.RetrieveMultiple(query).Entities).Select(user => user.Id).Distinct().ToArray();
    }

    private static QueryExpression Query(Action<QueryExpression> restrict)
    {
        var query = EnabledUsers.Query();
        query.Distinct = true;
        query.AddOrder(UserId, OrderType.Ascending);
        restrict(query);
        return query;
    }

    // Each business unit has its own copy of a role, which leads back to the role of the solution.
    private static void OfSales(LinkEntity holds)
    {
        var role = holds.AddLink("role", RoleId, RoleId);
        role.LinkCriteria.FilterOperator = LogicalOperator.Or;
        role.LinkCriteria.AddCondition(RoleId, ConditionOperator.Equal, Role);
        role.LinkCriteria.AddCondition("parentrootroleid", ConditionOperator.Equal, Role);
    }
}
