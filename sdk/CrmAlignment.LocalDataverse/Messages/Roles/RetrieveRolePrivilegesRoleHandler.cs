using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Transactions;
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
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var id = scope.Required<Guid>("RoleId");
        var role = scope.Transaction.Retrieve("role", id) ?? throw DataverseFault.ObjectDoesNotExist("Role", id);
        scope.Access.Require(role, AccessRight.Read);
        var unit = RowScan.IdIn(role, "businessunitid");
        var grants = scope.Security.Snapshot(scope.Execution).Roles.Of(id).Select(grant => (grant, unit));
        var response = new RetrieveRolePrivilegesRoleResponse();
        response.Results["RolePrivileges"] = GrantedPrivileges.Of(grants);
        return response;
    }
}
