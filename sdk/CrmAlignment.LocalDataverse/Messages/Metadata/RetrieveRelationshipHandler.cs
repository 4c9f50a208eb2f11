using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.LocalDataverse.Messages.Metadata;

/// <summary>RetrieveRelationship (https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.retrieverelationshiprequest).</summary>
internal sealed class RetrieveRelationshipHandler : IMessageHandler
{
    public string Name => "RetrieveRelationship";

    public bool IsReadOnly => true;

    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    public OrganizationResponse Execute(IRequestScope scope)
    {
        var metadata = RelationshipMetadata.Of(scope.Catalog, Definitions.Relationship(scope));
        return new RetrieveRelationshipResponse { Results = { ["RelationshipMetadata"] = metadata } };
    }
}
