using System;
using CrmAlignment.LocalDataverse.Requests;
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
        OwnedRows.Reassign(scope, new EntityReference("systemuser", user), heir);
        var unit = new EntityReference("businessunit", scope.Required<Guid>("BusinessId"));
        scope.Service.Update(new Entity("systemuser", user) { ["businessunitid"] = unit });
        return new SetBusinessSystemUserResponse();
    }
}
