using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;

namespace CrmAlignment.LocalDataverse.Security;

/// <summary>What each role grants, as of one moment.</summary>
internal sealed class RoleGrants
{
    // https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/role#isinherited-choicesoptions
    private const int DirectUserAndTeam = 1;

    private const int Organization = 8;

    private readonly Dictionary<Guid, string> _privileges = [];
    private readonly Dictionary<Guid, List<PrivilegeGrant>> _grants = [];
    private readonly Dictionary<Guid, Guid> _roots = [];
    private readonly HashSet<Guid> _administratorRoles = [];
    private readonly HashSet<Guid> _inheritedByMembers = [];

    /// <summary>Reads the tables.</summary>
    /// <param name="transaction">The transaction.</param>
    public RoleGrants(StoreTransaction transaction)
    {
        ReadRoles(transaction);
        foreach (var row in RowScan.All(transaction, "privilege"))
        {
            _privileges[row.Id] = row["name"] as string ?? string.Empty;
        }

        foreach (var row in RowScan.All(transaction, "roleprivileges"))
        {
            var privilege = RowScan.IdIn(row, "privilegeid");
            if (_privileges.TryGetValue(privilege, out var name))
            {
                Add(RowScan.IdIn(row, "roleid"), new PrivilegeGrant(privilege, name, row["privilegedepthmask"] as int? ?? 0));
            }
        }
    }

    /// <summary>What a role grants. The copy of a role in a business unit grants what the role itself does.</summary>
    /// <param name="role">The role.</param>
    /// <returns>Its privileges; every one there is for the System Administrator.</returns>
    public IEnumerable<PrivilegeGrant> Of(Guid role) => IsAdministrator(role)
        ? _privileges.Select(privilege => new PrivilegeGrant(privilege.Key, privilege.Value, Organization))
        : _grants.GetValueOrDefault(RootOf(role)) ?? [];

    /// <summary>Whether a role is the System Administrator's.</summary>
    /// <param name="role">The role.</param>
    /// <returns>True for the role, and for its copies.</returns>
    public bool IsAdministrator(Guid role) => _administratorRoles.Contains(RootOf(role));

    /// <summary>Whether a team's role also reaches what its members own themselves.</summary>
    /// <param name="role">The role.</param>
    /// <returns>True when the role says so.</returns>
    public bool IsInheritedByMembers(Guid role) => _inheritedByMembers.Contains(RootOf(role));

    private Guid RootOf(Guid role) => _roots.GetValueOrDefault(role, role);

    private void ReadRoles(StoreTransaction transaction)
    {
        foreach (var row in RowScan.All(transaction, "role"))
        {
            if (RowScan.IdIn(row, "parentrootroleid") is var root && root != Guid.Empty)
            {
                _roots[row.Id] = root;
            }

            if (RowScan.IdIn(row, "roletemplateid") == OrganizationIdentity.AdministratorTemplate)
            {
                _administratorRoles.Add(row.Id);
            }

            if (row["isinherited"] is DirectUserAndTeam)
            {
                _inheritedByMembers.Add(row.Id);
            }
        }
    }

    private void Add(Guid role, PrivilegeGrant grant)
    {
        if (!_grants.TryGetValue(role, out var grants))
        {
            _grants.Add(role, grants = []);
        }

        grants.Add(grant);
    }
}
