using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages;

/// <summary>
/// RetrieveAuditPartitionList: the parts of the audit log. There is one, as on a database that does not split it, and it is still written,
/// so it has no end. Nothing is audited here, so it has no first entry either, and no size.
/// </summary>
/// <remarks>Source: https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveauditpartitionlistrequest.</remarks>
internal sealed class RetrieveAuditPartitionListHandler : IMessageHandler
{
    private const string Privilege = "prvReadAuditPartitions";

    /// <inheritdoc/>
    public string Name => "RetrieveAuditPartitionList";

    /// <inheritdoc/>
    public bool IsReadOnly => true;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        scope.Access.RequirePrivilege(Privilege);
        var response = new RetrieveAuditPartitionListResponse();
        response.Results["AuditPartitionDetailCollection"] = new AuditPartitionDetailCollection { new AuditPartitionDetail { PartitionNumber = 1 } };
        return response;
    }
}
