using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Reads the definitions of all managed properties.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.retrieveallmanagedpropertiesrequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveAllManagedPropertiesRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveAllManagedPropertiesRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveAllManagedPropertiesRequest()
        : base("RetrieveAllManagedProperties")
    {
    }
}

/// <summary>The answer to a <see cref="RetrieveAllManagedPropertiesRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveAllManagedPropertiesResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveAllManagedPropertiesResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveAllManagedPropertiesResponse()
    {
        ResponseName = "RetrieveAllManagedProperties";
    }

    /// <summary>The definition, or the definitions.</summary>
    public ManagedPropertyMetadata[] ManagedPropertyMetadata
        => Results.ValueOrDefault<ManagedPropertyMetadata[]>("ManagedPropertyMetadata");
}
