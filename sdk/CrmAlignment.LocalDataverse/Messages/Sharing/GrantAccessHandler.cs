using CrmAlignment.LocalDataverse.Pipeline;
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
    public OrganizationResponse Execute(RequestScope scope)
    {
        var access = scope.Required<PrincipalAccess>("PrincipalAccess");
        var row = SharedRow.Require(scope, AccessRight.Share);
        Shares.Set(scope, row, SharedRow.Principal(scope, access.Principal), known => known | (int)access.AccessMask);
        ShareCascade.Apply(scope, row, static cascade => cascade.Share, child => new GrantAccessRequest { Target = child, PrincipalAccess = access });
        return new GrantAccessResponse { ResponseName = Name };
    }
}
