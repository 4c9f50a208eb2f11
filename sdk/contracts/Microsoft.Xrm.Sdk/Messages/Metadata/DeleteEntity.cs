using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Deletes a table.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.deleteentityrequest</remarks>
[Serializable]
[DataContract(Name = "DeleteEntityRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class DeleteEntityRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public DeleteEntityRequest()
        : base("DeleteEntity")
    {
    }

    /// <summary>The logical name.</summary>
    public string LogicalName
    {
        get => Parameters.ValueOrDefault<string>("LogicalName");
        set => Parameters["LogicalName"] = value;
    }
}

/// <summary>The answer to a <see cref="DeleteEntityRequest"/>.</summary>
[Serializable]
[DataContract(Name = "DeleteEntityResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class DeleteEntityResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public DeleteEntityResponse()
    {
        ResponseName = "DeleteEntity";
    }
}
