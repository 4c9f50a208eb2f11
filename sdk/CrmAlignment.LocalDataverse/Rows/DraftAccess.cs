using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Rows;

/// <summary>Whether the caller may write a row as it is about to be: for its owner, and with what it will refer to.</summary>
internal static class DraftAccess
{
    /// <summary>Checks the caller's rights.</summary>
    /// <param name="draft">The row, complete.</param>
    public static void Require(RowDraft draft)
    {
        if (draft.Scope.Access.User is not { } user)
        {
            return;
        }

        if (draft.IsNew)
        {
            RequireCreate(draft, user);
        }
        else
        {
            RequireUpdate(draft, user);
        }

        RequireLookups(draft, user);
    }

    private static void RequireCreate(RowDraft draft, UserAccess user)
    {
        RequireDraft(draft, user, AccessRight.Create);
        if (draft.Table.IsUserOwned && draft.Values.GetValueOrDefault("ownerid") is RowReference owner && owner.Id != user.UserId)
        {
            RequireDraft(draft, user, AccessRight.Assign);
        }
    }

    private static void RequireUpdate(RowDraft draft, UserAccess user)
    {
        draft.Scope.Access.Require(user, draft.Current!, AccessRight.Write);
        if (draft.Values.TryGetValue("ownerid", out var owner) && !Equals(owner, draft.Current!["ownerid"]))
        {
            draft.Scope.Access.Require(user, draft.Current!, AccessRight.Assign);
        }
    }

    private static void RequireDraft(RowDraft draft, UserAccess user, AccessRight right) =>
        draft.Scope.Access.Require(user, draft.Table, draft.Id, draft.After, right);

    private static void RequireLookups(RowDraft draft, UserAccess user)
    {
        var appended = false;
        foreach (var value in draft.Values)
        {
            if (value.Value is not RowReference target || !IsAppended(draft, value.Key, target))
            {
                continue;
            }

            appended = true;
            var row = draft.Scope.Transaction.Retrieve(target.Table, target.Id)
                ?? throw DataverseFault.ObjectDoesNotExist(target.Table, target.Id);
            draft.Scope.Access.Require(user, row, AccessRight.AppendTo);
        }

        if (appended && draft.IsNew)
        {
            RequireDraft(draft, user, AccessRight.Append);
        }
        else if (appended)
        {
            draft.Scope.Access.Require(user, draft.Current!, AccessRight.Append);
        }
    }

    // Owner, currency and the columns the system fills, or derives from others, are no appending.
    private static bool IsAppended(RowDraft draft, string column, RowReference target) =>
        column is not ("ownerid" or "owninguser" or "owningteam" or "owningbusinessunit" or "createdby" or "modifiedby"
            or "createdonbehalfby" or "modifiedonbehalfby" or "transactioncurrencyid")
        && !Equals(draft.Current?[column], target)
        && draft.Table.FindColumn(column) is { DerivedFrom: null };
}
