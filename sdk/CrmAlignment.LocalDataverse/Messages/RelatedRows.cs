using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages;

/// <summary>Creates the related rows that a new row carries ("deep insert").</summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/org-service/entity-operations-create#create-related-table-rows-in-one-operation.</remarks>
internal static class RelatedRows
{
    /// <summary>Creates each related row as a request of its own in the same transaction.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="parent">The new row.</param>
    /// <param name="related">Related rows by relationship.</param>
    public static void Create(IRequestScope scope, RowDraft parent, RelatedEntityCollection related)
    {
        foreach (var group in related)
        {
            var definition = scope.Catalog.Relationship(group.Key.SchemaName);
            foreach (var child in group.Value.Entities)
            {
                CreateOne(scope, parent, definition, group.Key, child);
            }
        }
    }

    private static void CreateOne(IRequestScope scope, RowDraft parent, RelationshipDefinition definition, Relationship relationship, Entity child)
    {
        var reference = new EntityReference(parent.Table.LogicalName, parent.Id);
        switch (definition)
        {
            case OneToManyRelationship { } toMany when toMany.ReferencedTable == parent.Table.LogicalName && child.LogicalName == toMany.ReferencingTable:
                var copy = RequestCopy.CopyOf(child);
                copy[toMany.ReferencingColumn] = reference;
                scope.Service.Create(copy);
                break;
            case ManyToManyRelationship:
                var id = scope.Service.Create(child);
                scope.Service.Associate(reference.LogicalName, reference.Id, relationship, [new EntityReference(child.LogicalName, id)]);
                break;
            default:
                throw DataverseFault.InvalidArgument($"The relationship '{definition.SchemaName}' does not lead from '{parent.Table.LogicalName}' to rows of '{child.LogicalName}'.");
        }
    }
}
