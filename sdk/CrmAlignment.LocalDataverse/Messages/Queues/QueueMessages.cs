using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Requests;

namespace CrmAlignment.LocalDataverse.Messages.Queues;

/// <summary>The handlers of the queue messages.</summary>
internal static class QueueMessages
{
    public static IEnumerable<IMessageHandler> Handlers() =>
    [
        new AddToQueueHandler(),
        new PickFromQueueHandler(),
        new ReleaseToQueueHandler(),
        new RemoveFromQueueHandler(),
        new RouteToHandler(),
        new RetrieveUserQueuesHandler(),
    ];
}
