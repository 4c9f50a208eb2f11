using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Pipeline;

namespace CrmAlignment.LocalDataverse.Security;

/// <summary>
/// Who may do what, read from the user, team, business unit and role tables and kept until one of them changes.
/// </summary>
internal sealed class SecurityModel
{
    private readonly OrganizationEngine _engine;
    private readonly CommittedCache<SecuritySnapshot> _snapshot;

    /// <summary>Opens the model of an organization.</summary>
    /// <param name="engine">The organization.</param>
    public SecurityModel(OrganizationEngine engine)
    {
        _engine = engine;
        _snapshot = new CommittedCache<SecuritySnapshot>(engine, SecuritySnapshot.Load, execution => execution.SecurityChanged);
    }

    /// <summary>The security tables as a request sees them.</summary>
    /// <param name="execution">The transaction; null outside one.</param>
    /// <returns>The snapshot.</returns>
    public SecuritySnapshot Snapshot(ExecutionScope? execution) => execution is { SecurityChanged: true }
        ? execution.OwnSecurity ??= SecuritySnapshot.Load(execution.Transaction)
        : _snapshot.Get(execution);

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
        if (userId != _engine.SystemUserId && Require(userId, execution).IsDisabled)
        {
            throw DataverseFault.Of(DataverseErrorCode.UserNotEnabled, $"The user with id {userId} has been disabled.");
        }
    }

    /// <summary>Whether a user is a System Administrator.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="execution">The transaction; null outside one.</param>
    /// <returns>True for a System Administrator.</returns>
    public bool IsAdministrator(Guid userId, ExecutionScope? execution) =>
        userId == _engine.SystemUserId || Find(userId, execution) is { IsAdministrator: true };

    /// <summary>Whether a user has a privilege at any depth.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="privilege">The privilege's name.</param>
    /// <param name="execution">The transaction; null outside one.</param>
    /// <returns>True for System Administrators too.</returns>
    public bool HasPrivilege(Guid userId, string privilege, ExecutionScope? execution) =>
        userId == _engine.SystemUserId
        || (Find(userId, execution) is { } user && (user.IsAdministrator || user.Privileges.ContainsKey(privilege)));

    /// <summary>The business unit of a user.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="execution">The transaction; null outside one.</param>
    /// <returns>The business unit's id.</returns>
    public Guid BusinessUnitOf(Guid userId, ExecutionScope? execution) =>
        userId == _engine.SystemUserId ? _engine.Identity.RootBusinessUnitId : Require(userId, execution).BusinessUnitId;

    /// <summary>The business unit of a team.</summary>
    /// <param name="teamId">The team.</param>
    /// <param name="execution">The transaction; null outside one.</param>
    /// <returns>The business unit's id; empty when there is no such team.</returns>
    public Guid BusinessUnitOfTeam(Guid teamId, ExecutionScope? execution) => Snapshot(execution).BusinessUnitOfTeam(teamId);

    /// <summary>Users and teams whose shares count for a user.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="execution">The transaction; null outside one.</param>
    /// <returns>The user's id and those of the user's teams.</returns>
    public IReadOnlyList<Guid> PrincipalsOf(Guid userId, ExecutionScope? execution)
    {
        var principals = new List<Guid> { userId };
        if (Find(userId, execution) is { } user)
        {
            principals.AddRange(user.Teams);
        }

        return principals;
    }

    /// <summary>Reads the tables again at the next request.</summary>
    public void Forget() => _snapshot.Forget();
}
