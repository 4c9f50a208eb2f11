using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace CrmAlignment.LocalDataverse.Security;

/// <summary>One user, as the security tables describe: business unit, teams and privileges.</summary>
internal sealed class UserAccess
{
    /// <summary>The user.</summary>
    public required Guid UserId { get; init; }

    /// <summary>The user's business unit.</summary>
    public required Guid BusinessUnitId { get; init; }

    /// <summary>Whether the user may not log on.</summary>
    public required bool IsDisabled { get; init; }

    /// <summary>Whether the user has every privilege: a System Administrator.</summary>
    public bool IsAdministrator { get; set; }

    /// <summary>Teams the user belongs to.</summary>
    public HashSet<Guid> Teams { get; } = [];

    /// <summary>The same teams as a list; ask for it when all are known.</summary>
    public ImmutableArray<Guid> TeamIds => field.IsDefault ? field = [.. Teams] : field;

    /// <summary>Privileges, by name without regard to case.</summary>
    public Dictionary<string, PrivilegeReach> Privileges { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What the user may do with secured columns.</summary>
    public ColumnGrants Columns { get; init; } = new();

    /// <summary>This access without the privileges and columns that another lacks. How far a privilege reaches stays.</summary>
    /// <param name="other">The other.</param>
    /// <returns>What both may.</returns>
    /// <remarks>
    /// Documented is the intersection of the privileges, not of how far they reach:
    /// https://learn.microsoft.com/power-apps/developer/data-platform/impersonate-another-user.
    /// </remarks>
    public UserAccess LimitedTo(UserAccess other)
    {
        var both = new UserAccess { UserId = UserId, BusinessUnitId = BusinessUnitId, IsDisabled = IsDisabled, Columns = Columns.And(other.Columns) };
        both.Teams.UnionWith(Teams);
        foreach (var (name, reach) in Privileges)
        {
            if (other.Privileges.ContainsKey(name))
            {
                both.Privileges.Add(name, reach);
            }
        }

        return both;
    }

    /// <summary>The privileges of this access for a user who has all: each reaches every row.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="businessUnitId">The user's business unit.</param>
    /// <returns>What both may.</returns>
    public UserAccess For(Guid userId, Guid businessUnitId)
    {
        const int Organization = 8;
        var both = new UserAccess { UserId = userId, BusinessUnitId = businessUnitId, IsDisabled = false, Columns = Columns };
        foreach (var name in Privileges.Keys)
        {
            both.Privileges.Add(name, new PrivilegeReach { DepthMask = Organization });
        }

        return both;
    }

    /// <summary>Whether a user or team is this user, or one of the user's teams.</summary>
    /// <param name="ownerId">The owner of a row.</param>
    /// <returns>True when rows of that owner count as the user's own.</returns>
    public bool Owns(Guid ownerId) => ownerId == UserId || Teams.Contains(ownerId);
}
