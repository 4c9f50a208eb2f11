using System;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Queues;

/// <summary>
/// RemoveFromQueue: deletes the queue item; the row itself stays
/// (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.removefromqueuerequest).
/// </summary>
internal sealed class RemoveFromQueueHandler : IMessageHandler
{
    public string Name => "RemoveFromQueue";

    public EntityReference? PrimaryOf(OrganizationRequest request) => QueueItemParameter.Of(request);

    public OrganizationResponse Execute(IRequestScope scope)
    {
        scope.Service.Delete(QueueItems.Table, QueueItems.Require(scope, scope.Required<Guid>("QueueItemId")).Id);
        return new RemoveFromQueueResponse();
    }
}
