using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Sharing;

/// <summary>
/// RetrievePrincipalAccess: what a user or team may do with a row, by roles, ownership and shares together. The caller needs read
/// access to the row (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveprincipalaccessrequest).
/// </summary>
internal sealed class RetrievePrincipalAccessHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "RetrievePrincipalAccess";

    /// <inheritdoc/>
    public bool IsReadOnly => true;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var principal = scope.Required<EntityReference>("Principal");
        var row = SharedRow.RequireRow(scope);
        scope.Access.Require(row, AccessRight.Read);
        var access = AccessOf(scope, SharedRow.Principal(scope, principal));
        var rights = AccessRights.None;
        foreach (var right in Enum.GetValues<AccessRight>())
        {
            if (principal.Id == scope.Organization.SystemUserId || scope.Access.Has(access, row, right))
            {
                rights |= (AccessRights)(int)right;
            }
        }

        var response = new RetrievePrincipalAccessResponse();
        response.Results["AccessRights"] = rights;
        return response;
    }

    private static UserAccess AccessOf(IRequestScope scope, RowReference principal)
    {
        var snapshot = scope.Security.Snapshot(scope.Execution);
        return (principal.Table == "team" ? snapshot.FindTeam(principal.Id) : snapshot.Find(principal.Id))
            ?? throw DataverseFault.ObjectDoesNotExist(scope.Catalog.Table(principal.Table).SchemaName, principal.Id);
    }
}
