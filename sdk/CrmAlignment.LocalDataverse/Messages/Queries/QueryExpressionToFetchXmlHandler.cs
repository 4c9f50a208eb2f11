using CrmAlignment.LocalDataverse.Query.Reading;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Messages.Queries;

/// <summary>QueryExpressionToFetchXml: writes a query as FetchXML.</summary>
internal sealed class QueryExpressionToFetchXmlHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "QueryExpressionToFetchXml";

    /// <inheritdoc/>
    public bool IsReadOnly => true;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var response = new QueryExpressionToFetchXmlResponse();
        response.Results["FetchXml"] = FetchXmlWriter.Write(QueryReader.Read(scope.Required<QueryBase>("Query")));
        return response;
    }
}
