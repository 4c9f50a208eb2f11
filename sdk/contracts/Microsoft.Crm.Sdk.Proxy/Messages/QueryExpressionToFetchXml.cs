using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Converts a query to FetchXML.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.queryexpressiontofetchxmlrequest</remarks>
[Serializable]
[DataContract(Name = "QueryExpressionToFetchXmlRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class QueryExpressionToFetchXmlRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public QueryExpressionToFetchXmlRequest()
        : base("QueryExpressionToFetchXml")
    {
    }

    /// <summary>The query.</summary>
    public QueryBase Query
    {
        get => Parameters.ValueOrDefault<QueryBase>("Query");
        set => Parameters["Query"] = value;
    }
}

/// <summary>The answer to a <see cref="QueryExpressionToFetchXmlRequest"/>.</summary>
[Serializable]
[DataContract(Name = "QueryExpressionToFetchXmlResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class QueryExpressionToFetchXmlResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public QueryExpressionToFetchXmlResponse()
    {
        ResponseName = "QueryExpressionToFetchXml";
    }

    /// <summary>The query.</summary>
    public string FetchXml => Results.ValueOrDefault<string>("FetchXml");
}
