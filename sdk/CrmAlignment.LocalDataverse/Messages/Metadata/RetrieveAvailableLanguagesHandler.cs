using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Metadata;

/// <summary>
/// RetrieveAvailableLanguages: the base language and those that labels have
/// (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveavailablelanguagesrequest).
/// </summary>
internal sealed class RetrieveAvailableLanguagesHandler : IMessageHandler
{
    public string Name => "RetrieveAvailableLanguages";

    public bool IsReadOnly => true;

    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    public OrganizationResponse Execute(IRequestScope scope)
    {
        return new RetrieveAvailableLanguagesResponse { Results = { ["LocaleIds"] = OrganizationLanguages.Of(scope) } };
    }
}
