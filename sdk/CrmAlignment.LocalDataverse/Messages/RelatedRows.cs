using System.Linq;
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
    /// <summary>Creates the rows that a row is to refer to, before it is written: its lookups need them.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="row">The row as the request has it.</param>
    /// <returns>The row with its lookups; the same object when it brings none of these rows.</returns>
    /// <exception cref="System.ServiceModel.FaultException{T}">A lookup would refer to two rows, or to another one already.</exception>
    public static Entity CreateReferenced(IRequestScope scope, Entity row)
    {
        if (row.RelatedEntities.Count == 0)
        {
            return row;
        }

        var written = row;
        foreach (var (relationship, related) in row.RelatedEntities)
        {
            if (scope.Catalog.Relationship(relationship.SchemaName) is OneToManyRelationship toOne && IsReferenced(toOne, relationship, row, related))
            {
                written = ReferenceEquals(written, row) ? RequestCopy.CopyOf(row) : written;
                written[toOne.ReferencingColumn] = CreateReferenced(scope, written, toOne, related);
            }
        }

        return written;
    }

    /// <summary>Creates each related row as a request of its own in the same transaction, but for those that the row refers to.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="parent">The new row.</param>
    /// <param name="related">Related rows by relationship.</param>
    public static void Create(IRequestScope scope, RowDraft parent, RelatedEntityCollection related)
    {
        foreach (var group in related)
        {
            var definition = scope.Catalog.Relationship(group.Key.SchemaName);
            if (definition is OneToManyRelationship toOne && IsReferenced(toOne, group.Key, parent.Target, group.Value))
            {
                continue;
            }

            foreach (var child in group.Value.Entities)
            {
                CreateOne(scope, parent, definition, group.Key, child);
            }
        }
    }

    // Within one table the role tells which side the row is on: by default the one that is referred to.
    private static bool IsReferenced(OneToManyRelationship definition, Relationship relationship, Entity row, EntityCollection related) =>
        definition.ReferencingTable == row.LogicalName
        && (definition.ReferencedTable != row.LogicalName || relationship.PrimaryEntityRole == EntityRole.Referencing)
        && related.Entities.Count > 0
        && related.Entities.All(child => child.LogicalName == definition.ReferencedTable);

    private static EntityReference CreateReferenced(
        IRequestScope scope, Entity row, OneToManyRelationship definition, EntityCollection related) =>
        related.Entities is [var only] && row.GetAttributeValue<EntityReference>(definition.ReferencingColumn) is null
            ? new EntityReference(only.LogicalName, scope.Service.Create(only))
            : throw DataverseFault.InvalidArgument(
                $"The relationship '{definition.SchemaName}' lets '{row.LogicalName}' refer to one row of '{definition.ReferencedTable}' by "
                    + $"'{definition.ReferencingColumn}', and the request brings {related.Entities.Count}, or gives the column as well. Bring one "
                    + "row, or give the column.");

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
