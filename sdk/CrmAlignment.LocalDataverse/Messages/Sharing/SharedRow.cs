using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Sharing;

/// <summary>The row and the principal that a request about sharing names.</summary>
internal static class SharedRow
{
    /// <summary>The row in Target.</summary>
    /// <param name="scope">The request.</param>
    /// <returns>The row.</returns>
    public static StoredRow RequireRow(IRequestScope scope)
    {
        var target = scope.Required<EntityReference>("Target");
        var id = RowReader.RequireId(scope, target);
        return scope.Transaction.Retrieve(target.LogicalName, id)
            ?? throw DataverseFault.ObjectDoesNotExist(scope.Catalog.Table(target.LogicalName).SchemaName, id);
    }

    /// <summary>The row in Target, on which the caller must have a right.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="right">The right.</param>
    /// <returns>The row.</returns>
    public static RowReference Require(IRequestScope scope, AccessRight right)
    {
        var row = RequireRow(scope);
        if (!row.Table.IsUserOwned)
        {
            throw DataverseFault.InvalidOperation($"Rows of '{row.Table.LogicalName}' cannot be shared: they have no owner.");
        }

        scope.Access.Require(row, right);
        return new RowReference(row.Table.LogicalName, row.Id);
    }

    /// <summary>A user or team that exists.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="principal">The reference.</param>
    /// <returns>The principal.</returns>
    public static RowReference Principal(IRequestScope scope, EntityReference principal)
    {
        if (principal.LogicalName is not ("systemuser" or "team"))
        {
            throw DataverseFault.InvalidArgument($"Rows are shared with a systemuser or a team, not with '{principal.LogicalName}'.");
        }

        RowReader.RequireExists(scope, principal.LogicalName, principal.Id);
        return new RowReference(principal.LogicalName, principal.Id);
    }
}
