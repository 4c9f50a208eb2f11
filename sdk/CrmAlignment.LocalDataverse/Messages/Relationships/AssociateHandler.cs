using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.LocalDataverse.Messages.Relationships;

/// <summary>Associate: links rows through a relationship of either kind.</summary>
internal sealed class AssociateHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "Associate";

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        RowLinks.Of(scope).Add();
        return new AssociateResponse();
    }
}
