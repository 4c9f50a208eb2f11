using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Writes the texts of a column of a record in several languages.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.setloclabelsrequest</remarks>
[Serializable]
[DataContract(Name = "SetLocLabelsRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class SetLocLabelsRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public SetLocLabelsRequest()
        : base("SetLocLabels")
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

    /// <summary>The texts.</summary>
    public LocalizedLabel[] Labels
    {
        get => Parameters.ValueOrDefault<LocalizedLabel[]>("Labels");
        set => Parameters["Labels"] = value;
    }
}

/// <summary>The answer to a <see cref="SetLocLabelsRequest"/>.</summary>
[Serializable]
[DataContract(Name = "SetLocLabelsResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class SetLocLabelsResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public SetLocLabelsResponse()
    {
        ResponseName = "SetLocLabels";
    }
}
