using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Lists the tables that a table can refer to.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.getvalidreferencedentitiesrequest</remarks>
[Serializable]
[DataContract(Name = "GetValidReferencedEntitiesRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class GetValidReferencedEntitiesRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public GetValidReferencedEntitiesRequest()
        : base("GetValidReferencedEntities")
    {
    }

    /// <summary>The table that refers.</summary>
    public string ReferencingEntityName
    {
        get => Parameters.ValueOrDefault<string>("ReferencingEntityName");
        set => Parameters["ReferencingEntityName"] = value;
    }
}

/// <summary>The answer to a <see cref="GetValidReferencedEntitiesRequest"/>.</summary>
[Serializable]
[DataContract(Name = "GetValidReferencedEntitiesResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class GetValidReferencedEntitiesResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public GetValidReferencedEntitiesResponse()
    {
        ResponseName = "GetValidReferencedEntities";
    }

    /// <summary>The tables' logical names.</summary>
    public string[] EntityNames => Results.ValueOrDefault<string[]>("EntityNames");
}
