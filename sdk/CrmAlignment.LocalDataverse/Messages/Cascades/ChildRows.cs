using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows.Activities;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Cascades;

/// <summary>The rows below a row.</summary>
internal static class ChildRows
{
    /// <summary>The relationships in which a table is the parent; those of activitypointer are an activity's too.</summary>
    /// <param name="catalog">The metadata.</param>
    /// <param name="table">The parent's table.</param>
    /// <returns>The relationships.</returns>
    public static IEnumerable<OneToManyRelationship> RelationshipsOf(MetadataCatalog catalog, TableDefinition table) =>
        table.IsActivity && table.LogicalName != ActivityTables.Pointer
            ? catalog.ChildrenOf(table.LogicalName).Concat(catalog.ChildrenOf(ActivityTables.Pointer))
            : catalog.ChildrenOf(table.LogicalName);

    /// <summary>The children of a row, each in the table in which it is written.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="relationship">The relationship.</param>
    /// <param name="parent">Id of the parent.</param>
    /// <returns>The children, in the order they were added.</returns>
    public static IEnumerable<EntityReference> Of(IRequestScope scope, OneToManyRelationship relationship, Guid parent) =>
        scope.Transaction.Find(relationship.ReferencingTable, Key(relationship, parent))
            .Select(id => new EntityReference(ActivityTables.TableOf(scope.Transaction, relationship.ReferencingTable, id), id));

    /// <summary>Whether a row has children.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="relationship">The relationship.</param>
    /// <param name="parent">Id of the parent.</param>
    public static bool Any(IRequestScope scope, OneToManyRelationship relationship, Guid parent) =>
        scope.Transaction.Find(relationship.ReferencingTable, Key(relationship, parent), 1).Count > 0;

    /// <summary>Whether a row is being treated by a request of the same message that this one is inside of.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="row">The row.</param>
    /// <remarks>Rows may be each other's parents; a cascade that comes back to a row ends there.</remarks>
    public static bool IsUnderWay(IRequestScope scope, EntityReference row)
    {
        for (var request = scope; request is not null; request = request.Parent)
        {
            if (request.Message == scope.Message && request.Primary is { } known && known.Id == row.Id && known.LogicalName == row.LogicalName)
            {
                return true;
            }
        }

        return false;
    }

    private static Dictionary<string, object?> Key(OneToManyRelationship relationship, Guid parent) =>
        new() { [relationship.ReferencingColumn] = new RowReference(relationship.ReferencedTable, parent) };
}
