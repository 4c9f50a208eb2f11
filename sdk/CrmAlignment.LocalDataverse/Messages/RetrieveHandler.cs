using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Messages.Rows;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Pipeline;
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
    public OrganizationResponse Execute(RequestScope scope)
    {
        var target = scope.Required<EntityReference>("Target");
        var columns = scope.Optional<ColumnSet>("ColumnSet") ?? throw DataverseFault.MissingParameter(Name, "ColumnSet");
        if (scope.Optional<RelationshipQueryCollection>("RelatedEntitiesQuery") is { Count: > 0 })
        {
            throw DataverseFault.NotSupported("RelatedEntitiesQuery in Retrieve; query the related rows with RetrieveMultiple");
        }

        var table = scope.Catalog.Table(target.LogicalName);
        RequireColumns(table, columns);
        var id = RowReader.RequireId(scope, target);
        var row = scope.Transaction.Retrieve(table.LogicalName, id) ?? throw DataverseFault.ObjectDoesNotExist(table.SchemaName, id);
        AccessRules.Require(scope, row, AccessRight.Read);
        scope.Primary = new EntityReference(table.LogicalName, id);
        var response = new RetrieveResponse { ResponseName = Name };
        response.Results["Entity"] = RowEntity.Of(scope, scope.Transaction, row, columns);
        return response;
    }

    private static void RequireColumns(TableDefinition table, ColumnSet columns)
    {
        if (!columns.AllColumns)
        {
            foreach (var column in columns.Columns)
            {
                table.Column(column);
            }
        }
    }
}
