using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Security;

/// <summary>https://learn.microsoft.com/power-platform/admin/security-roles-privileges#team-members-privilege-inheritance.</summary>
public sealed class TeamTests : IDisposable
{
    private readonly PluginOrganization _organization = new();
    private readonly Guid _user;
    private readonly Guid _team;
    private readonly Guid _ofTeam;
    private readonly Guid _ofUser;
    private readonly Guid _ofUnit;

    public TeamTests()
    {
        var unit = _organization.BusinessUnit("Users' unit");
        var teamUnit = _organization.BusinessUnit("Team's unit");
        _user = _organization.User("Member", unit);
        _team = _organization.Service.Create(new Entity("team") { ["name"] = "Team", ["administratorid"] = new EntityReference("systemuser", _organization.Local.SystemUserId), ["businessunitid"] = new EntityReference("businessunit", teamUnit) });
        _organization.Service.Associate("team", _team, new Relationship("teammembership_association"), [new EntityReference("systemuser", _user)]);
        _ofTeam = Row("team", _team);
        _ofUser = Row("systemuser", _user);
        _ofUnit = Row("systemuser", _organization.User("In the team's unit", teamUnit));
    }

    private IOrganizationService Service => _organization.Local.ServiceFor(_user);

    public void Dispose() => _organization.Dispose();

    [Fact]
    public void Member_with_a_role_of_their_own_reads_rows_of_the_team_too()
    {
        _organization.GiveRole(_user, _organization.Role(("prvReadLead", 1)));

        Assert.Equal(Sorted(_ofUser, _ofTeam), Visible());
    }

    [Fact]
    public void Role_of_the_team_reaches_rows_of_the_team_but_not_the_members_own()
    {
        GiveTeamRole(_organization.Role(("prvReadLead", 1), ("prvWriteLead", 1)));

        Assert.Equal([_ofTeam], Visible());
        Service.Update(new Entity("lead", _ofTeam) { ["subject"] = "x" });
        Assert.Equal(DataverseErrorCode.AccessDenied, PluginOrganization.Fault(() => Service.Update(new Entity("lead", _ofUser) { ["subject"] = "x" })).Detail.ErrorCode);
    }

    [Fact]
    public void Role_that_members_inherit_reaches_their_own_rows_as_well()
    {
        var role = _organization.Role(("prvReadLead", 1));
        _organization.Service.Update(new Entity("role", role) { ["isinherited"] = new OptionSetValue(1) });
        GiveTeamRole(role);

        Assert.Equal(Sorted(_ofUser, _ofTeam), Visible());
    }

    [Fact]
    public void Unit_depth_of_a_teams_role_is_the_unit_of_the_team()
    {
        GiveTeamRole(_organization.Role(("prvReadLead", 2)));

        Assert.Equal(Sorted(_ofTeam, _ofUnit), Visible());
    }

    [Fact]
    public void Member_creates_rows_for_the_team_only_when_the_role_is_the_teams()
    {
        GiveTeamRole(_organization.Role(("prvCreateLead", 1), ("prvAssignLead", 1), ("prvReadLead", 1)));

        Service.Create(new Entity("lead") { ["subject"] = "x", ["lastname"] = "y", ["ownerid"] = new EntityReference("team", _team) });
        Assert.Equal(DataverseErrorCode.AccessDenied, PluginOrganization.Fault(() => Service.Create(new Entity("lead") { ["subject"] = "x", ["lastname"] = "y" })).Detail.ErrorCode);
    }

    [Fact]
    public void Row_of_a_team_belongs_to_the_teams_unit()
    {
        var row = _organization.Read("lead", _ofTeam);

        Assert.Equal(_team, row.GetAttributeValue<EntityReference>("owningteam").Id);
        Assert.False(row.Contains("owninguser"));
        Assert.NotEqual(_organization.Read("lead", _ofUser).GetAttributeValue<EntityReference>("owningbusinessunit").Id, row.GetAttributeValue<EntityReference>("owningbusinessunit").Id);
    }

    [Fact]
    public void User_who_leaves_the_team_loses_its_rows_at_once()
    {
        GiveTeamRole(_organization.Role(("prvReadLead", 1)));
        Assert.Single(Visible());

        _organization.Service.Disassociate("team", _team, new Relationship("teammembership_association"), [new EntityReference("systemuser", _user)]);

        Assert.Equal(DataverseErrorCode.PrivilegeDenied, PluginOrganization.Fault(() => Visible()).Detail.ErrorCode);
    }

    private static Guid[] Sorted(params Guid[] ids) => [.. ids.Order()];

    private Guid[] Visible() => [.. Service.RetrieveMultiple(new QueryExpression("lead")).Entities.Select(row => row.Id).Order()];

    private void GiveTeamRole(Guid role) =>
        _organization.Service.Associate("team", _team, new Relationship("teamroles_association"), [_organization.RoleFor("team", _team, role)]);

    private Guid Row(string ownerTable, Guid owner) => _organization.Service.Create(new Entity("lead")
    {
        ["subject"] = "Row",
        ["lastname"] = "Row",
        ["ownerid"] = new EntityReference(ownerTable, owner),
    });
}
