using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Reads the queues of a user.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveuserqueuesrequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveUserQueuesRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveUserQueuesRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveUserQueuesRequest()
        : base("RetrieveUserQueues")
    {
    }

    /// <summary>Whether public queues are read too.</summary>
    public bool IncludePublic
    {
        get => Parameters.ValueOrDefault<bool>("IncludePublic");
        set => Parameters["IncludePublic"] = value;
    }

    /// <summary>The id of the user.</summary>
    public Guid UserId
    {
        get => Parameters.ValueOrDefault<Guid>("UserId");
        set => Parameters["UserId"] = value;
    }
}

/// <summary>The answer to a <see cref="RetrieveUserQueuesRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveUserQueuesResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveUserQueuesResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveUserQueuesResponse()
    {
        ResponseName = "RetrieveUserQueues";
    }

    /// <summary>The records.</summary>
    public EntityCollection EntityCollection => Results.ValueOrDefault<EntityCollection>("EntityCollection");
}
