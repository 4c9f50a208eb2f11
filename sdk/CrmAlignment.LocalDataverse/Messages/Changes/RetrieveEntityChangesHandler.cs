using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Messages.Metadata;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Messages.Changes;

/// <summary>RetrieveEntityChanges: what was written to a table, and what went from it, since the last call.</summary>
/// <remarks>
/// https://learn.microsoft.com/power-apps/developer/data-platform/use-change-tracking-synchronize-data-external-systems.
/// </remarks>
internal sealed class RetrieveEntityChangesHandler : IMessageHandler
{
    // Who may read only some of the rows may not ask for changes: the page cited above.
    private const int WholeOrganization = 8;

    /// <inheritdoc/>
    public string Name => "RetrieveEntityChanges";

    /// <inheritdoc/>
    public bool IsReadOnly => true;

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) =>
        request.Parameters.TryGetValue("EntityName", out var name) && name is string { Length: > 0 } table
            ? new EntityReference(table, Guid.Empty)
            : null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var table = scope.Catalog.Table(scope.Required<string>("EntityName"));
        var columns = scope.Required<ColumnSet>("Columns");
        var paging = scope.Required<PagingInfo>("PageInfo");
        if (!table.ChangeTrackingEnabled)
        {
            throw DataverseFault.InvalidOperation(
                $"Change tracking is not enabled for the table '{table.LogicalName}'. Set its ChangeTrackingEnabled by UpdateEntity.");
        }

        scope.Access.RequireDepth(PrivilegeNames.Of(AccessRight.Read, table), WholeOrganization);
        var changes = scope.Transaction.ChangesOf(table);
        var token = DataToken.Read(scope.Optional<string>("DataVersion"));
        RequireKnown(scope, table, changes, token);
        var page = new ChangePage(scope, table, changes, token).Read(paging, columns);
        page.GlobalMetadataVersion = scope.Optional<bool>("GetGlobalMetadataVersion") ? MetadataStamp.Now(scope) : null;
        return new RetrieveEntityChangesResponse { Results = { ["EntityChanges"] = page } };
    }

    private static void RequireKnown(IRequestScope scope, TableDefinition table, RowChanges changes, DataToken? token)
    {
        if (token is null)
        {
            return;
        }

        if (token.Version > changes.Version)
        {
            throw DataverseFault.InvalidArgument(
                $"The DataVersion '{token}' is of another organization: the last version here is {changes.Version}. "
                    + "Send null for all rows.");
        }

        var days = ChangeTrackingPeriod.Days(scope.Transaction, scope.Organization.Id);
        if (token.Version < changes.Since || token.Moment.AddDays(days) < scope.UtcNow)
        {
            throw DataverseFault.Of(
                DataverseErrorCode.ExpiredVersionStamp,
                $"Version stamp '{token}' associated with the client has expired. Please perform a full sync. "
                    + $"(Changes of '{table.LogicalName}' are kept for {days} days, and not beyond an import of rows or the removal of "
                    + "the table.)");
        }
    }
}
