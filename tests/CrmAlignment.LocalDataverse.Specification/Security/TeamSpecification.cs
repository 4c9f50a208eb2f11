using System;
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
