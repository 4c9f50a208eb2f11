using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Security;

/// <summary>
/// https://learn.microsoft.com/dynamics365/customerengagement/on-premises/developer/use-access-teams-owner-teams-collaborate-share-information
/// and https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.addusertorecordteamrequest.
/// </summary>
[Capability("Security", "Access teams")]
public abstract class AccessTeamSpecification<TEnvironment>(TEnvironment environment) : SecuritySpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private const int ReadAccess = 1;
    private const int WriteAccess = 2;

    [SkippableFact]
    public void First_user_makes_the_team_which_gives_the_rights_of_the_template_in_queries_and_Retrieve()
    {
        var (user, other) = (Reader(), Reader());
        var (row, template) = (Opportunity(), Template("opportunity", ReadAccess | WriteAccess));
        Assert.False(Passes(() => As(user).Retrieve("opportunity", row.Id, new ColumnSet("name"))));

        var team = Add(row, template, user);

        var stored = Service.Retrieve("team", team, new ColumnSet(true));
        Assert.Equal((1, true), (stored.GetAttributeValue<OptionSetValue>("teamtype").Value, stored["systemmanaged"]));
        Assert.Equal((row.Id, template), (stored.GetAttributeValue<EntityReference>("regardingobjectid").Id, stored.GetAttributeValue<EntityReference>("teamtemplateid").Id));
        Assert.True(Passes(() => As(user).Retrieve("opportunity", row.Id, new ColumnSet("name"))));
        Assert.Contains(row.Id, As(user).RetrieveMultiple(new QueryExpression("opportunity")).Entities.Select(found => found.Id));
        Assert.True(Passes(() => As(user).Update(new Entity("opportunity", row.Id) { ["name"] = "Changed" })));
        Assert.False(Passes(() => As(other).Retrieve("opportunity", row.Id, new ColumnSet("name"))));
        Assert.Equal(team, Add(row, template, other));
        Assert.True(Passes(() => As(other).Retrieve("opportunity", row.Id, new ColumnSet("name"))));
        Service.Delete("teamtemplate", template);
    }

    [SkippableFact]
    public void User_who_is_removed_loses_the_access()
    {
        var user = Reader();
        var (row, template) = (Opportunity(), Template("opportunity", ReadAccess));
        var team = Add(row, template, user);

        var removed = ((RemoveUserFromRecordTeamResponse)Service.Execute(new RemoveUserFromRecordTeamRequest
        {
            Record = row,
            TeamTemplateId = template,
            SystemUserId = user.Id,
        })).AccessTeamId;

        Assert.Equal(team, removed);
        Assert.False(Passes(() => As(user).Retrieve("opportunity", row.Id, new ColumnSet("name"))));
        Service.Delete("teamtemplate", template);
    }

    [SkippableFact]
    public void Caller_needs_the_right_to_share_the_row_and_every_right_that_the_template_gives()
    {
        var (caller, user) = (Reader(), Reader());
        var (row, template) = (Opportunity(caller), Template("opportunity", ReadAccess | WriteAccess));
        Cast.Grant(caller, ("prvReadUser", PrivilegeDepth.Global));
        Assert.False(Passes(() => Add(row, template, user, caller)));
        Cast.Grant(caller, ("prvShareOpportunity", PrivilegeDepth.Basic));
        Assert.True(Passes(() => Add(row, template, user, caller)));
        Assert.False(Passes(() => Add(Opportunity(), template, user, caller)));
        Service.Delete("teamtemplate", template);
    }

    [SkippableFact]
    public void User_needs_the_privileges_that_the_template_gives_rights_for()
    {
        var user = Cast.User();
        Cast.Grant(user, ("prvReadOpportunity", PrivilegeDepth.Basic));
        var (row, template) = (Opportunity(), Template("opportunity", ReadAccess | WriteAccess));

        var fault = Fault(() => Add(row, template, user));

        Assert.Contains("doesn't have sufficient privileges on the entity", fault.Message, StringComparison.Ordinal);
        Assert.Empty(TeamsOf(row));
        Service.Delete("teamtemplate", template);
    }

    [SkippableFact]
    public void Template_is_for_a_table_that_is_enabled_and_a_table_has_two_at_most()
    {
        Fault(() => Template("task", ReadAccess));
        Fault(() => Service.Create(Row("teamtemplate", ("teamtemplatename", "Nothing"))));
        Guid first = Template("opportunity", ReadAccess), second = Template("opportunity", WriteAccess);
        Fault(() => Template("opportunity", ReadAccess));
        var account = CreateReference("account", ("name", "Contoso"));

        Fault(() => Add(account, first, Reader()));
        Service.Delete("teamtemplate", first);
        Service.Delete("teamtemplate", second);
    }

    [SkippableFact]
    public void Team_goes_with_its_row_and_with_its_template()
    {
        var user = Reader();
        var (template, first, second) = (Template("opportunity", ReadAccess), Opportunity(), Opportunity());
        Guid ofFirst = Add(first, template, user), ofSecond = Add(second, template, user);

        Service.Delete("opportunity", first.Id);
        Fault(() => Service.Retrieve("team", ofFirst, new ColumnSet("name")));

        Service.Delete("teamtemplate", template);
        Fault(() => Service.Retrieve("team", ofSecond, new ColumnSet("name")));
        Assert.False(Passes(() => As(user).Retrieve("opportunity", second.Id, new ColumnSet("name"))));
        var shares = new QueryExpression("principalobjectaccess");
        shares.Criteria.AddCondition("principalid", ConditionOperator.In, ofFirst, ofSecond);
        Assert.Empty(Service.RetrieveMultiple(shares).Entities);
    }

    [SkippableFact]
    public void Existing_teams_keep_their_rights_when_the_template_changes()
    {
        var user = Reader();
        var (row, template) = (Opportunity(), Template("opportunity", ReadAccess));
        Add(row, template, user);

        Service.Update(new Entity("teamtemplate", template) { ["defaultaccessrightsmask"] = ReadAccess | WriteAccess });

        Assert.False(Passes(() => As(user).Update(new Entity("opportunity", row.Id) { ["name"] = "Changed" })));
        Service.Delete("teamtemplate", template);
    }

    [SkippableFact]
    public void Members_have_access_to_the_row_that_theirs_is_merged_into_and_one_team_is_left()
    {
        Enable("lead");
        var (first, second) = (Reader("Lead"), Reader("Lead"));
        var template = Template("lead", ReadAccess);
        EntityReference target = CreateReference("lead", ("subject", "Kept")), subordinate = CreateReference("lead", ("subject", "Lost"));
        EntityReference bare = CreateReference("lead", ("subject", "Bare")), third = CreateReference("lead", ("subject", "Lost as well"));
        Guid kept = Add(target, template, first), lost = Add(subordinate, template, second), moved = Add(third, template, second);

        Merge(target, subordinate);
        Merge(bare, third);

        Assert.Equal([kept], TeamsOf(target));
        Fault(() => Service.Retrieve("team", lost, new ColumnSet("name")));
        Assert.True(Passes(() => As(second).Retrieve("lead", target.Id, new ColumnSet("subject"))));
        Assert.Equal([moved], TeamsOf(bare));
        Assert.True(Passes(() => As(second).Retrieve("lead", bare.Id, new ColumnSet("subject"))));
        Assert.False(Passes(() => As(first).Retrieve("lead", bare.Id, new ColumnSet("subject"))));
        Service.Delete("teamtemplate", template);
    }

    [SkippableFact]
    public void Access_team_of_a_user_has_what_is_shared_with_it_and_owns_nothing()
    {
        var user = Reader();
        var team = CreateReference("team", ("name", "Team " + Guid.NewGuid()), ("teamtype", new OptionSetValue(1)), ("administratorid", user));
        Cast.Join(user, team);
        var row = Opportunity();
        Service.Execute(new GrantAccessRequest
        {
            Target = row,
            PrincipalAccess = new PrincipalAccess { Principal = team, AccessMask = AccessRights.ReadAccess },
        });

        Assert.True(Passes(() => As(user).Retrieve("opportunity", row.Id, new ColumnSet("name"))));
        Fault(() => Service.Execute(new AssignRequest { Target = row, Assignee = team }));
        Fault(() => Create("opportunity", ("name", "Pumps"), ("ownerid", team)));
        Fault(() => Cast.Grant(team, ("prvReadOpportunity", PrivilegeDepth.Basic)));
    }

    private EntityReference Reader(string subject = "Opportunity")
    {
        var user = Cast.User();
        Cast.Grant(user, ($"prvRead{subject}", PrivilegeDepth.Basic), ($"prvWrite{subject}", PrivilegeDepth.Basic));
        return user;
    }

    private EntityReference Opportunity(EntityReference? owner = null) =>
        owner is null ? CreateReference("opportunity", ("name", "Pumps")) : CreateReference("opportunity", ("name", "Pumps"), ("ownerid", owner));

    private Guid Template(string table, int mask) => Create(
        "teamtemplate",
        ("teamtemplatename", "Sales team"),
        ("objecttypecode", ((RetrieveEntityResponse)Service.Execute(new RetrieveEntityRequest { LogicalName = table })).EntityMetadata.ObjectTypeCode),
        ("defaultaccessrightsmask", mask));

    private Guid Add(EntityReference row, Guid template, EntityReference user, EntityReference? caller = null)
    {
        var request = new AddUserToRecordTeamRequest { Record = row, TeamTemplateId = template, SystemUserId = user.Id };
        return ((AddUserToRecordTeamResponse)(caller is null ? Service : As(caller)).Execute(request)).AccessTeamId;
    }

    private Guid[] TeamsOf(EntityReference row) => [.. RowsWith("team", "regardingobjectid", row.Id).Select(team => team.Id)];

    private void Merge(EntityReference target, EntityReference subordinate) => Service.Execute(new MergeRequest
    {
        Target = target,
        SubordinateId = subordinate.Id,
        UpdateContent = new Entity(target.LogicalName),
    });

    private void Enable(string table)
    {
        var metadata = ((RetrieveEntityResponse)Service.Execute(new RetrieveEntityRequest { LogicalName = table })).EntityMetadata;
        metadata.AutoCreateAccessTeams = true;
        Service.Execute(new UpdateEntityRequest { Entity = metadata });
    }
}

public sealed class AccessTeamsInMemory(InMemoryEnvironment environment) : AccessTeamSpecification<InMemoryEnvironment>(environment);

public sealed class AccessTeamsOnFile(FileEnvironment environment) : AccessTeamSpecification<FileEnvironment>(environment);

public sealed class AccessTeamsLive(LiveEnvironment environment) : AccessTeamSpecification<LiveEnvironment>(environment);

public sealed class AccessTeamsOverHttp(OverHttpEnvironment environment) : AccessTeamSpecification<OverHttpEnvironment>(environment);
