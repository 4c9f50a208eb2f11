using CrmAlignment.LocalDataverse.Messages.BusinessUnits;
using CrmAlignment.LocalDataverse.Messages.Roles;
using CrmAlignment.LocalDataverse.Messages.Sharing;

namespace CrmAlignment.LocalDataverse.Messages.Rows;

/// <summary>What the platform writes by itself after a row was written: shares, copies of roles, business units.</summary>
internal static class RowConsequences
{
    /// <summary>Writes it.</summary>
    /// <param name="draft">The row, written.</param>
    public static void Apply(RowDraft draft)
    {
        ShareCascade.Adopt(draft);
        switch (draft.Table.LogicalName)
        {
            case "role":
                RoleCopies.FollowRole(draft);
                break;
            case "businessunit" when draft.IsNew:
                RoleCopies.FollowUnit(draft);
                break;
            case "systemuser" or "team" when !draft.IsNew:
                BusinessUnitMove.Follow(draft);
                break;
            default:
                break;
        }
    }
}
