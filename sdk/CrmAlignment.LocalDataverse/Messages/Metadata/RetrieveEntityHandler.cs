using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.LocalDataverse.Messages.Metadata;

/// <summary>RetrieveEntity (https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.retrieveentityrequest).</summary>
internal sealed class RetrieveEntityHandler : IMessageHandler
{
    public string Name => "RetrieveEntity";

    public bool IsReadOnly => true;

    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    public OrganizationResponse Execute(IRequestScope scope)
    {
        var filters = scope.Optional<EntityFilters>("EntityFilters");
        var metadata = TableMetadata.Of(scope.Catalog, Definitions.Table(scope), filters, CallerLanguage.Of(scope));
        return new RetrieveEntityResponse { Results = { ["EntityMetadata"] = metadata } };
    }
}
