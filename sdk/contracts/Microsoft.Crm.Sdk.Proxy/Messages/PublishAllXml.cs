using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Publishes all customizations.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.publishallxmlrequest</remarks>
[Serializable]
[DataContract(Name = "PublishAllXmlRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class PublishAllXmlRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public PublishAllXmlRequest()
        : base("PublishAllXml")
    {
    }
}

/// <summary>The answer to a <see cref="PublishAllXmlRequest"/>.</summary>
[Serializable]
[DataContract(Name = "PublishAllXmlResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class PublishAllXmlResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public PublishAllXmlResponse()
    {
        ResponseName = "PublishAllXml";
    }
}
