using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Sharing;

/// <summary>ModifyAccess: replaces what is shared of a row with a user or team.</summary>
internal sealed class ModifyAccessHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "ModifyAccess";

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var access = scope.Required<PrincipalAccess>("PrincipalAccess");
        var row = SharedRow.Require(scope, AccessRight.Share);
        var known = Shares.Of(scope.Transaction, row.Id, SharedRow.Principal(scope, access.Principal));
        Shares.Write(scope.Transaction, row, known with { Own = (int)access.AccessMask }, scope.UtcNow);
        ShareCascade.HandDown(scope, row, known.Principal, static cascade => cascade.Share);
        return new ModifyAccessResponse();
    }
}
