using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Reads what a component depends on.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieverequiredcomponentsrequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveRequiredComponentsRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveRequiredComponentsRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveRequiredComponentsRequest()
        : base("RetrieveRequiredComponents")
    {
    }

    /// <summary>The type of the component.</summary>
    public int ComponentType
    {
        get => Parameters.ValueOrDefault<int>("ComponentType");
        set => Parameters["ComponentType"] = value;
    }

    /// <summary>The id of the component.</summary>
    public Guid ObjectId
    {
        get => Parameters.ValueOrDefault<Guid>("ObjectId");
        set => Parameters["ObjectId"] = value;
    }
}

/// <summary>The answer to a <see cref="RetrieveRequiredComponentsRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveRequiredComponentsResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveRequiredComponentsResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveRequiredComponentsResponse()
    {
        ResponseName = "RetrieveRequiredComponents";
    }

    /// <summary>The records.</summary>
    public EntityCollection EntityCollection => Results.ValueOrDefault<EntityCollection>("EntityCollection");
}
