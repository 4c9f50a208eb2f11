using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Specification.Environments;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Specification.Security;

/// <summary>Makes the users, teams, business units and roles of a specification. Skips the test on a live environment, where a user costs a licence.</summary>
/// <param name="environment">Where to make them.</param>
public sealed class Cast(SpecificationEnvironment environment)
{
    private IOrganizationService Service => environment.Service;

    private Guid RootUnit => environment.RequireLocal("a live user costs a licence").Organization.RootBusinessUnitId;

    /// <summary>Makes a business unit.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="parent">The unit above; null for the root.</param>
    public Guid Unit(string name, Guid? parent = null) => Service.Create(new Entity("businessunit")
    {
        ["name"] = name,
        ["parentbusinessunitid"] = new EntityReference("businessunit", parent ?? RootUnit),
    });

    /// <summary>Makes a user without any role.</summary>
    /// <param name="unit">The business unit; null for the root.</param>
    public EntityReference User(Guid? unit = null) => new("systemuser", Service.Create(new Entity("systemuser")
    {
        ["firstname"] = "Test",
        ["lastname"] = "User",
        ["domainname"] = $"{Guid.NewGuid():N}@example.org",
        ["businessunitid"] = new EntityReference("businessunit", unit ?? RootUnit),
    }));

    /// <summary>Makes an owner team without members and roles.</summary>
    /// <param name="unit">The business unit; null for the root.</param>
    public EntityReference Team(Guid? unit = null) => new("team", Service.Create(new Entity("team")
    {
        ["name"] = "Team " + Guid.NewGuid(),
        ["administratorid"] = new EntityReference("systemuser", ((WhoAmIResponse)Service.Execute(new WhoAmIRequest())).UserId),
        ["businessunitid"] = new EntityReference("businessunit", unit ?? RootUnit),
    }));

    /// <summary>Puts a user into a team.</summary>
    /// <param name="user">The user.</param>
    /// <param name="team">The team.</param>
    public void Join(EntityReference user, EntityReference team) =>
        Service.Execute(new AddMembersTeamRequest { TeamId = team.Id, MemberIds = [user.Id] });

    /// <summary>Makes a role of the root business unit, with copies in all others.</summary>
    /// <param name="privileges">What it grants, and how deep.</param>
    public Guid Role(params (string Privilege, PrivilegeDepth Depth)[] privileges)
    {
        var role = Service.Create(new Entity("role") { ["name"] = "Role " + Guid.NewGuid(), ["businessunitid"] = new EntityReference("businessunit", RootUnit) });
        Service.Execute(new AddPrivilegesRoleRequest
        {
            RoleId = role,
            Privileges = [.. privileges.Select(granted => new RolePrivilege(granted.Depth, PrivilegeId(granted.Privilege), Guid.Empty))],
        });
        return role;
    }

    /// <summary>Gives a user or team a new role.</summary>
    /// <param name="principal">The user or team.</param>
    /// <param name="privileges">What the role grants, and how deep.</param>
    /// <returns>The copy of the role that was given.</returns>
    public EntityReference Grant(EntityReference principal, params (string Privilege, PrivilegeDepth Depth)[] privileges)
    {
        var copy = CopyFor(principal, Role(privileges));
        Service.Associate(principal.LogicalName, principal.Id, RolesOf(principal), [copy]);
        return copy;
    }

    /// <summary>The copy of a role in the business unit of a user or team.</summary>
    /// <param name="principal">The user or team.</param>
    /// <param name="role">The role.</param>
    public EntityReference CopyFor(EntityReference principal, Guid role)
    {
        var unit = Service.Retrieve(principal.LogicalName, principal.Id, new ColumnSet("businessunitid")).GetAttributeValue<EntityReference>("businessunitid");
        var query = new QueryExpression("role");
        query.Criteria.AddCondition("parentrootroleid", ConditionOperator.Equal, role);
        query.Criteria.AddCondition("businessunitid", ConditionOperator.Equal, unit.Id);
        return Service.RetrieveMultiple(query).Entities.Single().ToEntityReference();
    }

    /// <summary>The relationship by which a user or team has roles.</summary>
    /// <param name="principal">The user or team.</param>
    public static Relationship RolesOf(EntityReference principal) =>
        new(principal.LogicalName == "team" ? "teamroles_association" : "systemuserroles_association");

    /// <summary>Shares a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="principal">With whom.</param>
    /// <param name="rights">For what.</param>
    public void Share(EntityReference row, EntityReference principal, AccessRights rights) =>
        Service.Execute(new GrantAccessRequest { Target = row, PrincipalAccess = new PrincipalAccess { Principal = principal, AccessMask = rights } });

    /// <summary>Id of a privilege.</summary>
    /// <param name="name">Its name.</param>
    public Guid PrivilegeId(string name)
    {
        var query = new QueryExpression("privilege");
        query.Criteria.AddCondition("name", ConditionOperator.Equal, name);
        return Service.RetrieveMultiple(query).Entities.Single().Id;
    }
}
