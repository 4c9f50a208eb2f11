using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Messages.Cascades;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Pipeline;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Sharing;

/// <summary>Shares child rows with whom their parent is shared, and ends that, where the relationship says so.</summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/configure-entity-relationship-cascading-behavior.</remarks>
internal static class ShareCascade
{
    /// <summary>Sends a sharing request on for each child that follows.</summary>
    /// <param name="scope">The request on the parent, performed.</param>
    /// <param name="parent">The parent.</param>
    /// <param name="cascade">Which of a relationship's settings counts.</param>
    /// <param name="request">The same request for a child.</param>
    public static void Apply(RequestScope scope, RowReference parent, Func<CascadeSettings, CascadeType> cascade, Func<EntityReference, OrganizationRequest> request)
    {
        foreach (var relationship in scope.Catalog.ChildrenOf(parent.Table))
        {
            var kind = cascade(relationship.Cascade);
            if (kind is CascadeType.NoCascade or CascadeType.RemoveLink or CascadeType.Restrict || !IsShared(scope, relationship.ReferencingTable))
            {
                continue;
            }

            foreach (var child in Children(scope, parent, relationship, kind))
            {
                // Sharing the parent is what needs the right.
                scope.SystemService.Execute(request(child));
            }
        }
    }

    // An activity is shared as what it is; its activitypointer row only mirrors it.
    private static bool IsShared(RequestScope scope, string table) =>
        table != "activitypointer" && scope.Catalog.FindTable(table) is { IsUserOwned: true };

    private static List<EntityReference> Children(RequestScope scope, RowReference parent, OneToManyRelationship relationship, CascadeType kind)
    {
        var owner = scope.Transaction.Retrieve(parent.Table, parent.Id)?["ownerid"];
        var children = new List<EntityReference>();
        foreach (var id in scope.Transaction.Find(relationship.ReferencingTable, new Dictionary<string, object?> { [relationship.ReferencingColumn] = parent }))
        {
            var child = scope.Transaction.Retrieve(relationship.ReferencingTable, id)!;
            if (OwnerCascade.Follows(kind, child, owner) && !IsBeingShared(scope, child))
            {
                children.Add(new EntityReference(relationship.ReferencingTable, id));
            }
        }

        return children;
    }

    // Rows may be each other's parents.
    private static bool IsBeingShared(RequestScope scope, StoredRow row)
    {
        for (var sharing = scope; sharing is not null; sharing = sharing.Parent)
        {
            if (sharing.Message == scope.Message && sharing.Primary is { } primary && primary.Id == row.Id && primary.LogicalName == row.Table.LogicalName)
            {
                return true;
            }
        }

        return false;
    }
}
