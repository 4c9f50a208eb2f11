using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Runs a query over components with changes that are not yet published.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveunpublishedmultiplerequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveUnpublishedMultipleRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveUnpublishedMultipleRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveUnpublishedMultipleRequest()
        : base("RetrieveUnpublishedMultiple")
    {
    }

    /// <summary>The query.</summary>
    public QueryBase Query
    {
        get => Parameters.ValueOrDefault<QueryBase>("Query");
        set => Parameters["Query"] = value;
    }
}

/// <summary>The answer to a <see cref="RetrieveUnpublishedMultipleRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveUnpublishedMultipleResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveUnpublishedMultipleResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveUnpublishedMultipleResponse()
    {
        ResponseName = "RetrieveUnpublishedMultiple";
    }

    /// <summary>The records.</summary>
    public EntityCollection EntityCollection => Results.ValueOrDefault<EntityCollection>("EntityCollection");
}
