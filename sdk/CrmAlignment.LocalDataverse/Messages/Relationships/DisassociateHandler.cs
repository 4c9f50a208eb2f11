using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.LocalDataverse.Messages.Relationships;

/// <summary>Disassociate: unlinks rows of a relationship of either kind.</summary>
internal sealed class DisassociateHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "Disassociate";

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        RowLinks.Of(scope).Remove();
        return new DisassociateResponse();
    }
}
