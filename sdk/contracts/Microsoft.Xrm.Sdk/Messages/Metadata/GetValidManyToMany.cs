using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Lists the tables that can be in a many-to-many relationship.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.getvalidmanytomanyrequest</remarks>
[Serializable]
[DataContract(Name = "GetValidManyToManyRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class GetValidManyToManyRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public GetValidManyToManyRequest()
        : base("GetValidManyToMany")
    {
    }
}

/// <summary>The answer to a <see cref="GetValidManyToManyRequest"/>.</summary>
[Serializable]
[DataContract(Name = "GetValidManyToManyResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class GetValidManyToManyResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public GetValidManyToManyResponse()
    {
        ResponseName = "GetValidManyToMany";
    }

    /// <summary>The tables' logical names.</summary>
    public string[] EntityNames => Results.ValueOrDefault<string[]>("EntityNames");
}
