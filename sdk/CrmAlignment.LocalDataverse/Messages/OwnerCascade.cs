using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Messages.Rows;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages;

/// <summary>Gives child rows the new owner of their parent, where the relationship says so.</summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/configure-entity-relationship-cascading-behavior.</remarks>
internal static class OwnerCascade
{
    /// <summary>Reassigns the children of a row whose owner changed.</summary>
    /// <param name="draft">The changes, written.</param>
    public static void Apply(RowDraft draft)
    {
        if (!draft.Values.TryGetValue("ownerid", out var value) || value is not RowReference owner || Equals(draft.Current?["ownerid"], owner))
        {
            return;
        }

        foreach (var relationship in draft.Scope.Catalog.ChildrenOf(draft.Table.LogicalName))
        {
            if (relationship.Cascade.Assign is CascadeType.NoCascade or CascadeType.RemoveLink or CascadeType.Restrict)
            {
                continue;
            }

            foreach (var child in ChildrenOf(draft, relationship))
            {
                if (Follows(relationship.Cascade.Assign, child, draft.Current!["ownerid"]))
                {
                    draft.Scope.Service.Update(new Entity(relationship.ReferencingTable, child.Id) { ["ownerid"] = new EntityReference(owner.Table, owner.Id) });
                }
            }
        }
    }

    /// <summary>Whether a child goes the way of its parent.</summary>
    /// <param name="cascade">What the relationship says.</param>
    /// <param name="child">The child.</param>
    /// <param name="formerOwner">The parent's owner, before a change of owner.</param>
    /// <returns>True when it follows.</returns>
    public static bool Follows(CascadeType cascade, StoredRow child, object? formerOwner) => cascade switch
    {
        CascadeType.Active => child["statecode"] as int? is null or 0,
        CascadeType.UserOwned => Equals(child["ownerid"], formerOwner),
        _ => true,
    };

    private static List<StoredRow> ChildrenOf(RowDraft draft, OneToManyRelationship relationship)
    {
        var rows = new List<StoredRow>();
        if (draft.Scope.Catalog.FindTable(relationship.ReferencingTable) is not { IsUserOwned: true } table)
        {
            return rows;
        }

        var key = new Dictionary<string, object?> { [relationship.ReferencingColumn] = new RowReference(draft.Table.LogicalName, draft.Id) };
        foreach (var id in draft.Scope.Transaction.Find(table.LogicalName, key))
        {
            rows.Add(draft.Scope.Transaction.Retrieve(table.LogicalName, id)!);
        }

        return rows;
    }
}
