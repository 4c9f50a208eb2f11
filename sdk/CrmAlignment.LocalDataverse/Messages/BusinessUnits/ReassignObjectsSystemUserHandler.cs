using System;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.BusinessUnits;

/// <summary>
/// ReassignObjectsSystemUser: all rows of a user go to another user or team
/// (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.reassignobjectssystemuserrequest). Asks for Write on users
/// (https://learn.microsoft.com/previous-versions/dynamicscrm-2016/developers-guide/gg334290(v=crm.8)).
/// </summary>
internal sealed class ReassignObjectsSystemUserHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "ReassignObjectsSystemUser";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        scope.Access.RequirePrivilege("prvWriteUser");
        var user = new EntityReference("systemuser", scope.Required<Guid>("UserId"));
        OwnedRows.Reassign(scope, user, scope.Required<EntityReference>("ReassignPrincipal"));
        return new ReassignObjectsSystemUserResponse();
    }
}
