using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;

namespace CrmAlignment.LocalDataverse.Security;

/// <summary>The security tables as of one moment.</summary>
internal sealed class SecuritySnapshot
{
    private readonly Dictionary<Guid, (Guid Unit, bool Disabled)> _users = [];
    private readonly Dictionary<Guid, Guid> _teams = [];
    private readonly Dictionary<Guid, List<Guid>> _childUnits = [];
    private readonly Dictionary<Guid, List<Guid>> _rolesOfUser;
    private readonly Dictionary<Guid, List<Guid>> _rolesOfTeam;
    private readonly Dictionary<Guid, List<Guid>> _teamsOfUser;
    private readonly ColumnProfiles _columnProfiles;
    private readonly ConcurrentDictionary<Guid, UserAccess> _access = new();
    private readonly ConcurrentDictionary<(Guid User, Guid Impersonator), UserAccess> _onBehalf = new();

    private SecuritySnapshot(StoreTransaction transaction)
    {
        ReadPrincipals(transaction);
        Roles = new RoleGrants(transaction);
        _rolesOfUser = Pairs(transaction, "systemuserroles", "systemuserid", "roleid");
        _rolesOfTeam = Pairs(transaction, "teamroles", "teamid", "roleid");
        _teamsOfUser = Pairs(transaction, "teammembership", "systemuserid", "teamid");
        _columnProfiles = new ColumnProfiles(transaction);
    }

    /// <summary>What each role grants.</summary>
    public RoleGrants Roles { get; }

    /// <summary>Reads the tables.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <returns>The snapshot.</returns>
    public static SecuritySnapshot Load(StoreTransaction transaction) => new(transaction);

    /// <summary>Everything about one user.</summary>
    /// <param name="userId">The user.</param>
    /// <returns>The user's access; null when there is no such user.</returns>
    public UserAccess? Find(Guid userId)
    {
        if (_access.TryGetValue(userId, out var known))
        {
            return known;
        }

        return _users.TryGetValue(userId, out var user) ? _access.GetOrAdd(userId, Build(userId, user.Unit, user.Disabled)) : null;
    }

    /// <summary>What a user may do on whose behalf another acts, made once.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="impersonatorId">Who acts.</param>
    /// <param name="make">Makes it.</param>
    /// <returns>The access.</returns>
    public UserAccess OnBehalf(Guid userId, Guid impersonatorId, Func<UserAccess> make) => _onBehalf.GetOrAdd((userId, impersonatorId), _ => make());

    /// <summary>The roles of a user, those of the user's teams included.</summary>
    /// <param name="userId">The user.</param>
    /// <returns>Each role with the business unit for which it counts.</returns>
    public IEnumerable<(Guid Role, Guid Unit)> RolesOfUser(Guid userId)
    {
        foreach (var role in _rolesOfUser.GetValueOrDefault(userId) ?? [])
        {
            yield return (role, _users[userId].Unit);
        }

        foreach (var team in _teamsOfUser.GetValueOrDefault(userId) ?? [])
        {
            foreach (var held in RolesOfTeam(team))
            {
                yield return held;
            }
        }
    }

    /// <summary>The roles of a team.</summary>
    /// <param name="teamId">The team.</param>
    /// <returns>Each role with the business unit for which it counts.</returns>
    public IEnumerable<(Guid Role, Guid Unit)> RolesOfTeam(Guid teamId)
    {
        foreach (var role in _rolesOfTeam.GetValueOrDefault(teamId) ?? [])
        {
            yield return (role, BusinessUnitOfTeam(teamId));
        }
    }

    /// <summary>Everything about one team, as if it were a user.</summary>
    /// <param name="teamId">The team.</param>
    /// <returns>The team's access; null when there is no such team.</returns>
    public UserAccess? FindTeam(Guid teamId)
    {
        if (!_teams.TryGetValue(teamId, out var unit))
        {
            return null;
        }

        var access = new UserAccess { UserId = teamId, BusinessUnitId = unit, IsDisabled = false };
        foreach (var role in _rolesOfTeam.GetValueOrDefault(teamId) ?? [])
        {
            Grant(access, role, unit, [teamId]);
        }

        return access;
    }

    /// <summary>The business unit of a team.</summary>
    /// <param name="teamId">The team.</param>
    /// <returns>The business unit's id; empty when there is no such team.</returns>
    public Guid BusinessUnitOfTeam(Guid teamId) => _teams.GetValueOrDefault(teamId);

    private static Dictionary<Guid, List<Guid>> Pairs(StoreTransaction transaction, string table, string from, string to)
    {
        var pairs = new Dictionary<Guid, List<Guid>>();
        foreach (var row in RowScan.All(transaction, table))
        {
            Add(pairs, RowScan.IdIn(row, from), RowScan.IdIn(row, to));
        }

        return pairs;
    }

    private static void Add<T>(Dictionary<Guid, List<T>> lists, Guid key, T value)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = []);
        }

        list.Add(value);
    }

    private void ReadPrincipals(StoreTransaction transaction)
    {
        foreach (var row in RowScan.All(transaction, "systemuser"))
        {
            _users[row.Id] = (RowScan.IdIn(row, "businessunitid"), row["isdisabled"] is true);
        }

        foreach (var row in RowScan.All(transaction, "team"))
        {
            _teams[row.Id] = RowScan.IdIn(row, "businessunitid");
        }

        foreach (var row in RowScan.All(transaction, "businessunit"))
        {
            Add(_childUnits, RowScan.IdIn(row, "parentbusinessunitid"), row.Id);
        }
    }

    private UserAccess Build(Guid userId, Guid unit, bool disabled)
    {
        var teams = _teamsOfUser.GetValueOrDefault(userId) ?? [];
        var access = new UserAccess
        {
            UserId = userId,
            BusinessUnitId = unit,
            IsDisabled = disabled,
            Columns = _columnProfiles.Of([userId, .. teams]),
        };
        access.Teams.UnionWith(teams);
        foreach (var role in _rolesOfUser.GetValueOrDefault(userId) ?? [])
        {
            Grant(access, role, unit, [userId, .. teams]);
        }

        foreach (var team in teams)
        {
            foreach (var role in _rolesOfTeam.GetValueOrDefault(team) ?? [])
            {
                Grant(access, role, BusinessUnitOfTeam(team), Roles.IsInheritedByMembers(role) ? [team, userId] : [team]);
            }
        }

        return access;
    }

    // A team's role gives its members basic access to the team's rows; to rows of their own only if the role says so
    // (https://learn.microsoft.com/power-platform/admin/security-roles-privileges#team-members-privilege-inheritance).
    private void Grant(UserAccess access, Guid role, Guid unit, Guid[] owners)
    {
        access.IsAdministrator |= Roles.IsAdministrator(role);
        foreach (var grant in Roles.Of(role))
        {
            if (!access.Privileges.TryGetValue(grant.Name, out var reach))
            {
                access.Privileges.Add(grant.Name, reach = new PrivilegeReach());
            }

            Widen(reach, grant.DepthMask, unit);
            reach.Owners.UnionWith(owners);
        }
    }

    private void Widen(PrivilegeReach reach, int depth, Guid unit)
    {
        reach.DepthMask = Math.Max(reach.DepthMask, depth);
        if ((depth & 2) != 0)
        {
            reach.BusinessUnits.Add(unit);
        }

        if ((depth & 4) != 0)
        {
            AddTree(reach.BusinessUnits, unit);
        }
    }

    private void AddTree(HashSet<Guid> units, Guid unit)
    {
        units.Add(unit);
        foreach (var child in _childUnits.GetValueOrDefault(unit) ?? [])
        {
            AddTree(units, child);
        }
    }
}
