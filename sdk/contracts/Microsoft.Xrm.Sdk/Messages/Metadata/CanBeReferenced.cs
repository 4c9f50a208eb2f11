using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Says whether a table can be referred to in a new relationship.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.canbereferencedrequest</remarks>
[Serializable]
[DataContract(Name = "CanBeReferencedRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class CanBeReferencedRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public CanBeReferencedRequest()
        : base("CanBeReferenced")
    {
    }

    /// <summary>The table's logical name.</summary>
    public string EntityName
    {
        get => Parameters.ValueOrDefault<string>("EntityName");
        set => Parameters["EntityName"] = value;
    }
}

/// <summary>The answer to a <see cref="CanBeReferencedRequest"/>.</summary>
[Serializable]
[DataContract(Name = "CanBeReferencedResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class CanBeReferencedResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public CanBeReferencedResponse()
    {
        ResponseName = "CanBeReferenced";
    }

    /// <summary>Whether the table can be referred to.</summary>
    public bool CanBeReferenced => Results.ValueOrDefault<bool>("CanBeReferenced");
}
