using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Messages.Rows;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Pipeline;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.LocalDataverse.Messages;

/// <summary>Delete: one row, and what its relationships take along, unlink or forbid.</summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/configure-entity-relationship-cascading-behavior.</remarks>
internal sealed class DeleteHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "Delete";

    /// <inheritdoc/>
    public void Prepare(RequestScope scope)
    {
        var target = scope.Required<EntityReference>("Target");
        scope.Primary = new EntityReference(target.LogicalName, RowReader.RequireId(scope, target));
    }

    /// <inheritdoc/>
    public OrganizationResponse Execute(RequestScope scope)
    {
        var target = scope.Required<EntityReference>("Target");
        var table = scope.Catalog.Table(target.LogicalName);
        var id = scope.Primary!.Id;
        var row = scope.Rows.Current(scope, table.LogicalName, id) ?? throw DataverseFault.ObjectDoesNotExist(table.SchemaName, id);
        RowWriter.RequireVersion(table, row, RowWriter.ExpectedVersion(scope, table, target.RowVersion));
        AccessRules.Require(scope, row, AccessRight.Delete);
        RequireNoReference(scope, table, id);
        foreach (var relationship in scope.Catalog.ChildrenOf(table.LogicalName))
        {
            Detach(scope, table, id, relationship);
        }

        RemoveLinks(scope, table, id);
        scope.Transaction.Delete(table.LogicalName, id);
        RowWriter.AfterWrite(scope, table);
        return new DeleteResponse { ResponseName = Name };
    }

    // Restrict first: a refused delete must not have run the steps of children's deletes before.
    private static void RequireNoReference(RequestScope scope, TableDefinition table, Guid id)
    {
        foreach (var relationship in scope.Catalog.ChildrenOf(table.LogicalName))
        {
            var key = new Dictionary<string, object?> { [relationship.ReferencingColumn] = new RowReference(table.LogicalName, id) };
            if (relationship.Cascade.Delete == CascadeType.Restrict && scope.Transaction.Find(relationship.ReferencingTable, key, 1).Count > 0)
            {
                throw DataverseFault.DeleteRestricted(table.LogicalName, id, relationship.ReferencingTable, relationship.SchemaName);
            }
        }
    }

    // Rows that are each other's parents end here: the one whose delete began the circle goes last.
    private static bool IsThere(RequestScope scope, string table, Guid id)
    {
        for (var deletion = scope; deletion is not null; deletion = deletion.Parent)
        {
            if (deletion.Message == "Delete" && deletion.Primary is { } primary && primary.Id == id && primary.LogicalName == table)
            {
                return false;
            }
        }

        return scope.Transaction.Exists(table, id);
    }

    private static void Detach(RequestScope scope, TableDefinition table, Guid id, OneToManyRelationship relationship)
    {
        var key = new Dictionary<string, object?> { [relationship.ReferencingColumn] = new RowReference(table.LogicalName, id) };
        foreach (var child in scope.Transaction.Find(relationship.ReferencingTable, key))
        {
            switch (relationship.Cascade.Delete)
            {
                case CascadeType.RemoveLink:
                    scope.Transaction.Update(relationship.ReferencingTable, child, new Dictionary<string, object?> { [relationship.ReferencingColumn] = null });
                    RowWriter.AfterWrite(scope, scope.Catalog.Table(relationship.ReferencingTable));
                    break;
                case CascadeType.Cascade or CascadeType.Active or CascadeType.UserOwned when IsThere(scope, relationship.ReferencingTable, child):
                    // Children go by SYSTEM: the privilege on the parent is what counts.
                    scope.SystemService.Delete(relationship.ReferencingTable, child);
                    break;
                default:
                    break;
            }
        }
    }

    private static void RemoveLinks(RequestScope scope, TableDefinition table, Guid id)
    {
        foreach (var relationship in scope.Catalog.ManyToMany)
        {
            if (relationship.Table1 == table.LogicalName)
            {
                RemoveLinks(scope, relationship.IntersectTable, relationship.Column1, id);
            }

            if (relationship.Table2 == table.LogicalName)
            {
                RemoveLinks(scope, relationship.IntersectTable, relationship.Column2, id);
            }
        }

        if (table.IsUserOwned && scope.Catalog.FindTable("principalobjectaccess") is not null)
        {
            RemoveLinks(scope, "principalobjectaccess", "objectid", id);
        }
    }

    private static void RemoveLinks(RequestScope scope, string intersect, string column, Guid id)
    {
        foreach (var link in scope.Transaction.Find(intersect, new Dictionary<string, object?> { [column] = id }))
        {
            scope.Transaction.Delete(intersect, link);
            RowWriter.AfterWrite(scope, scope.Catalog.Table(intersect));
        }
    }
}
