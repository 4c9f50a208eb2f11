using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Publishes the components that an XML names.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.publishxmlrequest</remarks>
[Serializable]
[DataContract(Name = "PublishXmlRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class PublishXmlRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public PublishXmlRequest()
        : base("PublishXml")
    {
    }

    /// <summary>The components to publish, as XML.</summary>
    public string ParameterXml
    {
        get => Parameters.ValueOrDefault<string>("ParameterXml");
        set => Parameters["ParameterXml"] = value;
    }
}

/// <summary>The answer to a <see cref="PublishXmlRequest"/>.</summary>
[Serializable]
[DataContract(Name = "PublishXmlResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class PublishXmlResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public PublishXmlResponse()
    {
        ResponseName = "PublishXml";
    }
}
