using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Deletes a column.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.deleteattributerequest</remarks>
[Serializable]
[DataContract(Name = "DeleteAttributeRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class DeleteAttributeRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public DeleteAttributeRequest()
        : base("DeleteAttribute")
    {
    }

    /// <summary>The table's logical name.</summary>
    public string EntityLogicalName
    {
        get => Parameters.ValueOrDefault<string>("EntityLogicalName");
        set => Parameters["EntityLogicalName"] = value;
    }

    /// <summary>The logical name.</summary>
    public string LogicalName
    {
        get => Parameters.ValueOrDefault<string>("LogicalName");
        set => Parameters["LogicalName"] = value;
    }
}

/// <summary>The answer to a <see cref="DeleteAttributeRequest"/>.</summary>
[Serializable]
[DataContract(Name = "DeleteAttributeResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class DeleteAttributeResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public DeleteAttributeResponse()
    {
        ResponseName = "DeleteAttribute";
    }
}
