using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Puts a record into a queue, or moves it from another.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.addtoqueuerequest</remarks>
[Serializable]
[DataContract(Name = "AddToQueueRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class AddToQueueRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public AddToQueueRequest()
        : base("AddToQueue")
    {
    }

    /// <summary>The id of the queue.</summary>
    public Guid DestinationQueueId
    {
        get => Parameters.ValueOrDefault<Guid>("DestinationQueueId");
        set => Parameters["DestinationQueueId"] = value;
    }

    /// <summary>Columns to set on the item.</summary>
    public Entity QueueItemProperties
    {
        get => Parameters.ValueOrDefault<Entity>("QueueItemProperties");
        set => Parameters["QueueItemProperties"] = value;
    }

    /// <summary>The id of the queue that the record is in; empty when it is in none.</summary>
    public Guid SourceQueueId
    {
        get => Parameters.ValueOrDefault<Guid>("SourceQueueId");
        set => Parameters["SourceQueueId"] = value;
    }

    /// <summary>The record at hand.</summary>
    public EntityReference Target
    {
        get => Parameters.ValueOrDefault<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }
}

/// <summary>The answer to a <see cref="AddToQueueRequest"/>.</summary>
[Serializable]
[DataContract(Name = "AddToQueueResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class AddToQueueResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public AddToQueueResponse()
    {
        ResponseName = "AddToQueue";
    }

    /// <summary>The id of the item of the queue.</summary>
    public Guid QueueItemId => Results.ValueOrDefault<Guid>("QueueItemId");
}
