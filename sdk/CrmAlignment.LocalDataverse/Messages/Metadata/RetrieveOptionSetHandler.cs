using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.LocalDataverse.Messages.Metadata;

/// <summary>
/// RetrieveOptionSet, for global choices (https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.retrieveoptionsetrequest).
/// </summary>
internal sealed class RetrieveOptionSetHandler : IMessageHandler
{
    public string Name => "RetrieveOptionSet";

    public bool IsReadOnly => true;

    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    public OrganizationResponse Execute(IRequestScope scope)
    {
        var metadata = ChoiceMetadata.Of(Definitions.Choice(scope), OptionSetType.Picklist, CallerLanguage.Of(scope));
        return new RetrieveOptionSetResponse { Results = { ["OptionSetMetadata"] = metadata } };
    }
}
