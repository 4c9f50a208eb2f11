using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Builds the index of an alternate key again.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.reactivateentitykeyrequest</remarks>
[Serializable]
[DataContract(Name = "ReactivateEntityKeyRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class ReactivateEntityKeyRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public ReactivateEntityKeyRequest()
        : base("ReactivateEntityKey")
    {
    }

    /// <summary>The key's logical name.</summary>
    public string EntityKeyLogicalName
    {
        get => Parameters.ValueOrDefault<string>("EntityKeyLogicalName");
        set => Parameters["EntityKeyLogicalName"] = value;
    }

    /// <summary>The table's logical name.</summary>
    public string EntityLogicalName
    {
        get => Parameters.ValueOrDefault<string>("EntityLogicalName");
        set => Parameters["EntityLogicalName"] = value;
    }
}

/// <summary>The answer to a <see cref="ReactivateEntityKeyRequest"/>.</summary>
[Serializable]
[DataContract(Name = "ReactivateEntityKeyResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class ReactivateEntityKeyResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public ReactivateEntityKeyResponse()
    {
        ResponseName = "ReactivateEntityKey";
    }
}
