using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Queues;

/// <summary>
/// AddToQueue: puts a row into a queue, moving it out of the one it is in
/// (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.addtoqueuerequest: "move an entity record from a source queue to
/// a destination queue"). The existing item keeps its id (assumed); a row that is in the queue already stays, with the new properties.
/// </summary>
internal sealed class AddToQueueHandler : IMessageHandler
{
    /// <summary>The request's own parameters decide these, whatever the properties say.</summary>
    private static readonly string[] Ignored = ["queueid", "objectid", "queueitemid"];

    public string Name => "AddToQueue";

    public OrganizationResponse Execute(IRequestScope scope)
    {
        var target = scope.Required<EntityReference>("Target");
        var queue = scope.Required<Guid>("DestinationQueueId");
        QueueItems.RequireQueueable(scope.Catalog.Table(target.LogicalName));
        QueueItems.RequireQueue(scope, queue);

        var item = QueueItems.Find(scope, target);
        RequireSource(scope, item, target);
        var properties = Properties(scope, item is null || ((RowReference)item["queueid"]!).Id != queue, queue);
        if (item is not null)
        {
            properties.Id = item.Id;
            if (properties.Attributes.Count > 0)
            {
                scope.Service.Update(properties);
            }

            return Response(item.Id);
        }

        properties["objectid"] = target;
        return Response(scope.Service.Create(properties));
    }

    private static Entity Properties(IRequestScope scope, bool enters, Guid queue)
    {
        var row = new Entity(QueueItems.Table);
        if (enters)
        {
            row["queueid"] = new EntityReference("queue", queue);
            row["workerid"] = null;
        }

        foreach (var (column, value) in scope.Optional<Entity>("QueueItemProperties")?.Attributes ?? [])
        {
            if (!Ignored.Contains(column))
            {
                row[column] = value;
            }
        }

        return row;
    }

    private static void RequireSource(IRequestScope scope, StoredRow? item, EntityReference target)
    {
        var source = scope.Optional<Guid>("SourceQueueId");
        if (source != Guid.Empty && (item?["queueid"] as RowReference?)?.Id != source)
        {
            throw DataverseFault.InvalidArgument(
                $"The {target.LogicalName} {target.Id} is not in the queue {source} that SourceQueueId names. Leave SourceQueueId out to move the row from whichever queue it is in.");
        }
    }

    private static AddToQueueResponse Response(Guid item) => new() { Results = { ["QueueItemId"] = item } };
}
