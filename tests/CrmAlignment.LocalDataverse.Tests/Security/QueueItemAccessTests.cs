using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Tests.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Security;

/// <summary>
/// Queue items are guarded by the privileges on queues, and reached by who reaches the queue:
/// https://learn.microsoft.com/previous-versions/dynamicscrm-2016/developers-guide/gg334652(v=crm.8) (AddToQueue) and
/// https://learn.microsoft.com/previous-versions/dynamicscrm-2016/developers-guide/dn689033(v=crm.8) (RemoveFromQueue).
/// </summary>
public sealed class QueueItemAccessTests : IDisposable
{
    private readonly PluginOrganization _organization = new();
    private readonly Guid _user;
    private readonly Guid _own;
    private readonly Guid _foreign;
    private readonly Guid _task;

    public QueueItemAccessTests()
    {
        _user = _organization.User("Agent");
        _own = Queue("own", _user);
        _foreign = Queue("foreign", _organization.Local.SystemUserId);
        _task = _organization.Service.Create(new Entity("task") { ["subject"] = "call" });
        _organization.GiveRole(_user, _organization.Role(("prvReadActivity", 8), ("prvAppendToActivity", 8)));
    }

    private IOrganizationService Service => _organization.Local.ServiceFor(_user);

    public void Dispose() => _organization.Dispose();

    [Fact]
    public void AddToQueue_needs_append_to_the_queue()
    {
        _organization.GiveRole(_user, _organization.Role(("prvReadQueue", 8)));
        var fault = PluginOrganization.Fault(() => Add(_own));
        Assert.Equal(DataverseErrorCode.PrivilegeDenied, fault.Detail.ErrorCode);
        Assert.Contains("prvAppendToQueue", fault.Detail.Message, StringComparison.Ordinal);

        _organization.GiveRole(_user, _organization.Role(("prvAppendToQueue", 1)));
        Assert.Equal(DataverseErrorCode.AccessDenied, PluginOrganization.Fault(() => Add(_foreign)).Detail.ErrorCode);
        Add(_own);
        Assert.Equal(1, _organization.Count("queueitem"));
    }

    [Fact]
    public void RemoveFromQueue_needs_write_on_the_queue()
    {
        var item = ((AddToQueueResponse)_organization.Service.Execute(new AddToQueueRequest { Target = new EntityReference("task", _task), DestinationQueueId = _own })).QueueItemId;
        Assert.Contains("prvWriteQueue", PluginOrganization.Fault(() => Remove(item)).Detail.Message, StringComparison.Ordinal);

        _organization.GiveRole(_user, _organization.Role(("prvWriteQueue", 1)));
        Remove(item);
        Assert.Equal(0, _organization.Count("queueitem"));
    }

    [Fact]
    public void Query_shows_items_of_queues_that_the_caller_may_read()
    {
        var other = _organization.Service.Create(new Entity("task") { ["subject"] = "mail" });
        _organization.Service.Execute(new AddToQueueRequest { Target = new EntityReference("task", _task), DestinationQueueId = _own });
        _organization.Service.Execute(new AddToQueueRequest { Target = new EntityReference("task", other), DestinationQueueId = _foreign });
        var query = new QueryExpression("queueitem") { ColumnSet = new ColumnSet("objectid") };
        Assert.Equal(DataverseErrorCode.PrivilegeDenied, PluginOrganization.Fault(() => Service.RetrieveMultiple(query)).Detail.ErrorCode);

        _organization.GiveRole(_user, _organization.Role(("prvReadQueue", 1)));

        var found = Service.RetrieveMultiple(query).Entities.Select(item => item.GetAttributeValue<EntityReference>("objectid").Id);
        Assert.Equal([_task], found);
    }

    private void Add(Guid queue) => Service.Execute(new AddToQueueRequest { Target = new EntityReference("task", _task), DestinationQueueId = queue });

    private void Remove(Guid item) => Service.Execute(new RemoveFromQueueRequest { QueueItemId = item });

    private Guid Queue(string name, Guid owner) => _organization.Service.Create(new Entity("queue") { ["name"] = name, ["ownerid"] = new EntityReference("systemuser", owner) });
}
