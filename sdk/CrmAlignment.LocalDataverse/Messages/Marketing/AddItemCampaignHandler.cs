using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Marketing;

/// <summary>
/// AddItemCampaign, which plug-ins know as AddItem: adds a marketing list or another item to a campaign
/// (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.additemcampaignrequest).
/// </summary>
internal sealed class AddItemCampaignHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "AddItemCampaign";

    /// <inheritdoc/>
    public string EventName => "AddItem";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => CampaignItems.CampaignOf(request);

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope) =>
        new AddItemCampaignResponse { Results = { ["CampaignItemId"] = CampaignItems.Add(scope) } };
}
