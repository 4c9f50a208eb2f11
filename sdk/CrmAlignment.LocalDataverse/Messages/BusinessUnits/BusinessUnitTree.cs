using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Rows;

namespace CrmAlignment.LocalDataverse.Messages.BusinessUnits;

/// <summary>Business units form a tree with one root, made with the organization.</summary>
internal static class BusinessUnitTree
{
    /// <summary>Refuses a second root, and a unit that moves.</summary>
    /// <param name="draft">The unit.</param>
    public static void Require(RowDraft draft)
    {
        if (draft.Table.LogicalName != "businessunit")
        {
            return;
        }

        if (draft.IsNew && draft.After("parentbusinessunitid") is null)
        {
            throw DataverseFault.Of(
                DataverseErrorCode.MissingParentBusiness,
                "The parent business was unexpectedly missing. Give parentbusinessunitid; only the root business unit has none.");
        }

        if (!draft.IsNew && draft.Values.TryGetValue("parentbusinessunitid", out var parent)
            && !Equals(parent, draft.Current!["parentbusinessunitid"]))
        {
            throw DataverseFault.NotSupported("moving a business unit below another one, which would change the roles in it");
        }
    }
}
