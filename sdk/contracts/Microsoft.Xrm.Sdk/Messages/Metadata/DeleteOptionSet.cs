using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Deletes shared choices.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.deleteoptionsetrequest</remarks>
[Serializable]
[DataContract(Name = "DeleteOptionSetRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class DeleteOptionSetRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public DeleteOptionSetRequest()
        : base("DeleteOptionSet")
    {
    }

    /// <summary>The name.</summary>
    public string Name
    {
        get => Parameters.ValueOrDefault<string>("Name");
        set => Parameters["Name"] = value;
    }
}

/// <summary>The answer to a <see cref="DeleteOptionSetRequest"/>.</summary>
[Serializable]
[DataContract(Name = "DeleteOptionSetResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class DeleteOptionSetResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public DeleteOptionSetResponse()
    {
        ResponseName = "DeleteOptionSet";
    }
}
