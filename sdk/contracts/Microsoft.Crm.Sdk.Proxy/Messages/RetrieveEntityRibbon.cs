using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Reads the ribbon of a table.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveentityribbonrequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveEntityRibbonRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveEntityRibbonRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveEntityRibbonRequest()
        : base("RetrieveEntityRibbon")
    {
    }

    /// <summary>The table's logical name.</summary>
    public string EntityName
    {
        get => Parameters.ValueOrDefault<string>("EntityName");
        set => Parameters["EntityName"] = value;
    }

    /// <summary>Which ribbons to read.</summary>
    public RibbonLocationFilters RibbonLocationFilter
    {
        get => Parameters.ValueOrDefault<RibbonLocationFilters>("RibbonLocationFilter");
        set => Parameters["RibbonLocationFilter"] = value;
    }
}

/// <summary>The answer to a <see cref="RetrieveEntityRibbonRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveEntityRibbonResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveEntityRibbonResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveEntityRibbonResponse()
    {
        ResponseName = "RetrieveEntityRibbon";
    }

    /// <summary>The ribbon's XML, compressed.</summary>
    public byte[] CompressedEntityXml => Results.ValueOrDefault<byte[]>("CompressedEntityXml");
}
