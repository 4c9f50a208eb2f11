using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Metadata;

/// <summary>
/// RetrieveProvisionedLanguages: every language that is available is provisioned
/// (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveprovisionedlanguagesrequest).
/// </summary>
internal sealed class RetrieveProvisionedLanguagesHandler : IMessageHandler
{
    public string Name => "RetrieveProvisionedLanguages";

    public bool IsReadOnly => true;

    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    public OrganizationResponse Execute(IRequestScope scope)
    {
        return new RetrieveProvisionedLanguagesResponse { Results = { ["RetrieveProvisionedLanguages"] = OrganizationLanguages.Of(scope) } };
    }
}
