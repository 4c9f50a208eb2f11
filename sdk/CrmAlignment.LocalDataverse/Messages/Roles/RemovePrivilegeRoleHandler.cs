using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Roles;

/// <summary>RemovePrivilegeRole (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.removeprivilegerolerequest).</summary>
internal sealed class RemovePrivilegeRoleHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "RemovePrivilegeRole";

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var role = ChangedRole.Of(scope);
        var privilege = scope.Required<Guid>("PrivilegeId");
        return role.Remove(privilege)
            ? new RemovePrivilegeRoleResponse()
            : throw DataverseFault.ObjectDoesNotExist("RolePrivileges", privilege);
    }
}
