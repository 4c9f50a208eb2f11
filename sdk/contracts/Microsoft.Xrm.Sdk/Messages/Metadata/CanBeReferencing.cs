using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Says whether a table can refer in a new relationship.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.canbereferencingrequest</remarks>
[Serializable]
[DataContract(Name = "CanBeReferencingRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class CanBeReferencingRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public CanBeReferencingRequest()
        : base("CanBeReferencing")
    {
    }

    /// <summary>The table's logical name.</summary>
    public string EntityName
    {
        get => Parameters.ValueOrDefault<string>("EntityName");
        set => Parameters["EntityName"] = value;
    }
}

/// <summary>The answer to a <see cref="CanBeReferencingRequest"/>.</summary>
[Serializable]
[DataContract(Name = "CanBeReferencingResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class CanBeReferencingResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public CanBeReferencingResponse()
    {
        ResponseName = "CanBeReferencing";
    }

    /// <summary>Whether the table can refer.</summary>
    public bool CanBeReferencing => Results.ValueOrDefault<bool>("CanBeReferencing");
}
