using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Reads the texts of a column of a record in all languages.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveloclabelsrequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveLocLabelsRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveLocLabelsRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveLocLabelsRequest()
        : base("RetrieveLocLabels")
    {
    }

    /// <summary>The column's logical name.</summary>
    public string AttributeName
    {
        get => Parameters.ValueOrDefault<string>("AttributeName");
        set => Parameters["AttributeName"] = value;
    }

    /// <summary>The record.</summary>
    public EntityReference EntityMoniker
    {
        get => Parameters.ValueOrDefault<EntityReference>("EntityMoniker");
        set => Parameters["EntityMoniker"] = value;
    }

    /// <summary>Whether texts that are not yet published are read.</summary>
    public bool IncludeUnpublished
    {
        get => Parameters.ValueOrDefault<bool>("IncludeUnpublished");
        set => Parameters["IncludeUnpublished"] = value;
    }
}

/// <summary>The answer to a <see cref="RetrieveLocLabelsRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveLocLabelsResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveLocLabelsResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveLocLabelsResponse()
    {
        ResponseName = "RetrieveLocLabels";
    }

    /// <summary>The texts.</summary>
    public Label Label => Results.ValueOrDefault<Label>("Label");
}
