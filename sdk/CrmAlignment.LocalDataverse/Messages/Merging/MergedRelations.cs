using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Messages.Addresses;
using CrmAlignment.LocalDataverse.Messages.Cascades;
using CrmAlignment.LocalDataverse.Messages.Connections;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Rows.Activities;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Merging;

/// <summary>Gives everything that belongs to one row to another of its table: children, links and participation in activities.</summary>
/// <remarks>
/// For tables that can be merged Cascade is the only valid option of a relationship's Merge action
/// (https://learn.microsoft.com/power-apps/developer/data-platform/configure-entity-relationship-cascading-behavior). Activities go by
/// the caller, who needs the privilege to write them; everything else by SYSTEM (see <see cref="MergeHandler"/>).
/// </remarks>
/// <param name="scope">The request.</param>
/// <param name="from">The row that loses it.</param>
/// <param name="to">The row that gets it.</param>
/// <param name="runsSteps">Whether rows are written by messages, whose steps run; activities always are.</param>
internal sealed class MergedRelations(IRequestScope scope, EntityReference from, EntityReference to, bool runsSteps)
{
    private const string Master = "masterid";

    /// <summary>Moves what belongs to the row.</summary>
    public void Move()
    {
        // Rows merged into the subordinate before keep naming it: it is the master they were merged into.
        foreach (var relationship in scope.Catalog.ChildrenOf(from.LogicalName).Where(item => item.ReferencingColumn != Master).ToList())
        {
            foreach (var child in ChildRows.Of(scope, relationship, from.Id).Where(child => !IsPart(child)).ToList())
            {
                MoveChild(relationship.ReferencingColumn, child);
            }
        }

        foreach (var relationship in scope.Catalog.PairsOf(from.LogicalName))
        {
            MoveLinks(relationship);
        }
    }

    // The addresses in columns of the row stay with it, and so does a connection of the two rows.
    private bool IsPart(EntityReference child) =>
        AddressRows.IsEmbedded(scope, child.LogicalName, child.Id) || ConnectionTwins.Joins(scope.Transaction, child, from, to);

    private void MoveChild(string column, EntityReference child)
    {
        // A row that was below the subordinate cannot be its own parent.
        var parent = child.LogicalName == to.LogicalName && child.Id == to.Id ? null : to;
        if (child.LogicalName == ActivityTables.Party)
        {
            Write(child, column, parent);
        }
        else if (scope.Catalog.Column(child.LogicalName, column) is not { IsValidForUpdate: false })
        {
            var change = new Entity(child.LogicalName, child.Id) { [column] = parent };
            if (scope.Catalog.Table(child.LogicalName).IsActivity)
            {
                scope.Service.Update(change);
            }
            else if (runsSteps || EmbeddedAddress.IsTable(child.LogicalName))
            {
                scope.SystemService.Update(change);
            }
            else
            {
                Write(child, column, parent);
            }
        }
    }

    private void Write(EntityReference child, string column, EntityReference? parent)
    {
        object? value = parent is null ? null : new RowReference(parent.LogicalName, parent.Id);
        var values = new Dictionary<string, object?> { [column] = value };
        DerivedColumns.Fill(scope.Catalog.Table(child.LogicalName), values);
        ConnectionTwins.AddName(scope.Transaction, child.LogicalName, values);
        scope.Transaction.Update(child.LogicalName, child.Id, values);
    }

    private void MoveLinks(ManyToManyRelationship relationship)
    {
        var (own, other, otherTable) = relationship.Table1 == from.LogicalName
            ? (relationship.Column1, relationship.Column2, relationship.Table2)
            : (relationship.Column2, relationship.Column1, relationship.Table1);
        var linked = Linked(relationship, own, other, to);
        foreach (var id in Linked(relationship, own, other, from))
        {
            var related = new EntityReferenceCollection { new EntityReference(otherTable, id) };
            scope.SystemService.Disassociate(from.LogicalName, from.Id, new Relationship(relationship.SchemaName), related);
            if (linked.Add(id))
            {
                scope.SystemService.Associate(to.LogicalName, to.Id, new Relationship(relationship.SchemaName), related);
            }
        }
    }

    private HashSet<Guid> Linked(ManyToManyRelationship relationship, string own, string other, EntityReference row)
    {
        var end = LinkEnds.Value(scope.Catalog, relationship, own, new RowReference(row.LogicalName, row.Id));
        var links = RowScan.Where(scope.Transaction, relationship.IntersectTable, new Dictionary<string, object?> { [own] = end });
        return [.. links.Select(link => RowScan.IdIn(link, other))];
    }
}
