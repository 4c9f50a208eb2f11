using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Rows;

/// <summary>Owner, owning user or team, owning business unit and organization of a row.</summary>
internal static class OwnershipRules
{
    /// <summary>Derives the owning columns from the owner; a new row without an owner belongs to the caller.</summary>
    /// <param name="draft">The row.</param>
    public static void Apply(RowDraft draft)
    {
        if (draft.IsNew && draft.Table.FindColumn("organizationid") is { IsValidForCreate: false } organization)
        {
            var id = draft.Scope.Organization.Id;
            draft.Values[organization.LogicalName] = organization.IsReference ? new RowReference("organization", id) : id;
        }

        if (draft.Table.Ownership == OwnershipType.BusinessUnit)
        {
            if (draft.IsNew && draft.Table.LogicalName != "businessunit")
            {
                draft.SetIfMissing("businessunitid", new RowReference("businessunit", draft.Scope.Security.BusinessUnitOf(draft.Scope.UserId, draft.Scope.Execution)));
            }

            return;
        }

        if (!draft.Table.IsUserOwned)
        {
            return;
        }

        if (draft.IsNew && (!draft.Values.TryGetValue("ownerid", out var given) || given is null))
        {
            draft.Values["ownerid"] = new RowReference("systemuser", draft.Scope.UserId);
        }

        if (!draft.Values.TryGetValue("ownerid", out var value))
        {
            return;
        }

        var owner = value is RowReference reference
            ? reference
            : throw DataverseFault.InvalidArgument($"A row of '{draft.Table.LogicalName}' must have an owner.");
        DeriveFrom(draft, owner);
    }

    private static void DeriveFrom(RowDraft draft, RowReference owner)
    {
        var unit = owner.Table == "team"
            ? draft.Scope.Security.BusinessUnitOfTeam(owner.Id, draft.Scope.Execution)
            : draft.Scope.Security.BusinessUnitOf(owner.Id, draft.Scope.Execution);
        draft.SetIfPresent("owningbusinessunit", unit == Guid.Empty ? null : new RowReference("businessunit", unit));
        draft.SetIfPresent("owninguser", owner.Table == "systemuser" ? owner : null);
        draft.SetIfPresent("owningteam", owner.Table == "team" ? owner : null);
    }
}
