using System;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Queues;

/// <summary>
/// ReleaseToQueue: nobody works on the item any longer, others may pick it
/// (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.releasetoqueuerequest).
/// </summary>
internal sealed class ReleaseToQueueHandler : IMessageHandler
{
    public string Name => "ReleaseToQueue";

    public EntityReference? PrimaryOf(OrganizationRequest request) => QueueItemParameter.Of(request);

    public OrganizationResponse Execute(IRequestScope scope)
    {
        var item = QueueItems.Require(scope, scope.Required<Guid>("QueueItemId")).Id;
        scope.Service.Update(new Entity(QueueItems.Table, item) { ["workerid"] = null });
        return new ReleaseToQueueResponse();
    }
}
