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

/// <summary>Queue items are guarded by the privileges on queues, and reached by who reaches the queue: https://learn.microsoft.com/previous-versions/dynamicscrm-2016/developers-guide/gg334652(v=crm.8) (AddToQueue) and https://learn.microsoft.com/previous-versions/dynamicscrm-2016/developers-guide/dn689033(v=crm.8) (RemoveFromQueue).</summary>
[Capability("Security", "Queues")]
public abstract class QueueItemAccessSpecification<TEnvironment>(TEnvironment environment) : SecuritySpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [SkippableFact]
    public void AddToQueue_needs_append_to_the_queue()
    {
        var user = Agent();
        var (own, foreign) = (Queue(user), Queue(null));
        var task = CreateReference("task", ("subject", "call"));
        Cast.Grant(user, ("prvReadQueue", PrivilegeDepth.Global));
        Assert.Contains("prvAppendToQueue", Fault(() => Add(As(user), task, own)).Message, StringComparison.Ordinal);

        Cast.Grant(user, ("prvAppendToQueue", PrivilegeDepth.Basic));

        Assert.Equal(DataverseErrorCode.AccessDenied, Fault(() => Add(As(user), task, foreign)).ErrorCode);
        Assert.NotEqual(Guid.Empty, Add(As(user), task, own));
    }

    [SkippableFact]
    public void RemoveFromQueue_needs_write_on_the_queue()
    {
        var user = Agent();
        var item = Add(Service, CreateReference("task", ("subject", "call")), Queue(user));
        Assert.Contains("prvWriteQueue", Fault(() => Remove(user, item)).Message, StringComparison.Ordinal);

        Cast.Grant(user, ("prvWriteQueue", PrivilegeDepth.Basic));

        Remove(user, item);
        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, Fault(() => Read("queueitem", item)).ErrorCode);
    }

    [SkippableFact]
    public void Query_shows_items_of_queues_that_the_caller_may_read()
    {
        var user = Agent();
        var (mine, theirs) = (CreateReference("task", ("subject", "call")), CreateReference("task", ("subject", "mail")));
        Add(Service, mine, Queue(user));
        Add(Service, theirs, Queue(null));
        var query = new QueryExpression("queueitem") { ColumnSet = new ColumnSet("objectid") };
        query.Criteria.AddCondition("objectid", ConditionOperator.In, mine.Id, theirs.Id);
        Assert.Equal(DataverseErrorCode.PrivilegeDenied, Fault(() => As(user).RetrieveMultiple(query)).ErrorCode);

        Cast.Grant(user, ("prvReadQueue", PrivilegeDepth.Basic));

        var found = As(user).RetrieveMultiple(query).Entities.Select(item => item.GetAttributeValue<EntityReference>("objectid").Id);
        Assert.Equal([mine.Id], found);
    }

    private EntityReference Agent()
    {
        var user = Cast.User();
        Cast.Grant(user, ("prvReadActivity", PrivilegeDepth.Global), ("prvAppendToActivity", PrivilegeDepth.Global));
        return user;
    }

    private Guid Queue(EntityReference? owner)
    {
        var queue = Row("queue", ("name", "Queue"));
        if (owner is not null)
        {
            queue["ownerid"] = owner;
        }

        return Service.Create(queue);
    }

    private static Guid Add(IOrganizationService service, EntityReference task, Guid queue) =>
        ((AddToQueueResponse)service.Execute(new AddToQueueRequest { Target = task, DestinationQueueId = queue })).QueueItemId;

    private void Remove(EntityReference user, Guid item) => As(user).Execute(new RemoveFromQueueRequest { QueueItemId = item });
}

public sealed class QueueItemAccessInMemory(InMemoryEnvironment environment) : QueueItemAccessSpecification<InMemoryEnvironment>(environment);

public sealed class QueueItemAccessOnFile(FileEnvironment environment) : QueueItemAccessSpecification<FileEnvironment>(environment);

public sealed class QueueItemAccessLive(LiveEnvironment environment) : QueueItemAccessSpecification<LiveEnvironment>(environment);

public sealed class QueueItemAccessOverHttp(OverHttpEnvironment environment)
    : QueueItemAccessSpecification<OverHttpEnvironment>(environment);
