using System;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Queues;

/// <summary>The queue item that a request names by id.</summary>
internal static class QueueItemParameter
{
    public static EntityReference? Of(OrganizationRequest request) =>
        request.Parameters.TryGetValue("QueueItemId", out var value) && value is Guid id ? new EntityReference(QueueItems.Table, id) : null;
}
