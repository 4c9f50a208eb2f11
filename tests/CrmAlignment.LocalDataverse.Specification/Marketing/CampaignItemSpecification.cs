using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Marketing;

/// <summary>
/// https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.additemcampaignrequest and
/// https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.removeitemcampaignrequest.
/// </summary>
[Capability("Marketing", "Items of campaigns")]
public abstract class CampaignItemSpecification<TEnvironment>(TEnvironment environment) : SecuritySpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [Fact]
    public void List_is_added_to_a_campaign_and_removed_from_it()
    {
        Guid campaign = Campaign(), list = List();

        var item = Read("campaignitem", Add(Service, campaign, list));
        Assert.Equal("list", item["entitytype"]);
        Assert.Equal(list, Assert.Single(ListsOf(campaign)).Id);

        Remove(Service, campaign, list);
        Assert.Empty(ListsOf(campaign));
        Assert.NotNull(Read("list", list));
    }

    [Fact]
    public void Item_that_is_added_twice_belongs_to_the_campaign_once_and_one_that_does_not_belong_to_it_is_removed_without_a_fault()
    {
        Guid campaign = Campaign(), list = List();

        Assert.Equal(Add(Service, campaign, list), Add(Service, campaign, list));
        Remove(Service, campaign, List());

        Assert.Single(ListsOf(campaign));
    }

    [Fact]
    public void Campaign_belongs_to_a_campaign_until_it_is_removed_or_deleted()
    {
        Guid campaign = Campaign(), first = Campaign(), second = Campaign();
        foreach (var item in new[] { first, second })
        {
            Service.Execute(new AddItemCampaignRequest { CampaignId = campaign, EntityId = item, EntityName = "campaign" });
        }

        Assert.Equal(2, RowsWith("campaignitem", "campaignid", campaign).Count);
        Remove(Service, campaign, first);
        Assert.Equal("campaign", Assert.Single(RowsWith("campaignitem", "campaignid", campaign))["entitytype"]);

        Service.Delete("campaign", second);
        Assert.Empty(RowsWith("campaignitem", "campaignid", campaign));
    }

    [Fact]
    public void Rows_of_other_tables_and_rows_that_do_not_exist_are_refused()
    {
        var campaign = Campaign();

        Fault(() => Service.Execute(new AddItemCampaignRequest { CampaignId = campaign, EntityId = Lead().Id, EntityName = "lead" }));
        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, Fault(() => Add(Service, campaign, Guid.NewGuid())).ErrorCode);
        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, Fault(() => Add(Service, Guid.NewGuid(), List())).ErrorCode);
        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, Fault(() => Remove(Service, Guid.NewGuid(), List())).ErrorCode);
    }

    [SkippableFact]
    public void Items_are_added_by_who_may_append_them_to_the_campaign()
    {
        // https://learn.microsoft.com/previous-versions/dynamicscrm-2016/developers-guide/gg328433(v=crm.8)
        var user = Cast.User();
        Guid campaign = Campaign(), list = List();
        foreach (var privilege in new[] { "prvReadCampaign", "prvAppendToCampaign", "prvReadList", "prvAppendList" })
        {
            Assert.Contains(privilege, Fault(() => Add(As(user), campaign, list)).Message, StringComparison.Ordinal);
            Cast.Grant(user, (privilege, PrivilegeDepth.Global));
        }

        Add(As(user), campaign, list);
        Remove(As(user), campaign, list);
    }

    private static Guid Add(IOrganizationService service, Guid campaign, Guid list) =>
        ((AddItemCampaignResponse)service.Execute(
            new AddItemCampaignRequest { CampaignId = campaign, EntityId = list, EntityName = "list" })).CampaignItemId;

    private static void Remove(IOrganizationService service, Guid campaign, Guid list) =>
        service.Execute(new RemoveItemCampaignRequest { CampaignId = campaign, EntityId = list });

    private Guid Campaign() => Create("campaign", ("name", "Campaign " + Guid.NewGuid()));

    private Guid List() => Create(
        "list", ("listname", "List " + Guid.NewGuid()), ("createdfromcode", new OptionSetValue(4)), ("type", false));

    private DataCollection<Entity> ListsOf(Guid campaign) => Fetch(
        $"""
        <fetch><entity name='list'><link-entity name='campaignitem' from='entityid' to='listid' intersect='true'>
        <filter><condition attribute='campaignid' operator='eq' value='{campaign}'/></filter></link-entity></entity></fetch>
        """).Entities;
}

public sealed class CampaignItemsInMemory(InMemoryEnvironment environment) : CampaignItemSpecification<InMemoryEnvironment>(environment);

public sealed class CampaignItemsOnFile(FileEnvironment environment) : CampaignItemSpecification<FileEnvironment>(environment);

public sealed class CampaignItemsLive(LiveEnvironment environment) : CampaignItemSpecification<LiveEnvironment>(environment);

public sealed class CampaignItemsOverHttp(OverHttpEnvironment environment) : CampaignItemSpecification<OverHttpEnvironment>(environment);
