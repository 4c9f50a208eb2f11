using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Reads what prevents the deletion of a component.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrievedependenciesfordeleterequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveDependenciesForDeleteRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveDependenciesForDeleteRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveDependenciesForDeleteRequest()
        : base("RetrieveDependenciesForDelete")
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

/// <summary>The answer to a <see cref="RetrieveDependenciesForDeleteRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveDependenciesForDeleteResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveDependenciesForDeleteResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveDependenciesForDeleteResponse()
    {
        ResponseName = "RetrieveDependenciesForDelete";
    }

    /// <summary>The records.</summary>
    public EntityCollection EntityCollection => Results.ValueOrDefault<EntityCollection>("EntityCollection");
}
