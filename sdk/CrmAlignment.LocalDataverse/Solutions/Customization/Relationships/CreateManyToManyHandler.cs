using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Solutions.Components;
using CrmAlignment.LocalDataverse.Solutions.Import;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.LocalDataverse.Solutions.Customization.Relationships;

/// <summary>
/// CreateManyToMany: a relationship with its intersect table
/// (https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.createmanytomanyrequest).
/// </summary>
internal sealed class CreateManyToManyHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "CreateManyToMany";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        CustomizationPrivilege.Require(scope, "prvCreateRelationship");
        var solution = UnmanagedSolution.Of(scope);
        var given = scope.Required<ManyToManyRelationshipMetadata>("ManyToManyRelationship");
        var name = RelationshipName.Require(scope.Catalog, solution, given);
        var first = scope.Catalog.Table(given.Entity1LogicalName ?? throw Missing(scope, "Entity1LogicalName"));
        var second = scope.Catalog.Table(given.Entity2LogicalName ?? throw Missing(scope, "Entity2LogicalName"));
        var intersect = CustomName.Require(solution, "intersect table", scope.Required<string>("IntersectEntitySchemaName"));
        if (scope.Catalog.FindTable(intersect.ToLowerInvariant()) is not null)
        {
            throw DataverseFault.Of(
                DataverseErrorCode.InvalidSchemaName,
                $"An entity with the specified name already exists. Please specify a unique name. ({intersect})");
        }

        var table = IntersectTable.Of(intersect, first, second, CatalogExtension.FirstFreeTypeCode(scope.Catalog));
        scope.Transaction.ApplyCatalog(
            scope.Catalog.WithTable(table).WithRelationships([IntersectTable.Relationship(name, intersect, first, second)]));
        solution.Add(first.LogicalName, MetadataComponents.OfRelationship(name));
        return new CreateManyToManyResponse { Results = { ["ManyToManyRelationshipId"] = MetadataIds.OfRelationship(name) } };
    }

    private static System.Exception Missing(IRequestScope scope, string property) =>
        DataverseFault.MissingParameter(scope.Message, $"ManyToManyRelationship.{property}");
}
