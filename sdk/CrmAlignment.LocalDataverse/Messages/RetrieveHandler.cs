using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Messages.Relationships;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Rows.Activities;
using CrmAlignment.LocalDataverse.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Messages;

/// <summary>Retrieve: one row, found by id or by alternate key.</summary>
internal sealed class RetrieveHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "Retrieve";

    /// <inheritdoc/>
    public bool IsReadOnly => true;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var target = scope.Required<EntityReference>("Target");
        var columns = scope.Optional<ColumnSet>("ColumnSet") ?? throw DataverseFault.MissingParameter(Name, "ColumnSet");
        var table = scope.Catalog.Table(target.LogicalName);
        ActivityTables.RequireRetrievable(table);
        var id = RowReader.RequireId(scope, target);

        var retrieved = RetrievedColumns.Of(table, columns);
        var row = scope.Transaction.Retrieve(table, id, retrieved.Read)
            ?? throw DataverseFault.ObjectDoesNotExist(table.SchemaName, id);
        scope.Access.Require(row, AccessRight.Read);
        scope.Primary = new EntityReference(table.LogicalName, id);
        var response = new RetrieveResponse();
        var entity = RowEntity.Of(scope, scope.Transaction, row, retrieved);
        foreach (var (relationship, query) in scope.Optional<RelationshipQueryCollection>("RelatedEntitiesQuery") ?? [])
        {
            entity.RelatedEntities[relationship] = RelatedQuery.Run(scope, scope.Primary, relationship, query);
        }

        response.Results["Entity"] = entity;
        return response;
    }
}
