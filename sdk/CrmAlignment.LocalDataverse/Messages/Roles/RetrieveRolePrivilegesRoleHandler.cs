using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Pipeline;
using CrmAlignment.LocalDataverse.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Roles;

/// <summary>
/// RetrieveRolePrivilegesRole (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveroleprivilegesrolerequest).
/// </summary>
internal sealed class RetrieveRolePrivilegesRoleHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "RetrieveRolePrivilegesRole";

    /// <inheritdoc/>
    public bool IsReadOnly => true;

    /// <inheritdoc/>
    public OrganizationResponse Execute(RequestScope scope)
    {
        var id = scope.Required<Guid>("RoleId");
        var role = scope.Transaction.Retrieve("role", id) ?? throw DataverseFault.ObjectDoesNotExist("Role", id);
        AccessRules.Require(scope, role, AccessRight.Read);
        var unit = RowScan.IdIn(role, "businessunitid");
        var grants = scope.Engine.Security.Snapshot(scope.Execution).Roles.Of(id).Select(grant => (grant, unit));
        var response = new RetrieveRolePrivilegesRoleResponse { ResponseName = Name };
        response.Results["RolePrivileges"] = GrantedPrivileges.Of(grants);
        return response;
    }
}
