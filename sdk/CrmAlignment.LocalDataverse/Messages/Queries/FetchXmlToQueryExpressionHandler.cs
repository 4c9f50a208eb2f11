using CrmAlignment.LocalDataverse.Query.Reading;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Queries;

/// <summary>FetchXmlToQueryExpression: reads FetchXML into objects; refuses what these cannot say.</summary>
internal sealed class FetchXmlToQueryExpressionHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "FetchXmlToQueryExpression";

    /// <inheritdoc/>
    public bool IsReadOnly => true;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var tree = FetchXmlReader.Read(scope.Required<string>("FetchXml"));
        var response = new FetchXmlToQueryExpressionResponse();
        var writer = new QueryExpressionWriter(scope.Catalog, QueryContexts.Of(scope, scope.Transaction));
        response.Results["Query"] = writer.Write(tree);
        return response;
    }
}
