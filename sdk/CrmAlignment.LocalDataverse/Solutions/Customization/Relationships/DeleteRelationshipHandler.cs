using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Solutions.Components;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.LocalDataverse.Solutions.Customization.Relationships;

/// <summary>
/// DeleteRelationship: with it go its lookup, unless that points at other tables too, or its intersect table
/// (https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.deleterelationshiprequest).
/// </summary>
internal sealed class DeleteRelationshipHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "DeleteRelationship";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        CustomizationPrivilege.Require(scope, "prvDeleteRelationship");
        var relationship = scope.Catalog.Relationship(scope.Required<string>("Name"));
        if (!CustomRelationships.IsCustom(scope.Catalog, relationship))
        {
            throw DataverseFault.InvalidOperation(
                $"The relationship '{relationship.SchemaName}' is the platform's and cannot be deleted.");
        }

        DefinitionDeletion.Run(scope, MetadataComponents.OfRelationship(relationship.SchemaName), LookupOf(scope.Catalog, relationship));
        return new DeleteRelationshipResponse();
    }

    private static IEnumerable<Component> LookupOf(MetadataCatalog catalog, RelationshipDefinition relationship)
    {
        if (relationship is not OneToManyRelationship lookup)
        {
            return [];
        }

        return catalog.Column(lookup.ReferencingTable, lookup.ReferencingColumn).Targets.Length == 1
            ? [MetadataComponents.OfColumn(lookup.ReferencingTable, lookup.ReferencingColumn)]
            : throw DataverseFault.NotSupported($"deleting one of several relationships of the lookup '{lookup.ReferencingColumn}'");
    }
}
