using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Messages.Roles;

/// <summary>
/// RetrievePrivilegeSet: every privilege there is
/// (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveprivilegesetrequest).
/// </summary>
internal sealed class RetrievePrivilegeSetHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "RetrievePrivilegeSet";

    /// <inheritdoc/>
    public bool IsReadOnly => true;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var response = new RetrievePrivilegeSetResponse();
        var query = new QueryExpression("privilege") { ColumnSet = new ColumnSet(true) };
        response.Results["EntityCollection"] = scope.SystemService.RetrieveMultiple(query);
        return response;
    }
}
