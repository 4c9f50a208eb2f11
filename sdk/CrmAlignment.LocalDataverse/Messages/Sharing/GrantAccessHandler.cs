using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Sharing;

/// <summary>GrantAccess: shares a row with a user or team, adding to what was shared before.</summary>
internal sealed class GrantAccessHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "GrantAccess";

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var access = scope.Required<PrincipalAccess>("PrincipalAccess");
        var row = SharedRow.Require(scope, AccessRight.Share);
        var known = Shares.Of(scope.Transaction, row.Id, SharedRow.Principal(scope, access.Principal));
        Shares.Write(scope.Transaction, row, known with { Own = known.Own | (int)access.AccessMask }, scope.UtcNow);
        ShareCascade.HandDown(scope, row, known.Principal, static cascade => cascade.Share);
        return new GrantAccessResponse();
    }
}
