using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.LocalDataverse.Messages.Metadata;

/// <summary>
/// RetrieveTimestamp: the version of the metadata
/// (https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.retrievetimestamprequest).
/// </summary>
internal sealed class RetrieveTimestampHandler : IMessageHandler
{
    public string Name => "RetrieveTimestamp";

    public bool IsReadOnly => true;

    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    public OrganizationResponse Execute(IRequestScope scope)
    {
        return new RetrieveTimestampResponse { Results = { ["Timestamp"] = MetadataStamp.Now(scope) } };
    }
}
