using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Messages.Addresses;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Rows.Activities;
using CrmAlignment.LocalDataverse.Rows.Calendars;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Messages.Cascades;

/// <summary>What the deletion of a row does to the rows that refer to it.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/configure-entity-relationship-cascading-behavior.</remarks>
internal static class DeleteCascade
{
    /// <summary>Deletes or unlinks the children of a row and removes its links and shares.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="table">The row's table.</param>
    /// <param name="id">The row.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">A relationship restricts the deletion (0x80040227).</exception>
    public static void Apply(IRequestScope scope, TableDefinition table, Guid id)
    {
        List<OneToManyRelationship> relationships = [.. ChildRows.RelationshipsOf(scope.Catalog, table)];

        // Restrict first: a refused delete must not have run the steps of children's deletes before.
        if (relationships.Find(item => item.Cascade.Delete == CascadeType.Restrict && ChildRows.Any(scope, item, id)) is { } restricting)
        {
            throw DataverseFault.DeleteRestricted(table.LogicalName, id, restricting.ReferencingTable, restricting.SchemaName);
        }

        // An activity goes by the relationship of its own table, before that of activitypointer empties its lookup.
        foreach (var relationship in relationships.OrderBy(item => item.Cascade.Delete == CascadeType.RemoveLink))
        {
            Detach(scope, id, relationship);
        }

        RemoveLinks(scope, table, id);
    }

    private static void Detach(IRequestScope scope, Guid id, OneToManyRelationship relationship)
    {
        var delete = OnDelete(relationship);
        if (delete == CascadeType.NoCascade)
        {
            return;
        }

        foreach (var child in ChildRows.Of(scope, relationship, id).ToList())
        {
            switch (delete)
            {
                case CascadeType.RemoveLink:
                    scope.Transaction.Update(
                        child.LogicalName, child.Id, Unlinked(scope.Catalog.Table(child.LogicalName), relationship.ReferencingColumn));
                    break;
                case CascadeType.Cascade or CascadeType.Active or CascadeType.UserOwned
                    when child.LogicalName is ActivityTables.Party or CalendarTables.Rule || AddressRows.IsEmbedded(scope, child.LogicalName, child.Id):
                    scope.Transaction.Delete(child.LogicalName, child.Id);
                    break;

                // Of rows that are each other's parents the one whose delete began the circle goes last.
                case CascadeType.Cascade or CascadeType.Active or CascadeType.UserOwned
                    when !ChildRows.IsUnderWay(scope, child) && scope.Transaction.Exists(child.LogicalName, child.Id):
                    // Children go by SYSTEM: the privilege on the parent is what counts.
                    scope.SystemService.Delete(child.LogicalName, child.Id);
                    break;
                default:
                    break;
            }
        }
    }

    // The platform leaves the reference of a party or a system job to a row that is gone. Here a lookup always leads to a row.
    private static CascadeType OnDelete(OneToManyRelationship relationship) =>
        relationship.ReferencingTable is ActivityTables.Party or "asyncoperation" && relationship.Cascade.Delete == CascadeType.NoCascade
            ? CascadeType.RemoveLink
            : relationship.Cascade.Delete;

    private static Dictionary<string, object?> Unlinked(TableDefinition table, string column)
    {
        var values = new Dictionary<string, object?> { [column] = null };
        DerivedColumns.Fill(table, values);
        if (table.LogicalName == ActivityTables.Party)
        {
            values["ispartydeleted"] = true;
        }

        return values;
    }

    private static void RemoveLinks(IRequestScope scope, TableDefinition table, Guid id)
    {
        var row = new RowReference(table.LogicalName, id);
        foreach (var relationship in scope.Catalog.PairsOf(table.LogicalName))
        {
            if (relationship.Table1 == table.LogicalName)
            {
                RemoveLinks(scope, relationship.IntersectTable, relationship.Column1, LinkEnds.Value(scope.Catalog, relationship, relationship.Column1, row));
            }

            if (relationship.Table2 == table.LogicalName)
            {
                RemoveLinks(scope, relationship.IntersectTable, relationship.Column2, LinkEnds.Value(scope.Catalog, relationship, relationship.Column2, row));
            }
        }

        if (table.IsUserOwned && scope.Catalog.FindTable("principalobjectaccess") is not null)
        {
            RemoveLinks(scope, "principalobjectaccess", "objectid", id);
        }

        if (table.LogicalName == "team")
        {
            RemoveLinks(scope, "principalobjectaccess", "principalid", id);
        }
    }

    private static void RemoveLinks(IRequestScope scope, string intersect, string column, object end)
    {
        foreach (var link in scope.Transaction.Find(intersect, new Dictionary<string, object?> { [column] = end }))
        {
            scope.Transaction.Delete(intersect, link);
        }
    }
}
