using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.LocalDataverse.Messages.Metadata;

/// <summary>RetrieveEntityKey (https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.retrieveentitykeyrequest).</summary>
internal sealed class RetrieveEntityKeyHandler : IMessageHandler
{
    public string Name => "RetrieveEntityKey";

    public bool IsReadOnly => true;

    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    public OrganizationResponse Execute(IRequestScope scope)
    {
        var (table, key) = Definitions.Key(scope);
        return new RetrieveEntityKeyResponse { Results = { ["EntityKeyMetadata"] = KeyMetadata.Of(table, key, CallerLanguage.Of(scope)) } };
    }
}
