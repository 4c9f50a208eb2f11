using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Queues;

/// <summary>
/// RouteTo: moves an item to a queue, or to the default queue of a user or team
/// (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.routetorequest).
/// </summary>
internal sealed class RouteToHandler : IMessageHandler
{
    public string Name => "RouteTo";

    public EntityReference? PrimaryOf(OrganizationRequest request) => QueueItemParameter.Of(request);

    public OrganizationResponse Execute(IRequestScope scope)
    {
        var item = QueueItems.Require(scope, scope.Required<Guid>("QueueItemId")).Id;
        var target = scope.Required<EntityReference>("Target");
        QueueItems.Move(scope, item, QueueOf(scope, target));
        return new RouteToResponse();
    }

    private static Guid QueueOf(IRequestScope scope, EntityReference target)
    {
        if (target.LogicalName == "queue")
        {
            return target.Id;
        }

        if (target.LogicalName is not ("systemuser" or "team"))
        {
            throw DataverseFault.InvalidArgument($"RouteTo takes a queue, user or team as Target, not '{target.LogicalName}'.");
        }

        var row = scope.Transaction.Retrieve(target.LogicalName, target.Id) ?? throw DataverseFault.ObjectDoesNotExist(
            target.LogicalName,
            target.Id);
        return row["queueid"] is RowReference queue
            ? queue.Id
            : throw DataverseFault.InvalidOperation(
                $"The {target.LogicalName} {target.Id} has no default queue (queueid). Route to a queue instead.");
    }
}
