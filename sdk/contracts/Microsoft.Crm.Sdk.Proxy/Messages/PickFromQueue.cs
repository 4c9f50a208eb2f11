using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Takes an item of a queue to work on.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.pickfromqueuerequest</remarks>
[Serializable]
[DataContract(Name = "PickFromQueueRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class PickFromQueueRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public PickFromQueueRequest()
        : base("PickFromQueue")
    {
    }

    /// <summary>The id of the item of the queue.</summary>
    public Guid QueueItemId
    {
        get => Parameters.ValueOrDefault<Guid>("QueueItemId");
        set => Parameters["QueueItemId"] = value;
    }

    /// <summary>Whether the item is removed from the queue.</summary>
    public bool RemoveQueueItem
    {
        get => Parameters.ValueOrDefault<bool>("RemoveQueueItem");
        set => Parameters["RemoveQueueItem"] = value;
    }

    /// <summary>The id of the user who takes the item.</summary>
    public Guid WorkerId
    {
        get => Parameters.ValueOrDefault<Guid>("WorkerId");
        set => Parameters["WorkerId"] = value;
    }
}

/// <summary>The answer to a <see cref="PickFromQueueRequest"/>.</summary>
[Serializable]
[DataContract(Name = "PickFromQueueResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class PickFromQueueResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public PickFromQueueResponse()
    {
        ResponseName = "PickFromQueue";
    }
}
