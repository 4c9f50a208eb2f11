using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Roles;

/// <summary>
/// ReplacePrivilegesRole (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.replaceprivilegesrolerequest).
/// </summary>
internal sealed class ReplacePrivilegesRoleHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "ReplacePrivilegesRole";

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var role = ChangedRole.Of(scope);
        role.Clear();
        role.Add(scope.Required<RolePrivilege[]>("Privileges"));
        return new ReplacePrivilegesRoleResponse();
    }
}
