using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Solutions.Components;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.LocalDataverse.Solutions.Customization.Columns;

/// <summary>
/// DeleteAttribute (https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.deleteattributerequest): a custom column with its
/// values; an amount with that in base currency, a lookup with its relationships.
/// </summary>
internal sealed class DeleteAttributeHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "DeleteAttribute";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        CustomizationPrivilege.Require(scope, "prvDeleteAttribute");
        var table = scope.Catalog.Table(scope.Required<string>("EntityLogicalName"));
        var column = table.Column(scope.Required<string>("LogicalName"));
        RequireDeletable(table, column);

        var along = table.Columns.Where(other => other.BaseOf == column.LogicalName)
            .Concat(FileColumns.Beside(column).Concat(RollupColumns.Beside(column)).Where(beside => table.FindColumn(beside.LogicalName) is not null))
            .Select(other => MetadataComponents.OfColumn(table.LogicalName, other.LogicalName))
            .Concat(scope.Catalog.ParentsOf(table.LogicalName)
                .Where(relationship => relationship.ReferencingColumn == column.LogicalName)
                .Select(relationship => MetadataComponents.OfRelationship(relationship.SchemaName)));
        DefinitionDeletion.Run(scope, MetadataComponents.OfColumn(table.LogicalName, column.LogicalName), along);
        return new DeleteAttributeResponse();
    }

    private static void RequireDeletable(TableDefinition table, ColumnDefinition column)
    {
        if (column.LogicalName == table.PrimaryNameColumn)
        {
            throw DataverseFault.Of(
                DataverseErrorCode.CannotDeletePrimaryUIAttribute,
                "The Primary UI Attribute is not valid for deletion. "
                    + $"'{column.LogicalName}' is the primary name of '{table.LogicalName}'.");
        }

        if (column.BaseOf is { } amount)
        {
            throw DataverseFault.Of(
                DataverseErrorCode.CannotDeleteBaseMoneyCalculationAttribute,
                $"The base money calculation Attribute is not valid for deletion. '{column.LogicalName}' goes with '{amount}'.");
        }

        if (!column.IsCustom)
        {
            throw DataverseFault.Of(
                DataverseErrorCode.AttributeIsNotCustomAttribute,
                $"The specified attribute is not a custom attribute. '{column.LogicalName}' of '{table.LogicalName}' is the platform's.");
        }
    }
}
