using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Plugins.Attribution;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Purchases;

/// <summary>The activities of opportunities: when the last one was completed, and whether one is open. Two requests for 200 opportunities.</summary>
internal sealed class DealActivities
{
    private const string Pointer = "activitypointer";
    private const string ActivityId = "activityid";
    private const string Regarding = "regardingobjectid";
    private const string State = "statecode";
    private const string ActualEnd = "actualend";
    private const string ModifiedOn = "modifiedon";

    // Open and scheduled: https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/activitypointer.
    private static readonly object[] Planned = [0, 3];
    private const int Completed = 1;

    private readonly Dictionary<Guid, DateTime> _last;
    private readonly HashSet<Guid> _planned;

    /// <summary>Reads them.</summary>
    /// <param name="service">Reads: activities that it may not read are none.</param>
    /// <param name="opportunities">Ids.</param>
    /// <param name="since">Completed ones before this instant (UTC) are not looked for.</param>
    public DealActivities(IOrganizationService service, IReadOnlyCollection<Guid> opportunities, DateTime since)
    {
        _last = RowsIn.Read(service, opportunities, some => Since(some, since))
            .GroupBy(OpportunityOf)
            .ToDictionary(group => group.Key, group => group.Max(row => row.GetAttributeValue<DateTime?>(ActualEnd) ?? row.GetAttributeValue<DateTime>(ModifiedOn)));
        _planned = new HashSet<Guid>(RowsIn.Read(service, opportunities, Open).Select(OpportunityOf));
    }

    /// <summary>When the last one of an opportunity was completed (UTC); null for none since then.</summary>
    public DateTime? LastOf(Guid opportunity) =>
        _last.TryGetValue(opportunity, out var last) ? DateTime.SpecifyKind(last, DateTimeKind.Utc) : null;

    /// <summary>Whether one of an opportunity is open.</summary>
    public bool IsPlanned(Guid opportunity) => _planned.Contains(opportunity);

    private static QueryExpression Since(object[] some, DateTime since)
    {
        // Who completes an activity need not say when: then it is when that was saved, as for the engagement score.
        var query = Of(some, Regarding, ActualEnd, ModifiedOn);
        query.Criteria.AddCondition(State, ConditionOperator.Equal, Completed);
        var when = query.Criteria.AddFilter(LogicalOperator.Or);
        when.AddCondition(ActualEnd, ConditionOperator.GreaterEqual, since);
        var saved = when.AddFilter(LogicalOperator.And);
        saved.AddCondition(ActualEnd, ConditionOperator.Null);
        saved.AddCondition(ModifiedOn, ConditionOperator.GreaterEqual, since);
        return query;
    }

    private static QueryExpression Open(object[] some)
    {
        var query = Of(some, Regarding);
        query.Criteria.AddCondition(State, ConditionOperator.In, Planned);
        return query;
    }

    private static QueryExpression Of(object[] some, params string[] columns)
    {
        var query = new QueryExpression(Pointer) { ColumnSet = new ColumnSet(columns) };
        query.Criteria.AddCondition(Regarding, ConditionOperator.In, some);
        query.AddOrder(ActivityId, OrderType.Ascending);
        return query;
    }

    private static Guid OpportunityOf(Entity row) => row.GetAttributeValue<EntityReference>(Regarding).Id;
}
