using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Messages.Cascades;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows.Activities;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Merging;

/// <summary>Gives everything that belongs to one row to another of its table: children, links and participation in activities.</summary>
/// <remarks>
/// For tables that can be merged Cascade is the only valid option of a relationship's Merge action
/// (https://learn.microsoft.com/power-apps/developer/data-platform/configure-entity-relationship-cascading-behavior).
/// </remarks>
internal static class MergedRelations
{
    private const string Master = "masterid";

    /// <summary>Moves what belongs to a row.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="from">The row that loses it.</param>
    /// <param name="to">The row that gets it.</param>
    public static void Move(IRequestScope scope, EntityReference from, EntityReference to)
    {
        // Rows merged into the subordinate before keep naming it: it is the master they were merged into.
        foreach (var relationship in scope.Catalog.ChildrenOf(from.LogicalName).Where(item => item.ReferencingColumn != Master).ToList())
        {
            foreach (var child in ChildRows.Of(scope, relationship, from.Id).ToList())
            {
                MoveChild(scope, relationship, child, to);
            }
        }

        foreach (var relationship in scope.Catalog.ManyToMany.Where(item => Joins(item, from.LogicalName)).ToList())
        {
            MoveLinks(scope, relationship, from, to);
        }
    }

    private static bool Joins(ManyToManyRelationship relationship, string table) =>
        relationship.Table1 == table || relationship.Table2 == table;

    private static void MoveChild(IRequestScope scope, OneToManyRelationship relationship, EntityReference child, EntityReference to)
    {
        var column = relationship.ReferencingColumn;
        if (child.LogicalName == ActivityTables.Party)
        {
            var values = new Dictionary<string, object?> { [column] = new RowReference(to.LogicalName, to.Id) };
            scope.Transaction.Update(child.LogicalName, child.Id, values);
            return;
        }

        if (scope.Catalog.Column(child.LogicalName, column) is { IsValidForUpdate: false })
        {
            return;
        }

        // A row that was below the subordinate cannot be its own parent.
        var isSame = child.LogicalName == to.LogicalName && child.Id == to.Id;
        scope.Service.Update(new Entity(child.LogicalName, child.Id) { [column] = isSame ? null : to });
    }

    private static void MoveLinks(IRequestScope scope, ManyToManyRelationship relationship, EntityReference from, EntityReference to)
    {
        var (own, other, otherTable) = relationship.Table1 == from.LogicalName
            ? (relationship.Column1, relationship.Column2, relationship.Table2)
            : (relationship.Column2, relationship.Column1, relationship.Table1);
        var linked = Linked(scope, relationship, own, other, to);
        foreach (var id in Linked(scope, relationship, own, other, from))
        {
            var related = new EntityReferenceCollection { new EntityReference(otherTable, id) };
            scope.Service.Disassociate(from.LogicalName, from.Id, new Relationship(relationship.SchemaName), related);
            if (linked.Add(id))
            {
                scope.Service.Associate(to.LogicalName, to.Id, new Relationship(relationship.SchemaName), related);
            }
        }
    }

    private static HashSet<Guid> Linked(
        IRequestScope scope, ManyToManyRelationship relationship, string own, string other, EntityReference row)
    {
        var links = RowScan.Where(scope.Transaction, relationship.IntersectTable, new Dictionary<string, object?> { [own] = row.Id });
        return [.. links.Select(link => RowScan.IdIn(link, other))];
    }
}
