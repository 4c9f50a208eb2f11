using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.LocalDataverse.Messages.Metadata;

/// <summary>RetrieveAttribute (https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.retrieveattributerequest).</summary>
internal sealed class RetrieveAttributeHandler : IMessageHandler
{
    public string Name => "RetrieveAttribute";

    public bool IsReadOnly => true;

    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    public OrganizationResponse Execute(IRequestScope scope)
    {
        var (table, column) = Definitions.Column(scope);
        var metadata = ColumnMetadata.Of(table, column, CallerLanguage.Of(scope));
        return new RetrieveAttributeResponse { Results = { ["AttributeMetadata"] = metadata } };
    }
}
