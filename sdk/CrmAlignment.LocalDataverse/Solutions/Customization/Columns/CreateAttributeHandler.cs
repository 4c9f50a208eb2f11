using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Solutions.Components;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.LocalDataverse.Solutions.Customization.Columns;

/// <summary>
/// CreateAttribute (https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.createattributerequest): columns of every type but
/// lookups, which come with their relationship.
/// </summary>
internal sealed class CreateAttributeHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "CreateAttribute";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        CustomizationPrivilege.Require(scope, "prvCreateAttribute");
        var solution = UnmanagedSolution.Of(scope);
        var table = scope.Catalog.Table(scope.Required<string>("EntityName"));
        var column = new NewColumn(scope.Catalog, table.LogicalName, solution).Of(scope.Required<AttributeMetadata>("Attribute"));
        scope.Transaction.ApplyCatalog(AddedColumns.Add(scope.Catalog, table, column));
        AdministratorProfile.Follow(scope.Transaction);
        solution.Add(table.LogicalName, MetadataComponents.OfColumn(table.LogicalName, column.LogicalName));
        return new CreateAttributeResponse { Results = { ["AttributeId"] = MetadataIds.OfColumn(table.LogicalName, column.LogicalName) } };
    }
}
