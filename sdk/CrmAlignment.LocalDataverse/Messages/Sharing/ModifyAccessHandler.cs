using CrmAlignment.LocalDataverse.Pipeline;
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
    public OrganizationResponse Execute(RequestScope scope)
    {
        var access = scope.Required<PrincipalAccess>("PrincipalAccess");
        var row = SharedRow.Require(scope, AccessRight.Share);
        Shares.Set(scope, row, SharedRow.Principal(scope, access.Principal), _ => (int)access.AccessMask);
        ShareCascade.Apply(scope, row, static cascade => cascade.Share, child => new ModifyAccessRequest { Target = child, PrincipalAccess = access });
        return new ModifyAccessResponse { ResponseName = Name };
    }
}
