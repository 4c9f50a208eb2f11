using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Takes a record out of its queue.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.removefromqueuerequest</remarks>
[Serializable]
[DataContract(Name = "RemoveFromQueueRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RemoveFromQueueRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RemoveFromQueueRequest()
        : base("RemoveFromQueue")
    {
    }

    /// <summary>The id of the item of the queue.</summary>
    public Guid QueueItemId
    {
        get => Parameters.ValueOrDefault<Guid>("QueueItemId");
        set => Parameters["QueueItemId"] = value;
    }
}

/// <summary>The answer to a <see cref="RemoveFromQueueRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RemoveFromQueueResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RemoveFromQueueResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RemoveFromQueueResponse()
    {
        ResponseName = "RemoveFromQueue";
    }
}
