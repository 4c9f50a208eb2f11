using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Runs a query.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.retrievemultiplerequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveMultipleRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveMultipleRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveMultipleRequest()
        : base("RetrieveMultiple")
    {
    }

    /// <summary>The query.</summary>
    public QueryBase Query
    {
        get => Parameters.ValueOrDefault<QueryBase>("Query");
        set => Parameters["Query"] = value;
    }
}

/// <summary>The answer to a <see cref="RetrieveMultipleRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveMultipleResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveMultipleResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveMultipleResponse()
    {
        ResponseName = "RetrieveMultiple";
    }

    /// <summary>A page of the result.</summary>
    public EntityCollection EntityCollection => Results.ValueOrDefault<EntityCollection>("EntityCollection");
}
