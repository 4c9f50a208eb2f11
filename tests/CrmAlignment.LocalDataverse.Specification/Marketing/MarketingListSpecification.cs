using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Plugins;
using CrmAlignment.LocalDataverse.Specification.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Marketing;

/// <summary>
/// https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.addmemberlistrequest and the pages of the other messages;
/// https://learn.microsoft.com/dynamics365/sales/developer/entities/list.
/// </summary>
[Capability("Marketing", "Marketing lists")]
public abstract class MarketingListSpecification<TEnvironment>(TEnvironment environment) : SecuritySpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private const int Contacts = 2;
    private const int Leads = 4;

    [Fact]
    public void Member_is_added_and_taken_out()
    {
        var (list, lead) = (List(Leads), Lead());

        var link = Read("listmember", Add(Service, list, lead));
        Assert.Equal(
            (list, lead.Id, "lead"),
            (link.GetAttributeValue<EntityReference>("listid").Id, Member(link).Id, Member(link).LogicalName));

        Remove(Service, list, lead);
        Assert.Empty(MembersOf(list));
        Assert.NotNull(Read("lead", lead.Id));
    }

    [Fact]
    public void Member_that_is_added_twice_is_in_the_list_once_and_one_that_is_not_there_is_taken_out_without_a_fault()
    {
        var (list, lead) = (List(Leads), Lead());

        Assert.Equal(Add(Service, list, lead), Add(Service, list, lead));
        Assert.Equal([lead.Id], MembersOf(list));

        Remove(Service, list, Lead());
        Assert.Equal([lead.Id], MembersOf(list));
    }

    [Fact]
    public void Several_members_are_added_all_or_none()
    {
        var list = List(Leads);
        Guid first = Lead().Id, second = Lead().Id;

        Fault(() => AddAll(list, first, Guid.NewGuid()));
        Assert.Empty(MembersOf(list));

        AddAll(list, first, second);
        Assert.Equal(new[] { first, second }.Order(), MembersOf(list).Order());
    }

    [Fact]
    public void Members_are_rows_of_the_table_that_the_list_is_for()
    {
        var list = List(Contacts);
        var contact = CreateReference("contact", ("lastname", "Byron"));

        Add(Service, list, contact);
        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, Fault(() => Add(Service, list, Lead())).ErrorCode);
    }

    [Fact]
    public void Members_of_a_list_are_copied_to_another_without_doubling_any()
    {
        Guid source = List(Leads), target = List(Leads);
        EntityReference both = Lead(), one = Lead();
        AddAll(source, both.Id, one.Id);
        Add(Service, target, both);

        Service.Execute(new CopyMembersListRequest { SourceListId = source, TargetListId = target });

        Assert.Equal(new[] { both.Id, one.Id }.Order(), MembersOf(target).Order());
        Assert.Equal(2, MembersOf(source).Length);
    }

    [SkippableFact]
    public void Members_are_copied_between_lists_of_the_same_table_only()
    {
        Environment.RequireLocal("no page gives the fault");
        var fault = Fault(() => Service.Execute(new CopyMembersListRequest { SourceListId = List(Leads), TargetListId = List(Contacts) }));

        Assert.Contains("'lead', those of the other of 'contact'", fault.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Locked_and_dynamic_lists_take_no_members()
    {
        Environment.RequireLocal("no page gives the faults");
        Guid locked = List(Leads, isLocked: true), dynamic = List(Leads, isDynamic: true);

        Assert.Contains("is locked", Fault(() => Add(Service, locked, Lead())).Message, StringComparison.Ordinal);
        Assert.Contains("is locked", Fault(() => Remove(Service, locked, Lead())).Message, StringComparison.Ordinal);
        Assert.Contains("is dynamic", Fault(() => Add(Service, dynamic, Lead())).Message, StringComparison.Ordinal);
        Assert.Contains(
            "is dynamic",
            Fault(() => Service.Execute(new CopyMembersListRequest { SourceListId = dynamic, TargetListId = List(Leads) })).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void List_that_does_not_exist_is_refused() =>
        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, Fault(() => Add(Service, Guid.NewGuid(), Lead())).ErrorCode);

    [SkippableFact]
    public void Members_are_added_by_who_may_append_them_to_the_list()
    {
        // https://learn.microsoft.com/previous-versions/dynamicscrm-2016/developers-guide/gg334794(v=crm.8)
        var user = Cast.User();
        var list = List(Leads);
        var lead = Lead();
        foreach (var privilege in new[] { "prvReadList", "prvAppendToList", "prvReadLead", "prvAppendLead" })
        {
            Assert.Contains(privilege, Fault(() => Add(As(user), list, lead)).Message, StringComparison.Ordinal);
            Cast.Grant(user, (privilege, PrivilegeDepth.Global));
        }

        Add(As(user), list, lead);
        Remove(As(user), list, lead);
    }

    [SkippableFact]
    public void Members_that_are_added_in_a_transaction_that_fails_are_not_there()
    {
        var (list, lead) = (List(Leads), Lead());
        var batch = new ExecuteTransactionRequest
        {
            Requests =
            [
                new AddMemberListRequest { ListId = list, EntityId = lead.Id },
                new AddMemberListRequest { ListId = list, EntityId = Guid.NewGuid() },
            ],
        };

        Fault(() => Service.Execute(batch));

        Assert.Empty(MembersOf(list));
    }

    [SkippableFact]
    public void Steps_run_on_the_list_and_take_the_member_along_into_their_failure()
    {
        Environment.RequireLocal("messages of a live organization have other names in older versions");
        using var plugins = new PluginRegistration(Environment);
        var (list, lead) = (List(Leads), Lead());
        plugins.Step("AddMember", "list", 40, "note {Message} {Id}");
        plugins.Step("AddListMembers", "list", 40, "fail Not now.");

        Add(Service, list, lead);
        Assert.Equal([$"AddMember {list}"], plugins.Notes);

        Assert.Equal("Not now.", Fault(() => AddAll(list, Lead().Id)).Message);
        Assert.Equal([lead.Id], MembersOf(list));
    }

    private static Guid Add(IOrganizationService service, Guid list, EntityReference member) =>
        ((AddMemberListResponse)service.Execute(new AddMemberListRequest { ListId = list, EntityId = member.Id })).Id;

    private static void Remove(IOrganizationService service, Guid list, EntityReference member) =>
        service.Execute(new RemoveMemberListRequest { ListId = list, EntityId = member.Id });

    private static EntityReference Member(Entity link) => link.GetAttributeValue<EntityReference>("entityid");

    private void AddAll(Guid list, params Guid[] members) =>
        Service.Execute(new AddListMembersListRequest { ListId = list, MemberIds = members });

    private Guid List(int table, bool isDynamic = false, bool isLocked = false) => Create(
        "list",
        ("listname", "List " + Guid.NewGuid()),
        ("createdfromcode", new OptionSetValue(table)),
        ("type", isDynamic),
        ("lockstatus", isLocked));

    private Guid[] MembersOf(Guid list) => [.. RowsWith("listmember", "listid", list).Select(link => Member(link).Id)];
}

public sealed class MarketingListsInMemory(InMemoryEnvironment environment) : MarketingListSpecification<InMemoryEnvironment>(environment);

public sealed class MarketingListsOnFile(FileEnvironment environment) : MarketingListSpecification<FileEnvironment>(environment);

public sealed class MarketingListsLive(LiveEnvironment environment) : MarketingListSpecification<LiveEnvironment>(environment);

public sealed class MarketingListsOverHttp(OverHttpEnvironment environment) : MarketingListSpecification<OverHttpEnvironment>(environment);
