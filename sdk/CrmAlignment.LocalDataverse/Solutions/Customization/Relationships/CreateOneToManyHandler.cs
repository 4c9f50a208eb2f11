using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Solutions.Components;
using CrmAlignment.LocalDataverse.Solutions.Customization.Columns;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.LocalDataverse.Solutions.Customization.Relationships;

/// <summary>
/// CreateOneToMany: a lookup with its relationship
/// (https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.createonetomanyrequest).
/// </summary>
internal sealed class CreateOneToManyHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "CreateOneToMany";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        CustomizationPrivilege.Require(scope, "prvCreateRelationship");
        var solution = UnmanagedSolution.Of(scope);
        var given = scope.Required<OneToManyRelationshipMetadata>("OneToManyRelationship");
        var name = RelationshipName.Require(scope.Catalog, solution, given);
        var parent = scope.Catalog.Table(given.ReferencedEntity ?? throw Missing(scope, "ReferencedEntity"));
        var child = scope.Catalog.Table(given.ReferencingEntity ?? throw Missing(scope, "ReferencingEntity"));
        var lookup = Lookup(scope.Required<LookupAttributeMetadata>("Lookup"), parent, solution);

        var extended = AddedColumns.Add(scope.Catalog, child, lookup)
            .WithRelationships([Relationship(name, given, parent, child, lookup)]);
        scope.Transaction.ApplyCatalog(extended);
        AdministratorProfile.Follow(scope.Transaction);
        solution.Add(child.LogicalName, MetadataComponents.OfColumn(child.LogicalName, lookup.LogicalName));
        solution.Add(parent.LogicalName, MetadataComponents.OfRelationship(name));
        return new CreateOneToManyResponse
        {
            Results =
            {
                ["AttributeId"] = MetadataIds.OfColumn(child.LogicalName, lookup.LogicalName),
                ["RelationshipId"] = MetadataIds.OfRelationship(name),
            },
        };
    }

    private static System.Exception Missing(IRequestScope scope, string property) =>
        DataverseFault.MissingParameter(scope.Message, $"OneToManyRelationship.{property}");

    private static ColumnDefinition Lookup(LookupAttributeMetadata given, TableDefinition parent, UnmanagedSolution solution)
    {
        var name = CustomName.Require(solution, "lookup", given.SchemaName);
        var column = new ColumnDefinition(name.ToLowerInvariant(), ColumnType.Lookup)
        {
            SchemaName = name,
            Label = LabelTexts.Of(given.DisplayName),
            Description = LabelTexts.Of(given.Description),
            Targets = [parent.LogicalName],
            IsCustom = true,
        };
        return ColumnSettings.Secured(ColumnSettings.Required(column, given), given);
    }

    private static OneToManyRelationship Relationship(
        string name, OneToManyRelationshipMetadata given, TableDefinition parent, TableDefinition child, ColumnDefinition lookup)
    {
        var relationship = new OneToManyRelationship(name, parent.LogicalName, child.LogicalName, lookup.LogicalName)
        {
            Cascade = RelationshipCascade.Of(CascadeSettings.Referential, given.CascadeConfiguration),
            IsHierarchical = given.IsHierarchical ?? false,

            // https://learn.microsoft.com/power-apps/developer/data-platform/webapi/web-api-navigation-properties
            ReferencingNavigationProperty = given.ReferencingEntityNavigationPropertyName ?? lookup.SchemaName,
            ReferencedNavigationProperty = given.ReferencedEntityNavigationPropertyName ?? name,
        };
        return relationship;
    }
}
