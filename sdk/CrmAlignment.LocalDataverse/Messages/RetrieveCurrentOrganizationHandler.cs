using CrmAlignment.LocalDataverse.Requests;
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
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var response = new RetrieveCurrentOrganizationResponse();
        response.Results["Detail"] = new OrganizationDetail
        {
            OrganizationId = scope.Organization.Id,
            UniqueName = scope.Organization.Name,
            FriendlyName = scope.Organization.Name,
            UrlName = scope.Organization.Name,
            OrganizationVersion = RetrieveVersionHandler.Version,
            State = OrganizationState.Enabled,
        };
        return response;
    }
}
