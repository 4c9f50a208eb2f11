using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata.Query;

namespace CrmAlignment.LocalDataverse.Messages.Metadata;

/// <summary>
/// RetrieveMetadataChanges: a query of the metadata, or what of it changed since a stamp
/// (https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.retrievemetadatachangesrequest).
/// </summary>
internal sealed class RetrieveMetadataChangesHandler : IMessageHandler
{
    public string Name => "RetrieveMetadataChanges";

    public bool IsReadOnly => true;

    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    public OrganizationResponse Execute(IRequestScope scope)
    {
        var since = MetadataStamp.Read(scope, scope.Optional<string>("ClientVersionStamp"));
        var response = new RetrieveMetadataChangesResponse();
        response.Results["EntityMetadata"] = new MetadataQuery(scope, scope.Required<EntityQueryExpression>("Query"), since).Run();
        response.Results["ServerVersionStamp"] = MetadataStamp.Now(scope);
        if (since is { } version && scope.Optional<DeletedMetadataFilters>("DeletedMetadataFilters") is var kinds and not 0)
        {
            response.Results["DeletedMetadata"] = DeletedMetadata.Of(scope.Catalog, version, kinds);
        }

        return response;
    }
}
