using System.Linq;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Sharing;

/// <summary>
/// RetrieveSharedPrincipalsAndAccess: with whom a row is shared, and for what. The caller needs read access to the row
/// (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrievesharedprincipalsandaccessrequest).
/// </summary>
internal sealed class RetrieveSharedPrincipalsAndAccessHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "RetrieveSharedPrincipalsAndAccess";

    /// <inheritdoc/>
    public bool IsReadOnly => true;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var row = SharedRow.RequireRow(scope);
        scope.Access.Require(row, AccessRight.Read);
        var response = new RetrieveSharedPrincipalsAndAccessResponse();
        response.Results["PrincipalAccesses"] = Shares.Of(scope.Transaction, row.Id)
            .Select(share => new PrincipalAccess
            {
                Principal = new EntityReference(share.Principal.Table, share.Principal.Id),
                AccessMask = (AccessRights)share.Rights,
            })
            .ToArray();
        return response;
    }
}
