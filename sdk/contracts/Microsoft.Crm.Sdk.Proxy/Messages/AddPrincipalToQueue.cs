using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Makes a user or team a member of a queue.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.addprincipaltoqueuerequest</remarks>
[Serializable]
[DataContract(Name = "AddPrincipalToQueueRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class AddPrincipalToQueueRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public AddPrincipalToQueueRequest()
        : base("AddPrincipalToQueue")
    {
    }

    /// <summary>The user or team.</summary>
    public Entity Principal
    {
        get => Parameters.ValueOrDefault<Entity>("Principal");
        set => Parameters["Principal"] = value;
    }

    /// <summary>The id of the queue.</summary>
    public Guid QueueId
    {
        get => Parameters.ValueOrDefault<Guid>("QueueId");
        set => Parameters["QueueId"] = value;
    }
}

/// <summary>The answer to a <see cref="AddPrincipalToQueueRequest"/>.</summary>
[Serializable]
[DataContract(Name = "AddPrincipalToQueueResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class AddPrincipalToQueueResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public AddPrincipalToQueueResponse()
    {
        ResponseName = "AddPrincipalToQueue";
    }
}
