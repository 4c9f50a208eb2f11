using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Reads what depends on a component.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrievedependentcomponentsrequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveDependentComponentsRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveDependentComponentsRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveDependentComponentsRequest()
        : base("RetrieveDependentComponents")
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

/// <summary>The answer to a <see cref="RetrieveDependentComponentsRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveDependentComponentsResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveDependentComponentsResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveDependentComponentsResponse()
    {
        ResponseName = "RetrieveDependentComponents";
    }

    /// <summary>The records.</summary>
    public EntityCollection EntityCollection => Results.ValueOrDefault<EntityCollection>("EntityCollection");
}
