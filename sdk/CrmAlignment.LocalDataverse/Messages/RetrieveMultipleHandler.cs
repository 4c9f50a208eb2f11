using CrmAlignment.LocalDataverse.Query.Reading;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Messages;

/// <summary>RetrieveMultiple: a query, over the rows that the caller may read.</summary>
internal sealed class RetrieveMultipleHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "RetrieveMultiple";

    /// <inheritdoc/>
    public bool IsReadOnly => true;

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) =>
        request.Parameters.TryGetValue("Query", out var query) && query is QueryBase known
            ? new EntityReference(QueryReader.TableOf(known), System.Guid.Empty)
            : null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var tree = QueryReader.Read(scope.Required<QueryBase>("Query"));
        IndirectTables.RequireQueryable(tree.Root);
        var rows = RowQuery.Run(scope, tree);
        var response = new RetrieveMultipleResponse();
        response.Results["EntityCollection"] = rows;
        return response;
    }
}
