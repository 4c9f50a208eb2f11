using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Messages.Relationships;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
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
        IndirectTables.RequireRetrievable(table);
        var id = RowReader.RequireId(scope, target);

        var entity = RowEntity.Find(scope, scope.Transaction, table, id, RetrievedColumns.Of(table, columns), scope.Access.User)
            ?? throw DataverseFault.ObjectDoesNotExist(table.SchemaName, id);
        if (TranslatedRows.AreOf(table))
        {
            TranslatedRows.Translate(entity, QueryContexts.LanguageOf(scope), scope.Transaction);
        }

        var primary = scope.Primary = target.Id == id && target.LogicalName == table.LogicalName ? target : new EntityReference(table.LogicalName, id);
        var response = new RetrieveResponse();
        if (scope.Optional<RelationshipQueryCollection>("RelatedEntitiesQuery") is { } related)
        {
            foreach (var (relationship, query) in related)
            {
                entity.RelatedEntities[relationship] = RelatedQuery.Run(scope, primary, relationship, query);
            }
        }

        response.Results["Entity"] = entity;
        return response;
    }
}
