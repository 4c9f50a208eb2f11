using System;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.LocalDataverse.Messages;

/// <summary>Upsert: updates the row with this id or alternate key, or creates it. Runs the steps of Create or Update.</summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/use-upsert-insert-update-record.</remarks>
internal sealed class UpsertHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "Upsert";

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var target = scope.Required<Entity>("Target");
        var known = FindRow(scope, target);
        var response = new UpsertResponse();
        var id = known ?? Guid.Empty;
        if (known is not null)
        {
            var update = RequestCopy.CopyOf(target);
            update.Id = id;
            update.KeyAttributes.Clear();
            scope.Service.Update(update);
        }
        else
        {
            id = scope.Service.Create(target);
        }

        response.Results["RecordCreated"] = known is null;
        response.Results["Target"] = new EntityReference(target.LogicalName, id);
        return response;
    }

    private static Guid? FindRow(IRequestScope scope, Entity target)
    {
        var id = target.Id;
        if (id == Guid.Empty && target.Attributes.TryGetValue(scope.Catalog.Table(target.LogicalName).PrimaryIdColumn, out var value) && value is Guid given)
        {
            id = given;
        }

        if (id != Guid.Empty)
        {
            return scope.Transaction.Exists(target.LogicalName, id) ? id : null;
        }

        return target.KeyAttributes.Count > 0 ? RowReader.FindByKey(scope, target.LogicalName, target.KeyAttributes) : null;
    }
}
