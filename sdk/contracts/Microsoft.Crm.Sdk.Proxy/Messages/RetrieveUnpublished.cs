using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Reads a component with changes that are not yet published.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveunpublishedrequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveUnpublishedRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveUnpublishedRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveUnpublishedRequest()
        : base("RetrieveUnpublished")
    {
    }

    /// <summary>The columns to read.</summary>
    public ColumnSet ColumnSet
    {
        get => Parameters.ValueOrDefault<ColumnSet>("ColumnSet");
        set => Parameters["ColumnSet"] = value;
    }

    /// <summary>The record at hand.</summary>
    public EntityReference Target
    {
        get => Parameters.ValueOrDefault<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }
}

/// <summary>The answer to a <see cref="RetrieveUnpublishedRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveUnpublishedResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveUnpublishedResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveUnpublishedResponse()
    {
        ResponseName = "RetrieveUnpublished";
    }

    /// <summary>The record.</summary>
    public Entity Entity => Results.ValueOrDefault<Entity>("Entity");
}
