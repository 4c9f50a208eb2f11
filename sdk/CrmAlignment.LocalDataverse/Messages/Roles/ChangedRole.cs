using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Transactions;
using Microsoft.Crm.Sdk.Messages;

namespace CrmAlignment.LocalDataverse.Messages.Roles;

/// <summary>The role whose privileges a request changes; the caller must have write access to it.</summary>
internal sealed class ChangedRole
{
    private const string Table = "roleprivileges";

    private readonly IRequestScope _scope;
    private readonly Guid _id;

    private ChangedRole(IRequestScope scope, Guid id)
    {
        _scope = scope;
        _id = id;
    }

    /// <summary>The role in RoleId.</summary>
    /// <param name="scope">The request.</param>
    /// <returns>The role.</returns>
    public static ChangedRole Of(IRequestScope scope)
    {
        var id = scope.Required<Guid>("RoleId");
        var row = scope.Transaction.Retrieve("role", id) ?? throw DataverseFault.ObjectDoesNotExist("Role", id);
        scope.Access.Require(row, AccessRight.Write);
        if (RowScan.IdIn(row, "parentrootroleid") is var root && root != Guid.Empty && root != id)
        {
            throw DataverseFault.Of(
                DataverseErrorCode.RestrictInheritedRole,
                $"Inherited roles cannot be modified. Change the role {root}, of which {id} is the copy of a business unit.");
        }

        if (RowScan.IdIn(row, "roletemplateid") == OrganizationIdentity.AdministratorTemplate)
        {
            throw DataverseFault.InvalidOperation(
                "The privileges of the System Administrator cannot be changed: the role has all there are.");
        }

        return new ChangedRole(scope, id);
    }

    /// <summary>Gives the role privileges; those it has get the new depth.</summary>
    /// <param name="privileges">The privileges and depths.</param>
    public void Add(IEnumerable<RolePrivilege> privileges)
    {
        foreach (var privilege in privileges)
        {
            var row = _scope.Transaction.Retrieve("privilege", privilege.PrivilegeId)
                ?? throw DataverseFault.ObjectDoesNotExist("Privilege", privilege.PrivilegeId);
            var mask = PrivilegeDepths.Mask(privilege.Depth, row);
            _scope.Access.RequireDepth((string)row["name"]!, mask);
            Remove(privilege.PrivilegeId);
            _scope.Transaction.Insert(Table, new Dictionary<string, object?>
            {
                ["roleprivilegeid"] = Guid.NewGuid(),
                ["roleid"] = _id,
                ["privilegeid"] = privilege.PrivilegeId,
                ["privilegedepthmask"] = mask,
            });
        }
    }

    /// <summary>Takes a privilege away.</summary>
    /// <param name="privilegeId">The privilege.</param>
    /// <returns>Whether the role had it.</returns>
    public bool Remove(Guid privilegeId) => Remove(new Dictionary<string, object?> { ["roleid"] = _id, ["privilegeid"] = privilegeId });

    /// <summary>Takes all privileges away.</summary>
    public void Clear() => Remove(new Dictionary<string, object?> { ["roleid"] = _id });

    private bool Remove(Dictionary<string, object?> key)
    {
        var links = _scope.Transaction.Find(Table, key);
        foreach (var link in links)
        {
            _scope.Transaction.Delete(Table, link);
        }

        return links.Count > 0;
    }
}
