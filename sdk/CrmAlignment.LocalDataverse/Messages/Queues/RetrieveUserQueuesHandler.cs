using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Messages.Queues;

/// <summary>
/// RetrieveUserQueues: the private queues of a user and, if asked, all public ones
/// (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveuserqueuesrequest). Queues have no members here, so the
/// private queues of a user are those that the user or a team of theirs owns, and the user's default queue. Those that the caller may
/// not read are left out.
/// </summary>
internal sealed class RetrieveUserQueuesHandler : IMessageHandler
{
    private const int Public = 0;
    private const int Private = 1;

    /// <inheritdoc/>
    public string Name => "RetrieveUserQueues";

    /// <inheritdoc/>
    public bool IsReadOnly => true;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var userId = scope.Required<Guid>("UserId");
        var user = scope.Transaction.Retrieve("systemuser", userId, ["queueid"]) ?? throw DataverseFault.ObjectDoesNotExist("SystemUser", userId);
        var query = new QueryExpression("queue") { ColumnSet = new ColumnSet(true), Criteria = new FilterExpression(LogicalOperator.Or) };
        var own = query.Criteria.AddFilter(LogicalOperator.And);
        own.AddCondition("queueviewtype", ConditionOperator.Equal, Private);
        var whose = own.AddFilter(LogicalOperator.Or);
        whose.AddCondition("ownerid", ConditionOperator.In, [userId, .. TeamsOf(scope, userId).Cast<object>()]);
        if (user["queueid"] is RowReference ofUser)
        {
            whose.AddCondition("queueid", ConditionOperator.Equal, ofUser.Id);
        }

        if (scope.Required<bool>("IncludePublic"))
        {
            query.Criteria.AddCondition("queueviewtype", ConditionOperator.Equal, Public);
        }

        return new RetrieveUserQueuesResponse { Results = { ["EntityCollection"] = AllPages.Of(scope, query) } };
    }

    private static Guid[] TeamsOf(IRequestScope scope, Guid userId) => [.. scope.Security.Require(userId, scope.Execution).TeamIds];
}
