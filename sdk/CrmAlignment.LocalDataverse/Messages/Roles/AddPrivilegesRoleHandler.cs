using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Roles;

/// <summary>AddPrivilegesRole (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.addprivilegesrolerequest).</summary>
internal sealed class AddPrivilegesRoleHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "AddPrivilegesRole";

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        ChangedRole.Of(scope).Add(scope.Required<RolePrivilege[]>("Privileges"));
        return new AddPrivilegesRoleResponse();
    }
}
