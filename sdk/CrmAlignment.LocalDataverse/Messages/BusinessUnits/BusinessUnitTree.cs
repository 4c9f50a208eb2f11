using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Messages.BusinessUnits;

/// <summary>Business units form a tree with one root, made with the organization.</summary>
internal static class BusinessUnitTree
{
    /// <summary>Refuses a second root, and a unit that would be above itself.</summary>
    /// <param name="draft">The unit.</param>
    public static void Require(RowDraft draft)
    {
        if (draft.Table.LogicalName != "businessunit")
        {
            return;
        }

        var parent = draft.After("parentbusinessunitid") as RowReference?;
        if (parent is null && (draft.IsNew || draft.Current!["parentbusinessunitid"] is not null))
        {
            throw DataverseFault.Of(
                DataverseErrorCode.MissingParentBusiness,
                "The parent business was unexpectedly missing. Give parentbusinessunitid; only the root business unit has none.");
        }

        if (!draft.IsNew && !Equals(parent, draft.Current!["parentbusinessunitid"]))
        {
            // https://learn.microsoft.com/previous-versions/dynamicscrm-2016/developers-guide/gg327965(v=crm.8) lists it with
            // SetParentBusinessUnit; assumed to count for an Update that does the same.
            draft.Scope.Access.RequirePrivilege("prvReparentBusinessUnit");
            RequireNoCircle(draft, parent);
        }
    }

    // All units are below the root, so this refuses to move the root as well.
    private static void RequireNoCircle(RowDraft draft, RowReference? parent)
    {
        for (var above = parent; above is { } unit; above = Parent(draft, unit))
        {
            if (unit.Id == draft.Id)
            {
                throw DataverseFault.InvalidOperation(
                    $"The business unit {draft.Id} cannot be moved below {parent!.Value.Id}, which is the unit itself or below it.");
            }
        }
    }

    private static RowReference? Parent(RowDraft draft, RowReference unit) =>
        draft.Scope.Transaction.Retrieve("businessunit", unit.Id)?["parentbusinessunitid"] as RowReference?;
}
