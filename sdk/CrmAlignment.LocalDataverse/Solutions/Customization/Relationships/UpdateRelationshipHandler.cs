using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Solutions.Components;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.LocalDataverse.Solutions.Customization.Relationships;

/// <summary>
/// UpdateRelationship, for the behaviour of custom one-to-many relationships
/// (https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.updaterelationshiprequest).
/// </summary>
internal sealed class UpdateRelationshipHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "UpdateRelationship";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        CustomizationPrivilege.Require(scope, "prvWriteRelationship");
        var solution = UnmanagedSolution.Of(scope);
        var asked = scope.Required<RelationshipMetadataBase>("Relationship");
        var known = scope.Catalog.Relationship(
            asked.SchemaName ?? throw DataverseFault.MissingParameter(scope.Message, "Relationship.SchemaName"));
        if (known is not OneToManyRelationship relationship || asked is not OneToManyRelationshipMetadata given)
        {
            throw DataverseFault.NotSupported("changing many-to-many relationships");
        }

        if (!CustomRelationships.IsCustom(scope.Catalog, known))
        {
            throw DataverseFault.NotSupported("changing relationships of the platform");
        }

        scope.Transaction.ApplyCatalog(scope.Catalog.WithRelationships(
        [
            relationship with
            {
                Cascade = RelationshipCascade.Of(relationship.Cascade, given.CascadeConfiguration),
                IsHierarchical = given.IsHierarchical ?? relationship.IsHierarchical,
            },
        ]));
        solution.Add(relationship.ReferencedTable, MetadataComponents.OfRelationship(relationship.SchemaName));
        return new UpdateRelationshipResponse();
    }
}
