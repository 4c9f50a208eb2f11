using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Messages.Teams;

/// <summary>
/// RetrieveMembersTeam: the users of a team (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrievemembersteamrequest).
/// Asks for prvReadUser (https://learn.microsoft.com/previous-versions/dynamicscrm-2016/developers-guide/gg309693(v=crm.8)); users whom
/// the caller may not read are left out.
/// </summary>
internal sealed class RetrieveMembersTeamHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "RetrieveMembersTeam";

    /// <inheritdoc/>
    public bool IsReadOnly => true;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var teamId = scope.Required<Guid>("EntityId");
        if (!scope.Transaction.Exists("team", teamId))
        {
            throw DataverseFault.ObjectDoesNotExist("Team", teamId);
        }

        var query = new QueryExpression("systemuser") { ColumnSet = scope.Required<ColumnSet>("MemberColumnSet") };
        query.AddLink("teammembership", "systemuserid", "systemuserid").LinkCriteria.AddCondition("teamid", ConditionOperator.Equal, teamId);
        return new RetrieveMembersTeamResponse { Results = { ["EntityCollection"] = AllPages.Of(scope, query) } };
    }
}
