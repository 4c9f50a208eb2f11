using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Sends an item of a queue to another queue, to a user or to a team.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.routetorequest</remarks>
[Serializable]
[DataContract(Name = "RouteToRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RouteToRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RouteToRequest()
        : base("RouteTo")
    {
    }

    /// <summary>The id of the item of the queue.</summary>
    public Guid QueueItemId
    {
        get => Parameters.ValueOrDefault<Guid>("QueueItemId");
        set => Parameters["QueueItemId"] = value;
    }

    /// <summary>Where the item goes: a queue, a user or a team.</summary>
    public EntityReference Target
    {
        get => Parameters.ValueOrDefault<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }
}

/// <summary>The answer to a <see cref="RouteToRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RouteToResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RouteToResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RouteToResponse()
    {
        ResponseName = "RouteTo";
    }
}
