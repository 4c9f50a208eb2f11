using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Cascades;

/// <summary>Gives child rows the new owner of their parent, where the relationship says so.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/configure-entity-relationship-cascading-behavior.</remarks>
internal static class OwnerCascade
{
    /// <summary>Reassigns the children of a row whose owner changed.</summary>
    /// <param name="draft">The changes, written.</param>
    public static void Apply(RowDraft draft)
    {
        if (!draft.Values.TryGetValue("ownerid", out var value) || value is not RowReference owner || Equals(
            draft.Current?["ownerid"], owner))
        {
            return;
        }

        foreach (var relationship in ChildRows.RelationshipsOf(draft.Scope.Catalog, draft.Table))
        {
            if (relationship.Cascade.Assign is CascadeType.Cascade or CascadeType.Active or CascadeType.UserOwned
                && draft.Scope.Catalog.Table(relationship.ReferencingTable).IsUserOwned)
            {
                Reassign(draft, relationship, owner);
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

    private static void Reassign(RowDraft draft, OneToManyRelationship relationship, RowReference owner)
    {
        foreach (var child in ChildRows.Of(draft.Scope, relationship, draft.Id).ToList())
        {
            var row = draft.Scope.Transaction.Retrieve(child.LogicalName, child.Id)!;

            // An assignment that changes nothing does not run, which also ends a circle of parents.
            if (Follows(relationship.Cascade.Assign, row, draft.Current!["ownerid"]) && !Equals(row["ownerid"], owner))
            {
                draft.Scope.Service.Update(
                    new Entity(child.LogicalName, child.Id) { ["ownerid"] = new EntityReference(owner.Table, owner.Id) });
            }
        }
    }
}
