using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Roles;

/// <summary>
/// RetrieveUserPrivileges, with its variants for one privilege, and RetrieveTeamPrivileges: what the roles of a user or a team grant
/// (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveuserprivilegesrequest). Callers may ask about themselves;
/// about others they need read access.
/// </summary>
/// <param name="name">The message's name.</param>
/// <param name="parameter">The parameter that names the user or team.</param>
/// <param name="response">The message's empty response.</param>
/// <param name="isAsked">Whether a privilege is asked for by a request.</param>
internal sealed class RetrievePrincipalPrivilegesHandler(
    string name,
    string parameter,
    Func<OrganizationResponse> response,
    Func<IRequestScope, PrivilegeGrant, bool> isAsked) : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public bool IsReadOnly => true;

    /// <summary>The handlers of the four messages.</summary>
    /// <returns>One handler a message.</returns>
    public static IEnumerable<IMessageHandler> All() =>
    [
        new RetrievePrincipalPrivilegesHandler("RetrieveUserPrivileges", "UserId", () => new RetrieveUserPrivilegesResponse(), (_, _) => true),
        new RetrievePrincipalPrivilegesHandler("RetrieveTeamPrivileges", "TeamId", () => new RetrieveTeamPrivilegesResponse(), (_, _) => true),
        new RetrievePrincipalPrivilegesHandler(
            "RetrieveUserPrivilegeByPrivilegeName",
            "UserId",
            () => new RetrieveUserPrivilegeByPrivilegeNameResponse(),
            (scope, grant) => grant.Name.Equals(scope.Required<string>("PrivilegeName"), StringComparison.OrdinalIgnoreCase)),
        new RetrievePrincipalPrivilegesHandler(
            "RetrieveUserPrivilegeByPrivilegeId",
            "UserId",
            () => new RetrieveUserPrivilegeByPrivilegeIdResponse(),
            (scope, grant) => grant.PrivilegeId == scope.Required<Guid>("PrivilegeId")),
    ];

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var id = scope.Required<Guid>(parameter);
        RequireReadable(scope, parameter == "TeamId" ? "team" : "systemuser", id);
        var snapshot = scope.Security.Snapshot(scope.Execution);
        var grants = parameter == "TeamId" ? GrantedPrivileges.OfTeam(snapshot, id) : GrantedPrivileges.OfUser(snapshot, id);
        var result = response();
        result.Results["RolePrivileges"] = GrantedPrivileges.Of(grants.Where(held => isAsked(scope, held.Grant)));
        return result;
    }

    private static void RequireReadable(IRequestScope scope, string table, Guid id)
    {
        var row = scope.Transaction.Retrieve(table, id)
            ?? throw DataverseFault.ObjectDoesNotExist(scope.Catalog.Table(table).SchemaName, id);
        if (id != scope.UserId)
        {
            scope.Access.Require(row, AccessRight.Read);
        }
    }
}
