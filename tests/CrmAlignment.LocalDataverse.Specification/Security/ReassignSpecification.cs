using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Plugins;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Security;

/// <summary>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.reassignobjectsownerrequest.</summary>
[Capability("Security", "All rows of an owner")]
public abstract class ReassignSpecification<TEnvironment>(TEnvironment environment) : PluginSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private Cast Cast { get; } = new(environment);

    [SkippableFact]
    public void ReassignObjectsOwner_gives_all_rows_of_a_user_to_a_team_and_no_others()
    {
        var (owner, team, other) = (Cast.User(), Cast.Team(), Cast.User());
        Guid[] rows = [Owned("lead", owner), Owned("account", owner)];
        var untouched = Owned("lead", other);

        Service.Execute(new ReassignObjectsOwnerRequest { FromPrincipal = owner, ToPrincipal = team });

        Assert.Equal(
            [team.Id, team.Id, other.Id],
            new[] { OwnerOf("lead", rows[0]), OwnerOf("account", rows[1]), OwnerOf("lead", untouched) });
    }

    [SkippableFact]
    public void ReassignObjectsSystemUser_gives_all_rows_of_a_user_to_another()
    {
        var (owner, heir) = (Cast.User(), Cast.User());
        var lead = Owned("lead", owner);

        Service.Execute(new ReassignObjectsSystemUserRequest { UserId = owner.Id, ReassignPrincipal = heir });

        Assert.Equal(heir.Id, OwnerOf("lead", lead));
    }

    [SkippableFact]
    public void Steps_on_Assign_run_once_for_each_row()
    {
        Environment.RequireLocal("No page says which steps run.");
        var (owner, heir) = (Cast.User(), Cast.User());
        Guid[] leads = [Owned("lead", owner), Owned("lead", owner)];
        Plugins.Step("Assign", "lead", 40, "note {Message} {Table} {Id}");

        Service.Execute(new ReassignObjectsOwnerRequest { FromPrincipal = owner, ToPrincipal = heir });

        Assert.Equal(leads.Select(lead => $"Assign lead {lead}").Order(), Plugins.Notes.Order());
    }

    [SkippableFact]
    public void Nothing_changes_hands_without_the_right_to_write_users_and_to_assign()
    {
        var (owner, heir, caller) = (Cast.User(), Cast.User(), Cast.User());
        var lead = Owned("lead", owner);
        var request = new ReassignObjectsOwnerRequest { FromPrincipal = owner, ToPrincipal = heir };
        Cast.Grant(
            caller,
            ("prvReadLead", PrivilegeDepth.Global),
            ("prvWriteLead", PrivilegeDepth.Global),
            ("prvReadUser", PrivilegeDepth.Global));

        Assert.Contains("prvWriteUser", Fault(() => Environment.As(caller.Id).Execute(request)).Message, StringComparison.Ordinal);
        Cast.Grant(caller, ("prvWriteUser", PrivilegeDepth.Global));
        Assert.Equal(DataverseErrorCode.PrivilegeDenied, Fault(() => Environment.As(caller.Id).Execute(request)).ErrorCode);
        Assert.Equal(owner.Id, OwnerOf("lead", lead));

        Cast.Grant(caller, ("prvAssignLead", PrivilegeDepth.Global));
        Environment.As(caller.Id).Execute(request);
        Assert.Equal(heir.Id, OwnerOf("lead", lead));
    }

    private Guid Owned(string table, EntityReference owner) =>
        table == "lead"
            ? Create(table, ("subject", "Row"), ("lastname", "Row"), ("ownerid", owner))
            : Create(table, ("name", "Row"), ("ownerid", owner));

    private Guid OwnerOf(string table, Guid id) => Read(table, id).GetAttributeValue<EntityReference>("ownerid").Id;
}

public sealed class ReassignInMemory(InMemoryEnvironment environment) : ReassignSpecification<InMemoryEnvironment>(environment);

public sealed class ReassignOnFile(FileEnvironment environment) : ReassignSpecification<FileEnvironment>(environment);

public sealed class ReassignLive(LiveEnvironment environment) : ReassignSpecification<LiveEnvironment>(environment);

public sealed class ReassignOverHttp(OverHttpEnvironment environment) : ReassignSpecification<OverHttpEnvironment>(environment);
