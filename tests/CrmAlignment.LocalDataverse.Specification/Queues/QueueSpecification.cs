using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Plugins;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Queues;

/// <summary>
/// https://learn.microsoft.com/dynamics365/customerengagement/on-premises/developer/queue-entities and the pages of the messages.
/// </summary>
[Capability("Queues, leads, opportunities", "Queues")]
public abstract class QueueSpecification<TEnvironment>(TEnvironment environment) : PluginSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [Fact]
    public void AddToQueue_puts_a_task_into_a_queue()
    {
        var queue = Queue();
        var task = Task();

        var item = Read("queueitem", Add(task, queue));

        Assert.Equal(
            (queue, task.Id, "task"),
            (Id(item, "queueid"), Id(item, "objectid"), item.GetAttributeValue<EntityReference>("objectid").LogicalName));
        Assert.Equal("call", item["title"]);
    }

    [SkippableFact]
    public void AddToQueue_refuses_a_table_that_is_not_enabled_for_queues()
    {
        using var organization = Environment.RequireLocal("an administrator may have enabled leads").OpenAnother(options => options);
        var service = organization.AdminService;
        var queue = service.Create(Row("queue", ("name", "Q")));
        var lead = service.Create(Row("lead", ("subject", "x"), ("lastname", "y")));
        var request = new AddToQueueRequest { Target = new EntityReference("lead", lead), DestinationQueueId = queue };

        Assert.Contains(
            "The table 'lead' is not enabled for queues.", Fault(() => service.Execute(request)).Message, StringComparison.Ordinal);

        var enabled = new EntityMetadata { LogicalName = "lead", IsValidForQueue = new BooleanManagedProperty(true) };
        service.Execute(new UpdateEntityRequest { Entity = enabled });
        Assert.NotEqual(Guid.Empty, ((AddToQueueResponse)service.Execute(request)).QueueItemId);
    }

    [Fact]
    public void AddToQueue_moves_a_row_that_is_in_another_queue()
    {
        Guid first = Queue(), second = Queue();
        var task = Task();
        Add(task, first);

        Add(task, second, source: first);

        Assert.Equal(second, Id(Assert.Single(ItemsOf(task)), "queueid"));
    }

    [SkippableFact]
    public void AddToQueue_keeps_the_item_that_it_moves()
    {
        Environment.RequireLocal("no page says whether the item keeps its id");
        var task = Task();

        Assert.Equal(Add(task, Queue()), Add(task, Queue()));
    }

    [Fact]
    public void AddToQueue_takes_properties_but_not_queue_and_row_from_them()
    {
        Guid queue = Queue(), other = Queue();
        var task = Task();
        var properties = Row("queueitem", ("priority", 5), ("queueid", new EntityReference("queue", other)), ("objectid", Task()));

        var response = (AddToQueueResponse)Service.Execute(
            new AddToQueueRequest { Target = task, DestinationQueueId = queue, QueueItemProperties = properties });

        var item = Read("queueitem", response.QueueItemId);
        Assert.Equal((5, queue, task.Id), (item["priority"], Id(item, "queueid"), Id(item, "objectid")));
    }

    [SkippableFact]
    public void AddToQueue_refuses_a_source_queue_in_which_the_row_is_not()
    {
        Environment.RequireLocal("no page gives the fault");
        Guid other = Queue(), destination = Queue();
        var task = Task();
        Add(task, Queue());

        var fault = Fault(() => Add(task, destination, source: other));

        Assert.StartsWith($"The task {task.Id} is not in the queue {other}", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AddToQueue_refuses_a_missing_queue_and_a_missing_row()
    {
        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, Fault(() => Add(Task(), Guid.NewGuid())).ErrorCode);
        Assert.Equal(
            DataverseErrorCode.ObjectDoesNotExist, Fault(() => Add(new EntityReference("task", Guid.NewGuid()), Queue())).ErrorCode);
    }

    [Fact]
    public void PickFromQueue_names_the_worker_and_ReleaseToQueue_clears_it()
    {
        var item = Add(Task(), Queue());

        Service.Execute(new PickFromQueueRequest { QueueItemId = item, WorkerId = Me });
        Assert.Equal(Me, Id(Read("queueitem", item), "workerid"));

        Service.Execute(new ReleaseToQueueRequest { QueueItemId = item });
        Assert.False(Read("queueitem", item).Contains("workerid"));
    }

    [Fact]
    public void PickFromQueue_takes_the_item_off_the_queue_when_asked()
    {
        var task = Task();
        var item = Add(task, Queue());

        Service.Execute(new PickFromQueueRequest { QueueItemId = item, WorkerId = Me, RemoveQueueItem = true });

        Assert.Empty(ItemsOf(task));
        Assert.NotNull(Read("task", task.Id));
    }

    [Fact]
    public void RemoveFromQueue_deletes_the_item_and_keeps_the_row()
    {
        var task = Task();

        Service.Execute(new RemoveFromQueueRequest { QueueItemId = Add(task, Queue()) });

        Assert.Empty(ItemsOf(task));
        Assert.NotNull(Read("task", task.Id));
    }

    [Fact]
    public void Item_that_does_not_exist_is_refused()
    {
        var missing = Guid.NewGuid();

        Fault(() => Service.Execute(new PickFromQueueRequest { QueueItemId = missing, WorkerId = Me }));
        Fault(() => Service.Execute(new ReleaseToQueueRequest { QueueItemId = missing }));
        Fault(() => Service.Execute(new RemoveFromQueueRequest { QueueItemId = missing }));
        Fault(() => Service.Execute(new RouteToRequest { QueueItemId = missing, Target = new EntityReference("queue", Queue()) }));
    }

    [Fact]
    public void RouteTo_moves_an_item_to_a_queue()
    {
        var item = Add(Task(), Queue());
        var target = Queue();

        Service.Execute(new RouteToRequest { QueueItemId = item, Target = new EntityReference("queue", target) });

        Assert.Equal(target, Id(Read("queueitem", item), "queueid"));
    }

    [SkippableFact]
    public void RouteTo_a_team_moves_an_item_to_its_default_queue()
    {
        var organization = Environment.RequireLocal("a team is created").Organization;
        var queue = Queue();
        var team = CreateReference(
            "team",
            ("name", "T"),
            ("queueid", new EntityReference("queue", queue)),
            ("administratorid", new EntityReference("systemuser", organization.SystemUserId)),
            ("businessunitid", new EntityReference("businessunit", organization.RootBusinessUnitId)));
        var item = Add(Task(), Queue());

        Service.Execute(new RouteToRequest { QueueItemId = item, Target = team });

        Assert.Equal(queue, Id(Read("queueitem", item), "queueid"));
    }

    [SkippableFact]
    public void Steps_on_queue_items_run_for_the_messages()
    {
        Environment.RequireLocal("no page says which inner events run");
        Plugins.Step("Create", "queueitem", 40, "note {Message}");
        Plugins.Step("Update", "queueitem", 40, "note {Message}");
        Plugins.Step("Delete", "queueitem", 40, "note {Message}");
        var item = Add(Task(), Queue());

        Service.Execute(new PickFromQueueRequest { QueueItemId = item, WorkerId = Me });
        Service.Execute(new RemoveFromQueueRequest { QueueItemId = item });

        Assert.Equal(["Create", "Update", "Delete"], Plugins.Notes);
    }

    [Fact]
    public void Delete_of_a_row_deletes_its_queue_item()
    {
        var task = Task();
        Add(task, Queue());

        Service.Delete("task", task.Id);

        Assert.Empty(ItemsOf(task));
    }

    [SkippableFact]
    public void RetrieveUserQueues_reads_the_private_queues_of_a_user_and_public_ones_when_asked()
    {
        // https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveuserqueuesrequest
        var user = User("Queue");
        var team = CreateReference(
            "team",
            ("name", "T"),
            ("administratorid", new EntityReference("systemuser", user)),
            ("businessunitid", new EntityReference("businessunit", Environment.RequireLocal("a team is created").Organization.RootBusinessUnitId)));
        Service.Execute(new AddMembersTeamRequest { TeamId = team.Id, MemberIds = [user] });
        Guid own = PrivateQueue(new EntityReference("systemuser", user)), ofTeam = PrivateQueue(team), byDefault = PrivateQueue(null);
        Guid foreign = PrivateQueue(null), open = Queue();
        Service.Update(new Entity("systemuser", user) { ["queueid"] = new EntityReference("queue", byDefault) });

        Assert.Equal(new[] { own, ofTeam, byDefault }.Order(), QueuesOf(user, includePublic: false).Order());
        var all = QueuesOf(user, includePublic: true);
        Assert.Contains(open, all);
        Assert.Contains(own, all);
        Assert.DoesNotContain(foreign, all);
    }

    [SkippableFact]
    public void RetrieveUserQueues_reads_more_queues_than_a_page_has()
    {
        using var organization = Environment.RequireLocal("the page is smaller").OpenAnother(
            options => options with { QueryLimits = options.QueryLimits with { PageSize = 2 } });
        var service = organization.AdminService;
        var queues = Enumerable.Range(1, 5).Select(number => service.Create(Row("queue", ("name", "Queue " + number)))).ToList();

        var response = (RetrieveUserQueuesResponse)service.Execute(
            new RetrieveUserQueuesRequest { UserId = organization.SystemUserId, IncludePublic = true });

        Assert.Equal(queues.Order(), response.EntityCollection.Entities.Select(queue => queue.Id).Order());
    }

    [SkippableFact]
    public void RetrieveUserQueues_needs_the_right_to_read_queues()
    {
        var user = User("Queue");
        var request = new RetrieveUserQueuesRequest { UserId = user, IncludePublic = true };

        Assert.Contains("prvReadQueue", Fault(() => Environment.As(user).Execute(request)).Message, StringComparison.Ordinal);
        request.UserId = Guid.NewGuid();
        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, Fault(() => Service.Execute(request)).ErrorCode);
    }

    private Guid PrivateQueue(EntityReference? owner)
    {
        var queue = Row("queue", ("name", "Queue " + Guid.NewGuid()), ("queueviewtype", new OptionSetValue(1)));
        if (owner is not null)
        {
            queue["ownerid"] = owner;
        }

        return Service.Create(queue);
    }

    private Guid[] QueuesOf(Guid user, bool includePublic) =>
    [
        .. ((RetrieveUserQueuesResponse)Service.Execute(new RetrieveUserQueuesRequest { UserId = user, IncludePublic = includePublic }))
            .EntityCollection.Entities.Select(queue => queue.Id),
    ];

    private Guid Me => ((WhoAmIResponse)Service.Execute(new WhoAmIRequest())).UserId;

    private EntityReference Task() => CreateReference("task", ("subject", "call"));

    private Guid Queue() => Create("queue", ("name", "Queue " + Guid.NewGuid()));

    private Guid Add(EntityReference row, Guid queue, Guid source = default)
    {
        var request = new AddToQueueRequest { Target = row, DestinationQueueId = queue };
        if (source != Guid.Empty)
        {
            request.SourceQueueId = source;
        }

        return ((AddToQueueResponse)Service.Execute(request)).QueueItemId;
    }

    private DataCollection<Entity> ItemsOf(EntityReference row) => RowsWith("queueitem", "objectid", row.Id);

    private static Guid? Id(Entity row, string column) => row.GetAttributeValue<EntityReference>(column)?.Id;
}

public sealed class QueuesInMemory(InMemoryEnvironment environment) : QueueSpecification<InMemoryEnvironment>(environment);

public sealed class QueuesOnFile(FileEnvironment environment) : QueueSpecification<FileEnvironment>(environment);

public sealed class QueuesLive(LiveEnvironment environment) : QueueSpecification<LiveEnvironment>(environment);

public sealed class QueuesOverHttp(OverHttpEnvironment environment) : QueueSpecification<OverHttpEnvironment>(environment);
