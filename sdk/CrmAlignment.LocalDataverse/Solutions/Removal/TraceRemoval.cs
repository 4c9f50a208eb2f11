using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Security;

namespace CrmAlignment.LocalDataverse.Solutions.Removal;

/// <summary>Clears what other tables hold about a table that goes: references to its rows, shares, privileges, message filters.</summary>
internal static class TraceRemoval
{
    /// <summary>Clears the traces of a table.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="table">The table that goes.</param>
    /// <param name="going">All tables that go.</param>
    public static void Run(IRequestScope scope, TableDefinition table, IReadOnlySet<string> going)
    {
        if (table.IsActivity)
        {
            RemoveActivities(scope, table);
        }

        foreach (var relationship in scope.Catalog.ChildrenOf(table.LogicalName).Where(item => !going.Contains(item.ReferencingTable)))
        {
            Detach(scope, relationship);
        }

        foreach (var share in scope.Transaction.Find(
            "principalobjectaccess", new Dictionary<string, object?> { ["objecttypecode"] = table.LogicalName }))
        {
            scope.Transaction.Delete("principalobjectaccess", share);
        }

        RemoveRows(scope, "sdkmessagefilter", "primaryobjecttypecode", table.LogicalName);
        var others = scope.Catalog.Tables.Where(other => !going.Contains(other.LogicalName)).SelectMany(TablePrivilege.Of).Select(privilege => privilege.Name)
            .ToHashSet();
        foreach (var privilege in TablePrivilege.Of(table).Where(privilege => !others.Contains(privilege.Name)))
        {
            RemoveRows(scope, "privilege", "name", privilege.Name);
        }
    }

    // Each activity is a row of activitypointer as well, and has parties.
    private static void RemoveActivities(IRequestScope scope, TableDefinition table)
    {
        foreach (var pointer in scope.Transaction.Find(
            ActivityColumns.Pointer, new Dictionary<string, object?> { ["activitytypecode"] = table.LogicalName }))
        {
            scope.SystemService.Delete(table.LogicalName, pointer);
        }
    }

    // What a row of the table takes along when it is deleted (queue items, notes) goes, other rows lose their reference.
    private static void Detach(IRequestScope scope, OneToManyRelationship relationship)
    {
        var rows = scope.Transaction.FindReferencesTo(
            relationship.ReferencingTable, relationship.ReferencingColumn, relationship.ReferencedTable);
        foreach (var row in rows.Where(row => scope.Transaction.Exists(relationship.ReferencingTable, row)))
        {
            if (relationship.Cascade.Delete is CascadeType.Cascade or CascadeType.Active or CascadeType.UserOwned)
            {
                scope.SystemService.Delete(relationship.ReferencingTable, row);
            }
            else
            {
                scope.Transaction.Update(
                    relationship.ReferencingTable, row, new Dictionary<string, object?> { [relationship.ReferencingColumn] = null });
            }
        }
    }

    private static void RemoveRows(IRequestScope scope, string table, string column, string value)
    {
        foreach (var row in scope.Transaction.Find(table, new Dictionary<string, object?> { [column] = value }))
        {
            scope.SystemService.Delete(table, row);
        }
    }
}
