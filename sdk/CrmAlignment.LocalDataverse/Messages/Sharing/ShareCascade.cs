using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Messages.Cascades;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Rows.Activities;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Messages.Sharing;

/// <summary>Lets rows inherit the shares of their parents, where the relationship says so.</summary>
/// <remarks>
/// Sources: https://learn.microsoft.com/power-apps/developer/data-platform/security-sharing-assigning#sharing-and-inheritance and
/// https://learn.microsoft.com/power-apps/developer/data-platform/configure-entity-relationship-cascading-behavior.
/// </remarks>
internal static class ShareCascade
{
    /// <summary>Hands what changed of a parent's share down to its children, and theirs.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="parent">The parent.</param>
    /// <param name="principal">The user or team of the share.</param>
    /// <param name="setting">Which of a relationship's settings counts.</param>
    public static void HandDown(
        IRequestScope scope, RowReference parent, RowReference principal, Func<CascadeSettings, CascadeType> setting) =>
        HandDown(scope, parent, principal, setting, [parent.Id]);

    /// <summary>Lets a new row, or one with a new parent, inherit from its parents.</summary>
    /// <param name="draft">The row, written.</param>
    public static void Adopt(RowDraft draft)
    {
        if (!draft.Table.IsUserOwned)
        {
            return;
        }

        foreach (var relationship in ParentsOf(draft.Scope.Catalog, draft.Table))
        {
            if (Cascades(relationship.Cascade.Reparent) && draft.Values.ContainsKey(relationship.ReferencingColumn))
            {
                AdoptFromAll(draft);
                return;
            }
        }
    }

    private static void AdoptFromAll(RowDraft draft)
    {
        var principals = new HashSet<RowReference>();
        foreach (var relationship in ParentsOf(draft.Scope.Catalog, draft.Table).Where(item => Cascades(item.Cascade.Reparent)))
        {
            if (draft.Values.TryGetValue(relationship.ReferencingColumn, out var parent))
            {
                principals.UnionWith(PrincipalsOf(draft.Scope, parent));
                principals.UnionWith(PrincipalsOf(draft.Scope, draft.Current?[relationship.ReferencingColumn]));
            }
        }

        var row = new RowReference(draft.Table.LogicalName, draft.Id);
        foreach (var principal in principals)
        {
            if (Inherit(draft.Scope, row, principal))
            {
                HandDown(draft.Scope, row, principal, static cascade => cascade.Reparent);
            }
        }
    }

    private static void HandDown(
        IRequestScope scope,
        RowReference parent,
        RowReference principal,
        Func<CascadeSettings, CascadeType> setting,
        HashSet<Guid> visited)
    {
        foreach (var relationship in ChildRows.RelationshipsOf(scope.Catalog, scope.Catalog.Table(parent.Table))
            .Where(item => Cascades(setting(item.Cascade))))
        {
            foreach (var reference in ChildRows.Of(scope, relationship, parent.Id)
                .Where(child => scope.Catalog.Table(child.LogicalName).IsUserOwned).ToList())
            {
                // Rows may be each other's parents.
                var child = new RowReference(reference.LogicalName, reference.Id);
                if (visited.Add(child.Id) && Inherit(scope, child, principal))
                {
                    HandDown(scope, child, principal, setting, visited);
                }
            }
        }
    }

    // Whether what the row inherits has changed.
    private static bool Inherit(IRequestScope scope, RowReference row, RowReference principal)
    {
        var known = Shares.Of(scope.Transaction, row.Id, principal);
        var inherited = InheritedRights(scope, row, principal);
        if (inherited == known.Inherited)
        {
            return false;
        }

        Shares.Write(scope.Transaction, row, known with { Inherited = inherited }, scope.UtcNow);
        return true;
    }

    private static int InheritedRights(IRequestScope scope, RowReference row, RowReference principal)
    {
        var stored = scope.Transaction.Retrieve(row.Table, row.Id)!;
        var rights = 0;
        foreach (var relationship in ParentsOf(scope.Catalog, stored.Table))
        {
            if (stored[relationship.ReferencingColumn] is RowReference parent
                && parent.Table == relationship.ReferencedTable
                && Follows(scope, relationship.Cascade, stored, parent))
            {
                rights |= Shares.Of(scope.Transaction, parent.Id, principal).Rights;
            }
        }

        return rights;
    }

    private static bool Follows(IRequestScope scope, CascadeSettings cascade, StoredRow child, RowReference parent) =>
        Cascades(cascade.Share)
            ? OwnerCascade.Follows(cascade.Share, child, scope.Transaction.Retrieve(parent.Table, parent.Id)?["ownerid"])
            : Cascades(cascade.Reparent);

    private static IEnumerable<RowReference> PrincipalsOf(IRequestScope scope, object? parent) =>
        parent is RowReference row ? Shares.Of(scope.Transaction, row.Id).Select(share => share.Principal) : [];

    // An activity has the parents of its activitypointer too.
    private static IEnumerable<OneToManyRelationship> ParentsOf(MetadataCatalog catalog, TableDefinition table) =>
        table.IsActivity
            ? catalog.ParentsOf(table.LogicalName).Concat(catalog.ParentsOf(ActivityTables.Pointer))
            : catalog.ParentsOf(table.LogicalName);

    private static bool Cascades(CascadeType type) => type is CascadeType.Cascade or CascadeType.Active or CascadeType.UserOwned;
}
