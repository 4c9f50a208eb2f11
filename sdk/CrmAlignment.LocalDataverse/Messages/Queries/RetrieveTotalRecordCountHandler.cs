using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Queries;

/// <summary>
/// RetrieveTotalRecordCount: how many rows tables have, whoever may read them. The platform counts up to a day late, this runtime
/// at once (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrievetotalrecordcountrequest).
/// </summary>
internal sealed class RetrieveTotalRecordCountHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "RetrieveTotalRecordCount";

    /// <inheritdoc/>
    public bool IsReadOnly => true;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var counts = new EntityRecordCountCollection();
        foreach (var name in scope.Required<string[]>("EntityNames"))
        {
            var table = scope.Catalog.Table(name);
            if (AccessCheck.IsGuarded(table))
            {
                scope.Access.RequirePrivilege(PrivilegeNames.Of(AccessRight.Read, table));
            }

            counts[table.LogicalName] = scope.Transaction.Count(table.LogicalName);
        }

        var response = new RetrieveTotalRecordCountResponse();
        response.Results["EntityRecordCountCollection"] = counts;
        return response;
    }
}
