using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Sales;

/// <summary>WinOpportunity, which plug-ins know as Win.</summary>
internal sealed class WinOpportunityHandler(SalesOptions options) : IMessageHandler
{
    public string Name => "WinOpportunity";

    public string EventName => "Win";

    public EntityReference? PrimaryOf(OrganizationRequest request) => CloseOpportunity.Of(request);

    public OrganizationResponse Execute(IRequestScope scope)
    {
        CloseOpportunity.Run(scope, options, CloseOpportunity.Won);
        return new WinOpportunityResponse();
    }
}
