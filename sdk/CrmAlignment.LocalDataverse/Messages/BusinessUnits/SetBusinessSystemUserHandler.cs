using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.BusinessUnits;

/// <summary>
/// SetBusinessSystemUser: moves a user to another business unit; what the user owned goes to ReassignPrincipal
/// (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.setbusinesssystemuserrequest).
/// </summary>
internal sealed class SetBusinessSystemUserHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "SetBusinessSystemUser";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var user = scope.Required<Guid>("UserId");
        var heir = scope.Required<EntityReference>("ReassignPrincipal");
        if (heir.Id != user)
        {
            Reassign(scope, user, heir);
        }

        var unit = new EntityReference("businessunit", scope.Required<Guid>("BusinessId"));
        scope.Service.Update(new Entity("systemuser", user) { ["businessunitid"] = unit });
        return new SetBusinessSystemUserResponse { ResponseName = Name };
    }

    private static void Reassign(IRequestScope scope, Guid user, EntityReference heir)
    {
        var key = new Dictionary<string, object?> { ["ownerid"] = new RowReference("systemuser", user) };
        foreach (var table in scope.Catalog.Tables.Where(table => table.IsUserOwned && table.LogicalName != "activitypointer"))
        {
            foreach (var id in scope.Transaction.Find(table.LogicalName, key))
            {
                scope.Service.Execute(new AssignRequest { Target = new EntityReference(table.LogicalName, id), Assignee = heir });
            }
        }
    }
}
