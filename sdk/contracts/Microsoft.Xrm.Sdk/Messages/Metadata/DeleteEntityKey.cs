using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Deletes an alternate key.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.deleteentitykeyrequest</remarks>
[Serializable]
[DataContract(Name = "DeleteEntityKeyRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class DeleteEntityKeyRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public DeleteEntityKeyRequest()
        : base("DeleteEntityKey")
    {
    }

    /// <summary>The table's logical name.</summary>
    public string EntityLogicalName
    {
        get => Parameters.ValueOrDefault<string>("EntityLogicalName");
        set => Parameters["EntityLogicalName"] = value;
    }

    /// <summary>The name.</summary>
    public string Name
    {
        get => Parameters.ValueOrDefault<string>("Name");
        set => Parameters["Name"] = value;
    }
}

/// <summary>The answer to a <see cref="DeleteEntityKeyRequest"/>.</summary>
[Serializable]
[DataContract(Name = "DeleteEntityKeyResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class DeleteEntityKeyResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public DeleteEntityKeyResponse()
    {
        ResponseName = "DeleteEntityKey";
    }
}
