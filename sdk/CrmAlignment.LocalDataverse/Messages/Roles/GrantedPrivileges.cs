using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Security;
using Microsoft.Crm.Sdk.Messages;

namespace CrmAlignment.LocalDataverse.Messages.Roles;

/// <summary>What roles grant, in the SDK's form.</summary>
internal static class GrantedPrivileges
{
    /// <summary>What one or several roles grant together: each privilege once for a business unit, at its greatest depth.</summary>
    /// <param name="grants">What each role grants, with the business unit for which it counts.</param>
    /// <returns>The privileges, by id.</returns>
    public static RolePrivilege[] Of(IEnumerable<(PrivilegeGrant Grant, Guid Unit)> grants) => [..
        from held in grants
        group held by (held.Grant.PrivilegeId, held.Unit) into same
        orderby same.Key.PrivilegeId
        select new RolePrivilege(PrivilegeDepths.OfMask(same.Max(held => held.Grant.DepthMask)), same.Key.PrivilegeId, same.Key.Unit)];

    /// <summary>What a user's roles grant, and those of the user's teams.</summary>
    /// <param name="snapshot">The security tables.</param>
    /// <param name="userId">The user.</param>
    /// <returns>Privileges with business units.</returns>
    public static IEnumerable<(PrivilegeGrant Grant, Guid Unit)> OfUser(SecuritySnapshot snapshot, Guid userId) =>
        snapshot.RolesOfUser(userId).SelectMany(held => snapshot.Roles.Of(held.Role).Select(grant => (grant, held.Unit)));

    /// <summary>What a team's roles grant.</summary>
    /// <param name="snapshot">The security tables.</param>
    /// <param name="teamId">The team.</param>
    /// <returns>Privileges with business units.</returns>
    public static IEnumerable<(PrivilegeGrant Grant, Guid Unit)> OfTeam(SecuritySnapshot snapshot, Guid teamId) =>
        snapshot.RolesOfTeam(teamId).SelectMany(held => snapshot.Roles.Of(held.Role).Select(grant => (grant, held.Unit)));
}
