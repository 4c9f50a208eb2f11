using CrmAlignment.Domain.Notifications;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Notifications;

/// <summary>Users who can be told anything: one more than are ever told at most, so that whoever asks knows that there are too many.</summary>
internal static class EnabledUsers
{
    /// <summary>Column of their id.</summary>
    public const string Id = "systemuserid";

    private const string Table = "systemuser";

    /// <summary>The query of their ids.</summary>
    public static QueryExpression Query()
    {
        var query = new QueryExpression(Table) { ColumnSet = new ColumnSet(Id), TopCount = NotificationRules.MostAsked + 1 };
        // Who was never disabled may have the column empty.
        var enabled = query.Criteria.AddFilter(LogicalOperator.Or);
        enabled.AddCondition("isdisabled", ConditionOperator.Null);
        enabled.AddCondition("isdisabled", ConditionOperator.Equal, false);
        return query;
    }

    /// <summary>Leaves the user who owns a record, or the members of the team that does.</summary>
    public static void RestrictToOwner(QueryExpression query, EntityReference owner)
    {
        if (owner.LogicalName == Table)
        {
            query.Criteria.AddCondition(Id, ConditionOperator.Equal, owner.Id);
        }
        else
        {
            query.AddLink("teammembership", Id, Id).LinkCriteria.AddCondition("teamid", ConditionOperator.Equal, owner.Id);
        }
    }
}
