using CrmAlignment.LocalDataverse.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Organization;

namespace CrmAlignment.LocalDataverse.Messages;

/// <summary>RetrieveCurrentOrganization: name, id and version of the organization.</summary>
internal sealed class RetrieveCurrentOrganizationHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "RetrieveCurrentOrganization";

    /// <inheritdoc/>
    public bool IsReadOnly => true;

    /// <inheritdoc/>
    public OrganizationResponse Execute(RequestScope scope)
    {
        var response = new RetrieveCurrentOrganizationResponse { ResponseName = Name };
        response.Results["Detail"] = new OrganizationDetail
        {
            OrganizationId = scope.Engine.OrganizationId,
            UniqueName = scope.Engine.Options.OrganizationName,
            FriendlyName = scope.Engine.Options.OrganizationName,
            UrlName = scope.Engine.Options.OrganizationName,
            OrganizationVersion = RetrieveVersionHandler.Version,
            State = OrganizationState.Enabled,
        };
        return response;
    }
}
