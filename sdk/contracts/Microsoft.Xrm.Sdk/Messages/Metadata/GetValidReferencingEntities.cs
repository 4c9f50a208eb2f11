using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Lists the tables that can refer to a table.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.getvalidreferencingentitiesrequest</remarks>
[Serializable]
[DataContract(Name = "GetValidReferencingEntitiesRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class GetValidReferencingEntitiesRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public GetValidReferencingEntitiesRequest()
        : base("GetValidReferencingEntities")
    {
    }

    /// <summary>The table referred to.</summary>
    public string ReferencedEntityName
    {
        get => Parameters.ValueOrDefault<string>("ReferencedEntityName");
        set => Parameters["ReferencedEntityName"] = value;
    }
}

/// <summary>The answer to a <see cref="GetValidReferencingEntitiesRequest"/>.</summary>
[Serializable]
[DataContract(Name = "GetValidReferencingEntitiesResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class GetValidReferencingEntitiesResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public GetValidReferencingEntitiesResponse()
    {
        ResponseName = "GetValidReferencingEntities";
    }

    /// <summary>The tables' logical names.</summary>
    public string[] EntityNames => Results.ValueOrDefault<string[]>("EntityNames");
}
