using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.BusinessUnits;

/// <summary>
/// ReassignObjectsOwner: all rows of a user or team go to another user or team
/// (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.reassignobjectsownerrequest). Asks for Write on users
/// (https://learn.microsoft.com/previous-versions/dynamicscrm-2016/developers-guide/gg328204(v=crm.8)).
/// </summary>
internal sealed class ReassignObjectsOwnerHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "ReassignObjectsOwner";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        scope.Access.RequirePrivilege("prvWriteUser");
        OwnedRows.Reassign(scope, Principal(scope, "FromPrincipal"), Principal(scope, "ToPrincipal"));
        return new ReassignObjectsOwnerResponse();
    }

    private static EntityReference Principal(IRequestScope scope, string parameter)
    {
        var principal = scope.Required<EntityReference>(parameter);
        if (principal.LogicalName is not ("systemuser" or "team"))
        {
            throw DataverseFault.InvalidArgument($"{parameter} is a row of '{principal.LogicalName}'; it must be a user or a team.");
        }

        return new EntityReference(principal.LogicalName, RowReader.RequireId(scope, principal));
    }
}
