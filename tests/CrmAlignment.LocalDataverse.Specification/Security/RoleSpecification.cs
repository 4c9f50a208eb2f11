using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Security;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/security-roles.</summary>
[Capability("Security", "Roles")]
public abstract class RoleSpecification<TEnvironment>(TEnvironment environment) : SecuritySpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [SkippableFact]
    public void Role_grants_the_privileges_that_were_added_at_the_depth_added_last()
    {
        var role = Cast.Role(("prvReadLead", PrivilegeDepth.Basic), ("prvWriteLead", PrivilegeDepth.Local));
        Add(role, "prvReadLead", PrivilegeDepth.Deep);

        Assert.Equal([("prvReadLead", PrivilegeDepth.Deep), ("prvWriteLead", PrivilegeDepth.Local)], Of(role));
    }

    [SkippableFact]
    public void Privileges_are_removed_one_by_one_and_replaced_all_at_once()
    {
        var role = Cast.Role(("prvReadLead", PrivilegeDepth.Basic), ("prvWriteLead", PrivilegeDepth.Local));

        Service.Execute(new RemovePrivilegeRoleRequest { RoleId = role, PrivilegeId = Cast.PrivilegeId("prvReadLead") });
        Assert.Equal([("prvWriteLead", PrivilegeDepth.Local)], Of(role));

        Service.Execute(new ReplacePrivilegesRoleRequest { RoleId = role, Privileges = [Privilege("prvReadContact", PrivilegeDepth.Global)] });
        Assert.Equal([("prvReadContact", PrivilegeDepth.Global)], Of(role));
    }

    [SkippableFact]
    public void Privilege_of_a_table_without_owners_has_the_depth_of_the_organization_only()
    {
        var role = Cast.Role();

        Assert.Equal(DataverseErrorCode.InvalidPrivilegeDepth, Fault(() => Add(role, "prvReadCompetitor", PrivilegeDepth.Local)).ErrorCode);
        Add(role, "prvReadCompetitor", PrivilegeDepth.Global);
    }

    [SkippableFact]
    public void Every_table_whose_rows_have_owners_has_eight_privileges()
    {
        Environment.RequireLocal("Live tables may have fewer.");
        var all = (RetrievePrivilegeSetResponse)Service.Execute(new RetrievePrivilegeSetRequest());
        var names = all.EntityCollection.Entities.Select(row => row.GetAttributeValue<string>("name")).ToHashSet();

        Assert.Superset(
            new[] { "Create", "Read", "Write", "Delete", "Append", "AppendTo", "Assign", "Share" }.Select(right => $"prv{right}Opportunity").ToHashSet(),
            names);
        Assert.DoesNotContain("prvShareCompetitor", names);
    }

    [SkippableFact]
    public void Role_has_a_copy_in_each_unit_below_its_own_old_and_new()
    {
        var before = Cast.Unit("Before");
        var role = Cast.Role(("prvReadLead", PrivilegeDepth.Local));
        var after = Cast.Unit("After", before);

        foreach (var unit in new[] { before, after })
        {
            var copy = Cast.CopyFor(Cast.User(unit), role);
            Assert.NotEqual(role, copy.Id);
            Assert.Equal([("prvReadLead", PrivilegeDepth.Local)], Of(copy.Id));
        }
    }

    [SkippableFact]
    public void Copy_follows_the_role_and_cannot_be_changed_itself()
    {
        var role = Cast.Role(("prvReadLead", PrivilegeDepth.Local));
        var copy = Cast.CopyFor(Cast.User(Cast.Unit("Unit")), role).Id;

        Add(role, "prvWriteLead", PrivilegeDepth.Basic);
        Service.Update(new Entity("role", role) { ["name"] = "Renamed" });
        Assert.Equal([("prvReadLead", PrivilegeDepth.Local), ("prvWriteLead", PrivilegeDepth.Basic)], Of(copy));
        Assert.Equal("Renamed", Read("role", copy, "name")["name"]);

        Assert.Equal(DataverseErrorCode.RestrictInheritedRole, Fault(() => Add(copy, "prvDeleteLead", PrivilegeDepth.Basic)).ErrorCode);
    }

    [SkippableFact]
    public void Copy_goes_with_its_role_and_cannot_be_deleted_itself()
    {
        var role = Cast.Role(("prvReadLead", PrivilegeDepth.Local));
        var copy = Cast.CopyFor(Cast.User(Cast.Unit("Unit", Cast.Unit("Above"))), role).Id;

        Assert.Equal(DataverseErrorCode.DeleteInheritedRole, Fault(() => Service.Delete("role", copy)).ErrorCode);
        Service.Delete("role", role);

        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, Fault(() => Read("role", copy)).ErrorCode);
    }

    [SkippableFact]
    public void Role_is_given_only_to_users_and_teams_of_its_own_unit()
    {
        var unit = Cast.Unit("Unit");
        var (user, team) = (Cast.User(unit), Cast.Team(unit));
        var role = new EntityReference("role", Cast.Role());

        Assert.Equal(DataverseErrorCode.UserInWrongBusiness, Fault(() => Service.Associate("systemuser", user.Id, Cast.RolesOf(user), [role])).ErrorCode);
        Assert.Equal(DataverseErrorCode.TeamInWrongBusiness, Fault(() => Service.Associate("team", team.Id, Cast.RolesOf(team), [role])).ErrorCode);
    }

    [SkippableFact]
    public void Nobody_gives_a_role_that_grants_more_than_they_have()
    {
        var (user, other) = (Cast.User(), Cast.User());
        var role = Cast.CopyFor(other, Cast.Role(("prvReadLead", PrivilegeDepth.Global)));
        Cast.Grant(user, ("prvAssignRole", PrivilegeDepth.Global), ("prvReadUser", PrivilegeDepth.Global), ("prvReadLead", PrivilegeDepth.Local));

        var fault = Fault(() => As(user).Associate("systemuser", other.Id, Cast.RolesOf(other), [role]));
        Assert.Equal(DataverseErrorCode.PrivilegeDenied, fault.ErrorCode);
        Assert.Contains("prvReadLead", fault.Message, StringComparison.Ordinal);

        Cast.Grant(user, ("prvReadLead", PrivilegeDepth.Global));
        As(user).Associate("systemuser", other.Id, Cast.RolesOf(other), [role]);
    }

    [SkippableFact]
    public void Privileges_of_a_user_are_those_of_all_roles_at_the_greatest_depth()
    {
        var unit = Cast.Unit("Unit");
        var user = Cast.User(unit);
        Cast.Grant(user, ("prvReadLead", PrivilegeDepth.Basic), ("prvWriteLead", PrivilegeDepth.Basic));
        Cast.Grant(user, ("prvReadLead", PrivilegeDepth.Deep));

        var privileges = ((RetrieveUserPrivilegesResponse)Service.Execute(new RetrieveUserPrivilegesRequest { UserId = user.Id })).RolePrivileges;

        Assert.Equal([("prvReadLead", PrivilegeDepth.Deep), ("prvWriteLead", PrivilegeDepth.Basic)], Named(privileges));
        Assert.All(privileges, privilege => Assert.Equal(unit, privilege.BusinessUnitId));
    }

    [SkippableFact]
    public void Privileges_of_a_user_include_those_of_the_users_teams()
    {
        var (user, team) = (Cast.User(), Cast.Team());
        Cast.Join(user, team);
        Cast.Grant(team, ("prvReadLead", PrivilegeDepth.Local));

        var byName = (RetrieveUserPrivilegeByPrivilegeNameResponse)Service.Execute(
            new RetrieveUserPrivilegeByPrivilegeNameRequest { UserId = user.Id, PrivilegeName = "prvReadLead" });
        var ofTeam = (RetrieveTeamPrivilegesResponse)Service.Execute(new RetrieveTeamPrivilegesRequest { TeamId = team.Id });

        Assert.Equal([("prvReadLead", PrivilegeDepth.Local)], Named(byName.RolePrivileges));
        Assert.Equal([("prvReadLead", PrivilegeDepth.Local)], Named(ofTeam.RolePrivileges));
    }

    [SkippableFact]
    public void Users_may_ask_for_their_own_privileges_but_not_for_those_of_others()
    {
        var (user, other) = (Cast.User(), Cast.User());

        As(user).Execute(new RetrieveUserPrivilegesRequest { UserId = user.Id });
        var fault = Fault(() => As(user).Execute(new RetrieveUserPrivilegesRequest { UserId = other.Id }));

        Assert.Contains("prvReadUser", fault.Message, StringComparison.Ordinal);
    }

    private void Add(Guid role, string privilege, PrivilegeDepth depth) =>
        Service.Execute(new AddPrivilegesRoleRequest { RoleId = role, Privileges = [Privilege(privilege, depth)] });

    private RolePrivilege Privilege(string name, PrivilegeDepth depth) => new(depth, Cast.PrivilegeId(name), Guid.Empty);

    private (string Name, PrivilegeDepth Depth)[] Of(Guid role) =>
        Named(((RetrieveRolePrivilegesRoleResponse)Service.Execute(new RetrieveRolePrivilegesRoleRequest { RoleId = role })).RolePrivileges);

    private (string Name, PrivilegeDepth Depth)[] Named(RolePrivilege[] privileges) =>
    [
        .. privileges
            .Select(privilege => (Service.Retrieve("privilege", privilege.PrivilegeId, new ColumnSet("name")).GetAttributeValue<string>("name"), privilege.Depth))
            .Order(),
    ];
}

public sealed class RolesInMemory(InMemoryEnvironment environment) : RoleSpecification<InMemoryEnvironment>(environment);

public sealed class RolesOnFile(FileEnvironment environment) : RoleSpecification<FileEnvironment>(environment);

public sealed class RolesLive(LiveEnvironment environment) : RoleSpecification<LiveEnvironment>(environment);

public sealed class RolesOverHttp(OverHttpEnvironment environment) : RoleSpecification<OverHttpEnvironment>(environment);
