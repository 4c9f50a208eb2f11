using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Gives an item back to its queue.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.releasetoqueuerequest</remarks>
[Serializable]
[DataContract(Name = "ReleaseToQueueRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class ReleaseToQueueRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public ReleaseToQueueRequest()
        : base("ReleaseToQueue")
    {
    }

    /// <summary>The id of the item of the queue.</summary>
    public Guid QueueItemId
    {
        get => Parameters.ValueOrDefault<Guid>("QueueItemId");
        set => Parameters["QueueItemId"] = value;
    }
}

/// <summary>The answer to a <see cref="ReleaseToQueueRequest"/>.</summary>
[Serializable]
[DataContract(Name = "ReleaseToQueueResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class ReleaseToQueueResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public ReleaseToQueueResponse()
    {
        ResponseName = "ReleaseToQueue";
    }
}
