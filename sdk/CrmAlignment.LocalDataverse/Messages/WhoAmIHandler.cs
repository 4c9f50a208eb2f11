using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages;

/// <summary>WhoAmI: the caller, the business unit and the organization.</summary>
internal sealed class WhoAmIHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "WhoAmI";

    /// <inheritdoc/>
    public bool IsReadOnly => true;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var response = new WhoAmIResponse();
        response.Results["UserId"] = scope.UserId;
        response.Results["BusinessUnitId"] = scope.Security.BusinessUnitOf(scope.UserId, scope.Execution);
        response.Results["OrganizationId"] = scope.Organization.Id;
        return response;
    }
}
