using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.BusinessUnits;

/// <summary>SetParentSystemUser: gives a user another manager, by an Update as the caller, which the platform recommends instead.</summary>
/// <remarks>
/// Source: https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.setparentsystemuserrequest. What becomes of the users below
/// one who does not keep them, no page says: that is refused.
/// </remarks>
internal sealed class SetParentSystemUserHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "SetParentSystemUser";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        if (!scope.Required<bool>("KeepChildUsers"))
        {
            throw DataverseFault.NotSupported("SetParentSystemUser with KeepChildUsers = false");
        }

        scope.Service.Update(new Entity("systemuser", scope.Required<Guid>("UserId"))
        {
            ["parentsystemuserid"] = new EntityReference("systemuser", scope.Required<Guid>("ParentId")),
        });
        return new SetParentSystemUserResponse();
    }
}
