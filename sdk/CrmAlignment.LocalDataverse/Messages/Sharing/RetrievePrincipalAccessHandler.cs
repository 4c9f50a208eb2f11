using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Pipeline;
using CrmAlignment.LocalDataverse.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Sharing;

/// <summary>RetrievePrincipalAccess: what a user may do with a row, by roles, ownership and shares together.</summary>
internal sealed class RetrievePrincipalAccessHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "RetrievePrincipalAccess";

    /// <inheritdoc/>
    public bool IsReadOnly => true;

    /// <inheritdoc/>
    public OrganizationResponse Execute(RequestScope scope)
    {
        var principal = scope.Required<EntityReference>("Principal");
        if (principal.LogicalName != "systemuser")
        {
            throw DataverseFault.NotSupported($"RetrievePrincipalAccess for '{principal.LogicalName}'; ask for a systemuser");
        }

        var row = SharedRow.RequireRow(scope);
        var user = scope.Engine.Security.Require(principal.Id, scope.Execution);
        var rights = AccessRights.None;
        foreach (var right in Enum.GetValues<AccessRight>())
        {
            if (principal.Id == scope.Engine.SystemUserId || AccessRules.Has(scope, user, row, right))
            {
                rights |= (AccessRights)(int)right;
            }
        }

        var response = new RetrievePrincipalAccessResponse { ResponseName = Name };
        response.Results["AccessRights"] = rights;
        return response;
    }
}
