using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Reads the ribbon of the application.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveapplicationribbonrequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveApplicationRibbonRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveApplicationRibbonRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveApplicationRibbonRequest()
        : base("RetrieveApplicationRibbon")
    {
    }
}

/// <summary>The answer to a <see cref="RetrieveApplicationRibbonRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveApplicationRibbonResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveApplicationRibbonResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveApplicationRibbonResponse()
    {
        ResponseName = "RetrieveApplicationRibbon";
    }

    /// <summary>The ribbon's XML, compressed.</summary>
    public byte[] CompressedApplicationRibbonXml => Results.ValueOrDefault<byte[]>("CompressedApplicationRibbonXml");
}
