using System;
using System.Collections.Frozen;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Transactions;

namespace CrmAlignment.LocalDataverse.Security;

/// <summary>
/// Who may do what, read from the user, team, business unit and role tables and kept until one of them changes.
/// </summary>
internal sealed class SecurityModel
{
    private static readonly FrozenSet<string> Tables = FrozenSet.Create(
        StringComparer.Ordinal,
        "systemuser", "team", "businessunit", "role", "privilege", "roleprivileges",
        "systemuserroles", "teamroles", "teammembership", "principalobjectaccess",
        "fieldpermission", "systemuserprofiles", "teamprofiles", SharedColumns.Table);

    private readonly OrganizationState _state;
    private readonly CommittedCache<SecuritySnapshot> _snapshot;

    /// <summary>Opens the model of an organization.</summary>
    /// <param name="state">The organization.</param>
    public SecurityModel(OrganizationState state)
    {
        _state = state;
        _snapshot = new CommittedCache<SecuritySnapshot>(state, Tables, SecuritySnapshot.Load);
    }

    /// <summary>Whether a user is SYSTEM, whose privileges are never checked.</summary>
    /// <param name="userId">The user.</param>
    /// <returns>True for SYSTEM.</returns>
    public bool IsSystem(Guid userId) => userId == _state.Identity.SystemUserId;

    /// <summary>The security tables as a request sees them.</summary>
    /// <param name="execution">The transaction; null outside one.</param>
    /// <returns>The snapshot.</returns>
    public SecuritySnapshot Snapshot(ExecutionScope? execution) => _snapshot.Get(execution);

    /// <summary>Everything about one user.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="execution">The transaction; null outside one.</param>
    /// <returns>The user's access; null when there is no such user.</returns>
    public UserAccess? Find(Guid userId, ExecutionScope? execution) => Snapshot(execution).Find(userId);

    /// <summary>Everything about one user who must exist.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="execution">The transaction; null outside one.</param>
    /// <returns>The user's access.</returns>
    public UserAccess Require(Guid userId, ExecutionScope? execution) =>
        Find(userId, execution) ?? throw DataverseFault.ObjectDoesNotExist("SystemUser", userId);

    /// <summary>Refuses callers that are unknown or disabled.</summary>
    /// <param name="userId">The caller.</param>
    /// <param name="execution">The transaction; null outside one.</param>
    public void RequireEnabledUser(Guid userId, ExecutionScope? execution)
    {
        if (!IsSystem(userId) && Require(userId, execution).IsDisabled)
        {
            throw DataverseFault.Of(DataverseErrorCode.UserNotEnabled, $"The user with id {userId} has been disabled.");
        }
    }

    /// <summary>The user whose privileges count; null for SYSTEM and administrators, who have all.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="execution">The transaction; null outside one.</param>
    /// <returns>The user's access.</returns>
    public UserAccess? Limited(Guid userId, ExecutionScope? execution) =>
        IsSystem(userId) || Require(userId, execution) is not { IsAdministrator: false } user ? null : user;

    /// <summary>What a user may do on whose behalf another acts: what both may.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="impersonatorId">Who acts.</param>
    /// <param name="execution">The transaction; null outside one.</param>
    /// <returns>The access; null when both have all.</returns>
    public UserAccess? OnBehalf(Guid userId, Guid impersonatorId, ExecutionScope? execution)
    {
        var user = Limited(userId, execution);
        return Limited(impersonatorId, execution) is not { } impersonator ? user
            : Snapshot(execution).OnBehalf(userId, impersonatorId, () => user is null
                ? impersonator.For(userId, BusinessUnitOf(userId, execution))
                : user.LimitedTo(impersonator));
    }

    /// <summary>Refuses to act on another's behalf who may not.</summary>
    /// <param name="impersonatorId">Who acts.</param>
    /// <remarks>
    /// Source: https://learn.microsoft.com/power-apps/developer/data-platform/impersonate-another-user. That the privilege must come from a
    /// role of the user, and not of a team, is not held here.
    /// </remarks>
    public void RequireImpersonator(Guid impersonatorId)
    {
        RequireEnabledUser(impersonatorId, null);
        new AccessCheck(this, impersonatorId, null, null).RequirePrivilege(PrivilegeRows.ActOnBehalf);
    }

    /// <summary>The business unit of a user.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="execution">The transaction; null outside one.</param>
    /// <returns>The business unit's id.</returns>
    public Guid BusinessUnitOf(Guid userId, ExecutionScope? execution) =>
        IsSystem(userId) ? _state.Identity.RootBusinessUnitId : Require(userId, execution).BusinessUnitId;

    /// <summary>The business unit of a team.</summary>
    /// <param name="teamId">The team.</param>
    /// <param name="execution">The transaction; null outside one.</param>
    /// <returns>The business unit's id; empty when there is no such team.</returns>
    public Guid BusinessUnitOfTeam(Guid teamId, ExecutionScope? execution) => Snapshot(execution).BusinessUnitOfTeam(teamId);
}
