using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Converts a query from FetchXML.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.fetchxmltoqueryexpressionrequest</remarks>
[Serializable]
[DataContract(Name = "FetchXmlToQueryExpressionRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class FetchXmlToQueryExpressionRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public FetchXmlToQueryExpressionRequest()
        : base("FetchXmlToQueryExpression")
    {
    }

    /// <summary>The query.</summary>
    public string FetchXml
    {
        get => Parameters.ValueOrDefault<string>("FetchXml");
        set => Parameters["FetchXml"] = value;
    }
}

/// <summary>The answer to a <see cref="FetchXmlToQueryExpressionRequest"/>.</summary>
[Serializable]
[DataContract(Name = "FetchXmlToQueryExpressionResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class FetchXmlToQueryExpressionResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public FetchXmlToQueryExpressionResponse()
    {
        ResponseName = "FetchXmlToQueryExpression";
    }

    /// <summary>The query.</summary>
    public QueryExpression Query => Results.ValueOrDefault<QueryExpression>("Query");
}
