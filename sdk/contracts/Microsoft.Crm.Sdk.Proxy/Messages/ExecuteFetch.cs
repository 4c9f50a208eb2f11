using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Runs a query in FetchXML and answers in XML; deprecated.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.executefetchrequest</remarks>
[Serializable]
[DataContract(Name = "ExecuteFetchRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class ExecuteFetchRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public ExecuteFetchRequest()
        : base("ExecuteFetch")
    {
    }

    /// <summary>The query.</summary>
    public string FetchXml
    {
        get => Parameters.ValueOrDefault<string>("FetchXml");
        set => Parameters["FetchXml"] = value;
    }
}

/// <summary>The answer to a <see cref="ExecuteFetchRequest"/>.</summary>
[Serializable]
[DataContract(Name = "ExecuteFetchResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class ExecuteFetchResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public ExecuteFetchResponse()
    {
        ResponseName = "ExecuteFetch";
    }

    /// <summary>The result as XML.</summary>
    public string FetchXmlResult => Results.ValueOrDefault<string>("FetchXmlResult");
}
