using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.LocalDataverse.Messages.Metadata;

/// <summary>
/// RetrieveAllOptionSets: the global choices
/// (https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.retrievealloptionsetsrequest).
/// </summary>
internal sealed class RetrieveAllOptionSetsHandler : IMessageHandler
{
    public string Name => "RetrieveAllOptionSets";

    public bool IsReadOnly => true;

    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    public OrganizationResponse Execute(IRequestScope scope)
    {
        var language = CallerLanguage.Of(scope);
        OptionSetMetadataBase[] metadata =
        [
            .. scope.Catalog.GlobalChoices
                .OrderBy(choice => choice.Name, StringComparer.Ordinal)
                .Select(choice => ChoiceMetadata.Of(choice, OptionSetType.Picklist, language)),
        ];
        return new RetrieveAllOptionSetsResponse { Results = { ["OptionSetMetadata"] = metadata } };
    }
}
