using CrmAlignment.LocalDataverse.Pipeline;
using CrmAlignment.LocalDataverse.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Sharing;

/// <summary>RevokeAccess: ends the share of a row with a user or team.</summary>
internal sealed class RevokeAccessHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "RevokeAccess";

    /// <inheritdoc/>
    public OrganizationResponse Execute(RequestScope scope)
    {
        var row = SharedRow.Require(scope, AccessRight.Share);
        var revokee = scope.Required<EntityReference>("Revokee");
        Shares.Set(scope, row, SharedRow.Principal(scope, revokee), _ => 0);
        ShareCascade.Apply(scope, row, static cascade => cascade.Unshare, child => new RevokeAccessRequest { Target = child, Revokee = revokee });
        return new RevokeAccessResponse { ResponseName = Name };
    }
}
