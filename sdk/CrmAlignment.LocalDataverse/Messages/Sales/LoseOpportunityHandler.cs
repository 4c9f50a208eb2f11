using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Sales;

/// <summary>LoseOpportunity, which plug-ins know as Lose.</summary>
internal sealed class LoseOpportunityHandler(SalesOptions options) : IMessageHandler
{
    public string Name => "LoseOpportunity";

    public string EventName => "Lose";

    public EntityReference? PrimaryOf(OrganizationRequest request) => CloseOpportunity.Of(request);

    public OrganizationResponse Execute(IRequestScope scope)
    {
        CloseOpportunity.Run(scope, options, CloseOpportunity.Lost);
        return new LoseOpportunityResponse();
    }
}
