using System;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Rows;

/// <summary>Who created and changed a row, and when.</summary>
internal static class AuditColumns
{
    /// <summary>Fills createdon, createdby, modifiedon and modifiedby. A value in overriddencreatedon moves createdon there.</summary>
    /// <param name="draft">The row.</param>
    /// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/org-service/entity-operations-create (overriddencreatedon).</remarks>
    public static void Fill(RowDraft draft)
    {
        var now = draft.Scope.UtcNow;
        var user = new RowReference("systemuser", draft.Scope.UserId);
        if (draft.IsNew)
        {
            if (draft.Values.TryGetValue("overriddencreatedon", out var imported) && imported is DateTime moment)
            {
                draft.Scope.Access.RequirePrivilege("prvOverrideCreatedOnCreatedBy");

                // The platform keeps the real moment in overriddencreatedon and shows the imported one as createdon.
                draft.SetIfPresent("createdon", moment);
                draft.Values["overriddencreatedon"] = now;
            }
            else
            {
                draft.SetIfPresent("createdon", now);
            }

            draft.SetIfPresent("createdby", user);
            SetOnBehalf(draft, "createdonbehalfby");
        }

        draft.SetIfPresent("modifiedon", now);
        draft.SetIfPresent("modifiedby", user);
        SetOnBehalf(draft, "modifiedonbehalfby");
    }

    // Who acted for another: https://learn.microsoft.com/power-apps/developer/data-platform/impersonate-another-user.
    private static void SetOnBehalf(RowDraft draft, string column)
    {
        var impersonator = draft.Scope.ImpersonatorId;
        if (impersonator is not null || draft.Current?[column] is not null)
        {
            draft.SetIfPresent(column, impersonator is { } id ? new RowReference("systemuser", id) : null);
        }
    }
}
