using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Messages.Teams;

/// <summary>
/// RetrieveTeamsSystemUser: the teams of a user
/// (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveteamssystemuserrequest). Asks for prvReadTeam
/// (https://learn.microsoft.com/previous-versions/dynamicscrm-2016/developers-guide/gg327935(v=crm.8)); teams that the caller may not
/// read are left out.
/// </summary>
internal sealed class RetrieveTeamsSystemUserHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "RetrieveTeamsSystemUser";

    /// <inheritdoc/>
    public bool IsReadOnly => true;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var userId = scope.Required<Guid>("EntityId");
        if (!scope.Transaction.Exists("systemuser", userId))
        {
            throw DataverseFault.ObjectDoesNotExist("SystemUser", userId);
        }

        var query = new QueryExpression("team") { ColumnSet = scope.Required<ColumnSet>("ColumnSet") };
        query.AddLink("teammembership", "teamid", "teamid").LinkCriteria.AddCondition("systemuserid", ConditionOperator.Equal, userId);
        return new RetrieveTeamsSystemUserResponse { Results = { ["EntityCollection"] = AllPages.Of(scope, query) } };
    }
}
