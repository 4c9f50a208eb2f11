using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Queues;

/// <summary>
/// PickFromQueue: names who works on an item and, if asked, takes it off the queue
/// (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.pickfromqueuerequest).
/// </summary>
internal sealed class PickFromQueueHandler : IMessageHandler
{
    public string Name => "PickFromQueue";

    public EntityReference? PrimaryOf(OrganizationRequest request) => QueueItemParameter.Of(request);

    public OrganizationResponse Execute(IRequestScope scope)
    {
        var item = QueueItems.Require(scope, scope.Required<Guid>("QueueItemId")).Id;
        var worker = Worker(scope, scope.Required<Guid>("WorkerId"));
        scope.Service.Update(new Entity(QueueItems.Table, item) { ["workerid"] = worker });
        if (scope.Optional<bool>("RemoveQueueItem"))
        {
            scope.Service.Delete(QueueItems.Table, item);
        }

        return new PickFromQueueResponse();
    }

    private static EntityReference Worker(IRequestScope scope, Guid id)
    {
        foreach (var table in new[] { "systemuser", "team" })
        {
            if (scope.Transaction.Exists(table, id))
            {
                return new EntityReference(table, id);
            }
        }

        throw DataverseFault.ObjectDoesNotExist("User or team (WorkerId)", id);
    }
}
