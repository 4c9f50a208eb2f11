using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Messages.Addresses;
using CrmAlignment.LocalDataverse.Messages.Calendars;
using CrmAlignment.LocalDataverse.Messages.Cascades;
using CrmAlignment.LocalDataverse.Messages.Connections;
using CrmAlignment.LocalDataverse.Messages.Pricing;
using CrmAlignment.LocalDataverse.Messages.RegistrationRows;
using CrmAlignment.LocalDataverse.Messages.Roles;
using CrmAlignment.LocalDataverse.Messages.Teams;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.LocalDataverse.Messages;

/// <summary>Delete: one row, and what its relationships take along, unlink or forbid.</summary>
/// <param name="before">What else a deletion means, in order: each may refuse it, or take more along.</param>
internal sealed class DeleteHandler(params Action<IRequestScope, StoredRow>[] before) : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "Delete";

    /// <inheritdoc/>
    public void Prepare(IRequestScope scope)
    {
        var target = scope.Required<EntityReference>("Target");
        scope.Primary = new EntityReference(target.LogicalName, RowReader.RequireId(scope, target));
    }

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var target = scope.Required<EntityReference>("Target");
        var table = scope.Catalog.Table(target.LogicalName);
        IndirectTables.RequireWritable(Name, table);
        var id = scope.Primary!.Id;
        var row = scope.Current(table.LogicalName, id) ?? throw DataverseFault.ObjectDoesNotExist(table.SchemaName, id);
        RowWriter.RequireVersion(table, row, RowWriter.ExpectedVersion(scope, table, target.RowVersion));
        scope.Access.Require(row, AccessRight.Delete);
        RoleCopies.RequireDeletable(scope, row);
        AddressRows.RequireDeletable(scope, row);
        ColumnPermissionRules.RequireDeletable(row);
        foreach (var rule in before)
        {
            rule(scope, row);
        }

        AccessTeams.GoWith(scope, row);
        ConnectionTwins.GoWith(scope, row);
        CalendarRules.GoWith(scope, row);
        DeleteCascade.Apply(scope, table, id);
        scope.Transaction.Delete(table.LogicalName, id);
        RegistrationRules.AfterDelete(scope, row);
        PriceFollowing.AfterDelete(scope, row);
        return new DeleteResponse();
    }
}
