using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Messages.BusinessUnits;

/// <summary>
/// What the move of a user or team to another business unit brings: its roles, which belong to the former unit, are taken away, and
/// the rows that it owns move along (https://learn.microsoft.com/power-platform/admin/create-edit-business-units#change-the-business-unit-for-a-user;
/// the organization settings that change this keep their defaults here).
/// </summary>
internal static class BusinessUnitMove
{
    /// <summary>Follows a change of the business unit.</summary>
    /// <param name="draft">The user or team, written.</param>
    public static void Follow(RowDraft draft)
    {
        if (draft.IsNew
            || draft.Table.LogicalName is not ("systemuser" or "team")
            || !draft.Values.TryGetValue("businessunitid", out var unit)
            || Equals(unit, draft.Current!["businessunitid"]))
        {
            return;
        }

        TakeRoles(draft);
        MoveRows(draft, unit);
    }

    private static void TakeRoles(RowDraft draft)
    {
        var transaction = draft.Scope.Transaction;
        var (table, column) = draft.Table.LogicalName == "team" ? ("teamroles", "teamid") : ("systemuserroles", "systemuserid");
        foreach (var link in transaction.Find(table, new Dictionary<string, object?> { [column] = draft.Id }))
        {
            transaction.Delete(table, link);
        }
    }

    private static void MoveRows(RowDraft draft, object? unit)
    {
        var owner = new RowReference(draft.Table.LogicalName, draft.Id);
        foreach (var table in draft.Scope.Catalog.Tables
            .Where(table => table.IsUserOwned && table.FindColumn("owningbusinessunit") is not null))
        {
            foreach (var id in draft.Scope.Transaction.Find(table.LogicalName, new Dictionary<string, object?> { ["ownerid"] = owner }))
            {
                draft.Scope.Transaction.Update(table.LogicalName, id, new Dictionary<string, object?> { ["owningbusinessunit"] = unit });
            }
        }
    }
}
