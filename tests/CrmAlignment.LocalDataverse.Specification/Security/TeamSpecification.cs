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

/// <summary>https://learn.microsoft.com/power-platform/admin/security-roles-privileges#team-members-privilege-inheritance.</summary>
[Capability("Security", "Teams")]
public abstract class TeamSpecification<TEnvironment>(TEnvironment environment) : SecuritySpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [SkippableFact]
    public void Member_with_a_role_of_their_own_reads_rows_of_the_team_too()
    {
        var world = Members();
        Cast.Grant(world.User, ("prvReadLead", PrivilegeDepth.Basic));

        Assert.Equal([true, true, false], Finds(world.User, world.OfTeam, world.OfUser, world.OfUnit));
    }

    [SkippableFact]
    public void Role_of_the_team_reaches_rows_of_the_team_but_not_the_members_own()
    {
        var world = Members();
        Cast.Grant(world.Team, ("prvReadLead", PrivilegeDepth.Basic), ("prvWriteLead", PrivilegeDepth.Basic));

        Assert.Equal([true, false, false], Finds(world.User, world.OfTeam, world.OfUser, world.OfUnit));
        Assert.True(Writes(world.User, world.OfTeam));
        Assert.False(Writes(world.User, world.OfUser));
    }

    [SkippableFact]
    public void Role_that_members_inherit_reaches_their_own_rows_as_well()
    {
        var world = Members();
        var role = Cast.Role(("prvReadLead", PrivilegeDepth.Basic));
        Service.Update(new Entity("role", role) { ["isinherited"] = new OptionSetValue(1) });
        Service.Associate("team", world.Team.Id, Cast.RolesOf(world.Team), [Cast.CopyFor(world.Team, role)]);

        Assert.Equal([true, true, false], Finds(world.User, world.OfTeam, world.OfUser, world.OfUnit));
    }

    [SkippableFact]
    public void Unit_depth_of_a_teams_role_is_the_unit_of_the_team()
    {
        var world = Members();
        Cast.Grant(world.Team, ("prvReadLead", PrivilegeDepth.Local));

        Assert.Equal([true, false, true], Finds(world.User, world.OfTeam, world.OfUser, world.OfUnit));
    }

    [SkippableFact]
    public void Member_creates_rows_for_the_team_only_when_the_role_is_the_teams()
    {
        var world = Members();
        Cast.Grant(world.Team, ("prvCreateLead", PrivilegeDepth.Basic), ("prvAssignLead", PrivilegeDepth.Basic), ("prvReadLead", PrivilegeDepth.Basic));

        As(world.User).Create(Row("lead", ("subject", "x"), ("lastname", "y"), ("ownerid", world.Team)));
        var fault = Fault(() => As(world.User).Create(Row("lead", ("subject", "x"), ("lastname", "y"))));

        Assert.Equal(DataverseErrorCode.AccessDenied, fault.ErrorCode);
    }

    [SkippableFact]
    public void Row_of_a_team_belongs_to_the_teams_unit()
    {
        var world = Members();
        var row = Read("lead", world.OfTeam.Id);

        Assert.Equal(world.Team.Id, row.GetAttributeValue<EntityReference>("owningteam").Id);
        Assert.False(row.Contains("owninguser"));
        Assert.Equal(Read("team", world.Team.Id)["businessunitid"], row["owningbusinessunit"]);
    }

    [SkippableFact]
    public void User_who_leaves_the_team_loses_its_rows_at_once()
    {
        var world = Members();
        Cast.Grant(world.Team, ("prvReadLead", PrivilegeDepth.Basic));
        Assert.True(Reads(world.User, world.OfTeam));

        Service.Execute(new RemoveMembersTeamRequest { TeamId = world.Team.Id, MemberIds = [world.User.Id] });

        Assert.False(Reads(world.User, world.OfTeam));
    }

    [SkippableFact]
    public void Member_added_twice_is_a_member_once()
    {
        var (user, team) = (Cast.User(), Cast.Team());
        Cast.Join(user, team);
        Cast.Join(user, team);

        var query = new QueryExpression("teammembership");
        query.Criteria.AddCondition("teamid", ConditionOperator.Equal, team.Id);
        Assert.Single(Service.RetrieveMultiple(query).Entities);
    }

    [SkippableFact]
    public void Members_are_added_by_who_may_write_the_team()
    {
        // https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.addmembersteamrequest
        var (user, team) = (Cast.User(), Cast.Team());
        Cast.Grant(user, ("prvReadUser", PrivilegeDepth.Global), ("prvReadTeam", PrivilegeDepth.Global));
        var request = new AddMembersTeamRequest { TeamId = team.Id, MemberIds = [user.Id] };

        Assert.Contains("prvWriteTeam", Fault(() => As(user).Execute(request)).Message, StringComparison.Ordinal);
        var link = Fault(() => As(user).Associate("team", team.Id, new Relationship("teammembership_association"), [user]));
        Assert.Contains("prvWriteTeam", link.Message, StringComparison.Ordinal);

        Cast.Grant(user, ("prvWriteTeam", PrivilegeDepth.Global));
        As(user).Execute(request);
    }

    [SkippableFact]
    public void Members_of_a_team_and_teams_of_a_user_are_read_with_the_columns_asked_for()
    {
        // https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrievemembersteamrequest and
        // https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveteamssystemuserrequest
        var (first, second, other, team) = (Cast.User(), Cast.User(), Cast.User(), Cast.Team());
        Cast.Join(first, team);
        Cast.Join(second, team);

        var members = Members(Service, team);
        var teams = Teams(Service, first);

        Assert.Equal(new[] { first.Id, second.Id }.Order(), members.Select(member => member.Id).Order());
        Assert.All(members, member => Assert.Equal("User", member["lastname"]));
        Assert.All(members, member => Assert.False(member.Contains("firstname")));
        Assert.Contains(teams, found => found.Id == team.Id && found.Contains("name"));
        Assert.DoesNotContain(Teams(Service, other), found => found.Id == team.Id);
    }

    [SkippableFact]
    public void Members_that_the_caller_may_not_read_are_left_out()
    {
        // https://learn.microsoft.com/previous-versions/dynamicscrm-2016/developers-guide/gg309693(v=crm.8): prvReadUser;
        // https://learn.microsoft.com/previous-versions/dynamicscrm-2016/developers-guide/gg327935(v=crm.8): prvReadTeam
        var (near, far) = (Cast.User(Cast.Unit("Near")), Cast.User(Cast.Unit("Far")));
        var team = Cast.Team();
        Cast.Join(near, team);
        Cast.Join(far, team);

        Assert.Contains("prvReadUser", Fault(() => Members(As(near), team)).Message, StringComparison.Ordinal);
        Assert.Contains("prvReadTeam", Fault(() => Teams(As(near), near)).Message, StringComparison.Ordinal);

        Cast.Grant(near, ("prvReadUser", PrivilegeDepth.Local), ("prvReadTeam", PrivilegeDepth.Global));
        Assert.Equal(near.Id, Assert.Single(Members(As(near), team)).Id);
        Assert.Contains(Teams(As(near), far), found => found.Id == team.Id);
    }

    [SkippableFact]
    public void Members_of_what_is_no_team_and_teams_of_what_is_no_user_are_refused()
    {
        var nothing = Guid.NewGuid();

        Assert.Equal(
            DataverseErrorCode.ObjectDoesNotExist, Fault(() => Members(Service, new EntityReference("team", nothing))).ErrorCode);
        Assert.Equal(
            DataverseErrorCode.ObjectDoesNotExist, Fault(() => Teams(Service, new EntityReference("systemuser", nothing))).ErrorCode);
    }

    private static DataCollection<Entity> Members(IOrganizationService service, EntityReference team) =>
        ((RetrieveMembersTeamResponse)service.Execute(
            new RetrieveMembersTeamRequest { EntityId = team.Id, MemberColumnSet = new ColumnSet("lastname") })).EntityCollection.Entities;

    private static DataCollection<Entity> Teams(IOrganizationService service, EntityReference user) =>
        ((RetrieveTeamsSystemUserResponse)service.Execute(
            new RetrieveTeamsSystemUserRequest { EntityId = user.Id, ColumnSet = new ColumnSet("name") })).EntityCollection.Entities;

    // A user of one unit in a team of another; a lead of each, and of somebody of the team's unit.
    private (EntityReference User, EntityReference Team, EntityReference OfTeam, EntityReference OfUser, EntityReference OfUnit) Members()
    {
        var unit = Cast.Unit("Team's unit");
        var (user, team) = (Cast.User(Cast.Unit("User's unit")), Cast.Team(unit));
        Cast.Join(user, team);
        return (user, team, Lead(team), Lead(user), Lead(Cast.User(unit)));
    }
}

public sealed class TeamsInMemory(InMemoryEnvironment environment) : TeamSpecification<InMemoryEnvironment>(environment);

public sealed class TeamsOnFile(FileEnvironment environment) : TeamSpecification<FileEnvironment>(environment);

public sealed class TeamsLive(LiveEnvironment environment) : TeamSpecification<LiveEnvironment>(environment);

public sealed class TeamsOverHttp(OverHttpEnvironment environment) : TeamSpecification<OverHttpEnvironment>(environment);
