using System;
using System.ServiceModel;
using CrmAlignment.LocalDataverse.Tests.Solutions;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Queues;

public sealed class QueueMessageTests : IDisposable
{
    private readonly LocalOrganization _organization = LocalOrganization.Open();

    private IOrganizationService Service => _organization.AdminService;

    public void Dispose() => _organization.Dispose();

    [Fact]
    public void AddToQueue_refuses_a_table_that_is_not_enabled_for_queues()
    {
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => Add(Lead(), Queue("Q")));
        Assert.Equal("The table 'lead' is not enabled for queues. An administrator enables it in the table's settings (IsValidForQueue), which cannot be undone.", fault.Detail.Message);
    }

    [Fact]
    public void AddToQueue_puts_a_lead_into_a_queue_once_leads_are_enabled()
    {
        Enable("lead");
        var queue = Queue("Nurture");
        var lead = Lead();
        var item = Service.Retrieve("queueitem", Add(lead, queue), new ColumnSet(true));
        Assert.Equal((queue, lead, "lead"), (item.GetAttributeValue<EntityReference>("queueid").Id, item.GetAttributeValue<EntityReference>("objectid").Id, item.GetAttributeValue<EntityReference>("objectid").LogicalName));
    }

    [Fact]
    public void AddToQueue_moves_a_row_that_is_in_another_queue()
    {
        Enable("lead");
        var lead = Lead();
        var first = Add(lead, Queue("A"));
        var target = Queue("B");
        var second = Add(lead, target);
        Assert.Equal(first, second);
        var items = StoredRows.Of(_organization, "queueitem");
        Assert.Equal(target, Assert.Single(items).GetAttributeValue<EntityReference>("queueid").Id);
    }

    [Fact]
    public void AddToQueue_refuses_a_source_queue_in_which_the_row_is_not()
    {
        Enable("lead");
        var lead = Lead();
        Add(lead, Queue("A"));
        var other = Queue("B");
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => Service.Execute(new AddToQueueRequest
        {
            Target = new EntityReference("lead", lead), SourceQueueId = other, DestinationQueueId = Queue("C"),
        }));
        Assert.StartsWith($"The lead {lead} is not in the queue {other}", fault.Detail.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PickFromQueue_names_the_worker_and_ReleaseToQueue_clears_it()
    {
        Enable("lead");
        var item = Add(Lead(), Queue("A"));
        Service.Execute(new PickFromQueueRequest { QueueItemId = item, WorkerId = _organization.SystemUserId });
        Assert.Equal(_organization.SystemUserId, Item(item).GetAttributeValue<EntityReference>("workerid").Id);
        Service.Execute(new ReleaseToQueueRequest { QueueItemId = item });
        Assert.False(Item(item).Contains("workerid"));
    }

    [Fact]
    public void PickFromQueue_and_RemoveFromQueue_take_the_item_off_the_queue()
    {
        Enable("lead");
        var queue = Queue("A");
        Service.Execute(new PickFromQueueRequest { QueueItemId = Add(Lead(), queue), WorkerId = _organization.SystemUserId, RemoveQueueItem = true });
        Service.Execute(new RemoveFromQueueRequest { QueueItemId = Add(Lead(), queue) });
        Assert.Empty(StoredRows.Of(_organization, "queueitem"));
    }

    [Fact]
    public void RouteTo_moves_an_item_to_a_queue()
    {
        Enable("lead");
        var item = Add(Lead(), Queue("A"));
        var target = Queue("B");
        Service.Execute(new RouteToRequest { QueueItemId = item, Target = new EntityReference("queue", target) });
        Assert.Equal(target, Item(item).GetAttributeValue<EntityReference>("queueid").Id);
    }

    [Fact]
    public void UpdateEntity_refuses_by_name_what_it_does_not_support()
    {
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => Service.Execute(new UpdateEntityRequest
        {
            Entity = new EntityMetadata { LogicalName = "lead", DisplayName = new Label("Prospect", 1033) },
        }));
        Assert.Contains("UpdateEntity changing DisplayName", fault.Detail.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RetrieveEntity_describes_columns_choices_and_relationships()
    {
        var response = (RetrieveEntityResponse)Service.Execute(new RetrieveEntityRequest { LogicalName = "lead", EntityFilters = EntityFilters.All });
        var lead = response.EntityMetadata;
        Assert.Equal((4, "leadid", "fullname"), (lead.ObjectTypeCode, lead.PrimaryIdAttribute, lead.PrimaryNameAttribute));
        Assert.Contains(lead.Attributes, column => column is MoneyAttributeMetadata { LogicalName: "estimatedamount", IsPrimaryId: false });
        var state = Assert.IsType<StateAttributeMetadata>(Array.Find(lead.Attributes, column => column.LogicalName == "statecode"));
        Assert.Equal("Open", state.OptionSet.Options[0].Label.UserLocalizedLabel.Label);
        Assert.NotEmpty(lead.ManyToOneRelationships);
        var all = (RetrieveAllEntitiesResponse)Service.Execute(new RetrieveAllEntitiesRequest { EntityFilters = EntityFilters.Attributes });
        Assert.Contains(all.EntityMetadata, table => table.LogicalName == "opportunity");
        var column = (RetrieveAttributeResponse)Service.Execute(new RetrieveAttributeRequest { EntityLogicalName = "lead", LogicalName = "ownerid" });
        Assert.Equal(AttributeTypeCode.Owner, column.AttributeMetadata.AttributeType);
    }

    private void Enable(string table) => Service.Execute(new UpdateEntityRequest
    {
        Entity = new EntityMetadata { LogicalName = table, IsValidForQueue = new BooleanManagedProperty(true) },
    });

    private Guid Lead() => Service.Create(new Entity("lead") { ["subject"] = "Pumps", ["lastname"] = "Lee", ["companyname"] = "Contoso" });

    private Guid Queue(string name) => Service.Create(new Entity("queue") { ["name"] = name });

    private Guid Add(Guid lead, Guid queue) => ((AddToQueueResponse)Service.Execute(new AddToQueueRequest
    {
        Target = new EntityReference("lead", lead), DestinationQueueId = queue,
    })).QueueItemId;

    private Entity Item(Guid id) => Service.Retrieve("queueitem", id, new ColumnSet(true));
}
