using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Diagnosis;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Kpis;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Diagnosis;

/// <summary>
/// Reads the leads of a cohort by their id: two requests for at most 500. Merged leads are no leads of their own, and those whose reason of
/// rejection takes them out of the KPIs are no leads of the funnel.
/// </summary>
internal sealed class Cohort(IOrganizationService service, AskedCohort asked, TimeZoneInfo zone)
{
    private const int AtOnce = 500;

    /// <summary>The leads, with some of their columns.</summary>
    public static QueryExpression Leads(AskedCohort asked, TimeZoneInfo zone, params string[] columns)
    {
        var query = new QueryExpression(LeadTable.LogicalName) { ColumnSet = new ColumnSet(columns) };
        query.Criteria.AddCondition(LeadTable.CreatedOn, ConditionOperator.GreaterEqual, asked.Begin(zone));
        query.Criteria.AddCondition(LeadTable.CreatedOn, ConditionOperator.LessThan, asked.End(zone));
        if (asked.Segment is { } segment)
        {
            query.Criteria.AddCondition(LeadTable.Segment, ConditionOperator.Equal, segment);
        }

        if (asked.CampaignId is { } campaign)
        {
            query.Criteria.AddCondition(LeadTable.CampaignId, ConditionOperator.Equal, campaign);
        }

        if (asked.LeadCategoryId is { } category)
        {
            query.Criteria.AddCondition(LeadTable.LeadCategoryId, ConditionOperator.Equal, category);
        }

        Not(query.Criteria, LeadTable.Merged);
        Not(query.Criteria, LeadTable.ExcludedFromKpis);
        return query;
    }

    /// <summary>Reads on, and tells of each lead.</summary>
    /// <param name="add">Counts the leads.</param>
    /// <param name="position">Where to go on; "" to begin.</param>
    /// <param name="size">Most leads.</param>
    /// <returns>Where to go on; null after the last lead.</returns>
    public string? Read(Action<LeadPath> add, string position, int size)
    {
        var next = position.Length == 0 ? null : position;
        var left = size;
        do
        {
            var page = WalkPage.Read(service, Leads(asked, zone, LeadPathRow.Columns), LeadTable.Id, next, Math.Min(left, AtOnce));
            Add(add, page.Rows);
            left -= page.Rows.Count;
            next = page.Next;
        }
        while (next is not null && left > 0);

        return next;
    }

    private void Add(Action<LeadPath> add, IReadOnlyList<Entity> leads)
    {
        if (leads.Count == 0)
        {
            return;
        }

        var deals = LeadDeals.Read(service, leads.Select(lead => lead.Id));
        foreach (var lead in leads)
        {
            add(LeadPathRow.Read(lead, deals.Of(lead.Id)));
        }
    }

    // A lead from before the import has no value.
    private static void Not(FilterExpression filter, string column)
    {
        var not = filter.AddFilter(LogicalOperator.Or);
        not.AddCondition(column, ConditionOperator.Null);
        not.AddCondition(column, ConditionOperator.Equal, false);
    }
}
