using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Notifications;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Notifications;

/// <summary>The people behind an owner: the user, or the members of the team; those who are enabled.</summary>
internal static class OwnersOf
{
    /// <summary>Reads them: one request. None where a team has more members than are ever asked.</summary>
    public static IReadOnlyList<Guid> Record(IOrganizationService systemService, EntityReference? owner)
    {
        if (owner is null)
        {
            return [];
        }

        var query = new QueryExpression("systemuser") { ColumnSet = new ColumnSet("systemuserid"), TopCount = NotificationRules.MostAsked + 1 };
        // Who was never disabled may have the column empty.
        var enabled = query.Criteria.AddFilter(LogicalOperator.Or);
        enabled.AddCondition("isdisabled", ConditionOperator.Null);
        enabled.AddCondition("isdisabled", ConditionOperator.Equal, false);
        if (owner.LogicalName == "systemuser")
        {
            query.Criteria.AddCondition("systemuserid", ConditionOperator.Equal, owner.Id);
        }
        else
        {
            query.AddLink("teammembership", "systemuserid", "systemuserid").LinkCriteria.AddCondition("teamid", ConditionOperator.Equal, owner.Id);
        }

        var people = systemService.RetrieveMultiple(query).Entities.Select(user => user.Id).ToArray();
        return people.Length > NotificationRules.MostAsked ? [] : people;
    }
}
