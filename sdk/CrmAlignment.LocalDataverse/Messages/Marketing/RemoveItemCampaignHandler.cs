using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Marketing;

/// <summary>
/// RemoveItemCampaign, which plug-ins know as RemoveItem: removes a marketing list or another item from a campaign; the item itself stays
/// (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.removeitemcampaignrequest). Asks for prvAppendToCampaign
/// (https://learn.microsoft.com/previous-versions/aa645049(v=msdn.10)).
/// </summary>
internal sealed class RemoveItemCampaignHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "RemoveItemCampaign";

    /// <inheritdoc/>
    public string EventName => "RemoveItem";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => CampaignItems.CampaignOf(request);

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        CampaignItems.Remove(scope);
        return new RemoveItemCampaignResponse();
    }
}
