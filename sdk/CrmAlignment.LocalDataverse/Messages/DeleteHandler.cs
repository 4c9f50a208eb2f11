using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Messages.Activities;
using CrmAlignment.LocalDataverse.Messages.Cascades;
using CrmAlignment.LocalDataverse.Messages.Registrations;
using CrmAlignment.LocalDataverse.Messages.Roles;
using CrmAlignment.LocalDataverse.Messages.Rows;
using CrmAlignment.LocalDataverse.Pipeline;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Solutions.Removal;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.LocalDataverse.Messages;

/// <summary>Delete: one row, and what its relationships take along, unlink or forbid.</summary>
internal sealed class DeleteHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "Delete";

    /// <inheritdoc/>
    public void Prepare(RequestScope scope)
    {
        var target = scope.Required<EntityReference>("Target");
        scope.Primary = new EntityReference(target.LogicalName, RowReader.RequireId(scope, target));
    }

    /// <inheritdoc/>
    public OrganizationResponse Execute(RequestScope scope)
    {
        var target = scope.Required<EntityReference>("Target");
        var table = scope.Catalog.Table(target.LogicalName);
        ActivityTables.RequireWritable(Name, table);
        var id = scope.Primary!.Id;
        var row = scope.Rows.Current(scope, table.LogicalName, id) ?? throw DataverseFault.ObjectDoesNotExist(table.SchemaName, id);
        RowWriter.RequireVersion(table, row, RowWriter.ExpectedVersion(scope, table, target.RowVersion));
        AccessRules.Require(scope, row, AccessRight.Delete);
        RoleCopies.RequireDeletable(scope, row);
        SolutionUninstall.BeforeDelete(scope, row);
        DeleteCascade.Apply(scope, table, id);
        scope.Transaction.Delete(table.LogicalName, id);
        RegistrationRules.AfterDelete(scope, row);
        RowWriter.AfterWrite(scope, table);
        return new DeleteResponse { ResponseName = Name };
    }
}
