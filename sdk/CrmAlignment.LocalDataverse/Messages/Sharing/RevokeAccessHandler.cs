using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Sharing;

/// <summary>RevokeAccess: ends the share of a row with a user or team; what it inherits from parents stays.</summary>
internal sealed class RevokeAccessHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "RevokeAccess";

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var row = SharedRow.Require(scope, AccessRight.Share);
        var revokee = SharedRow.Principal(scope, scope.Required<EntityReference>("Revokee"));
        RequireOwnerKeepsAccess(scope, row, revokee);
        Shares.Write(scope.Transaction, row, Shares.Of(scope.Transaction, row.Id, revokee) with { Own = 0 }, scope.UtcNow);
        ShareCascade.HandDown(scope, row, revokee, static cascade => cascade.Unshare);
        return new RevokeAccessResponse();
    }

    private static void RequireOwnerKeepsAccess(IRequestScope scope, RowReference row, RowReference revokee)
    {
        if (revokee.Id != scope.UserId && Equals(scope.Transaction.Retrieve(row.Table, row.Id)?["ownerid"], revokee))
        {
            throw DataverseFault.Of(
                DataverseErrorCode.OnlyOwnerCanRevoke,
                "Only the owner of an object can revoke the owner's access to that object.");
        }
    }
}
