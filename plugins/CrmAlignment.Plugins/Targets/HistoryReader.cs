using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Domain.Targets;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Diagnosis;
using CrmAlignment.Plugins.Kpis;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Targets;

/// <summary>Reads leads, then opportunities without one, by their ids: two requests for at most 500 leads, one for as many opportunities.</summary>
/// <param name="service">Reads.</param>
/// <param name="scope">For whom they count.</param>
/// <param name="now">Now (UTC).</param>
internal sealed class HistoryReader(IOrganizationService service, Scope scope, DateTime now)
{
    private const int AtOnce = 500;
    private const string LeadId = "leadid";
    private const string OwningUnit = "owningbusinessunit";
    private const string CampaignColumn = "campaignid";

    /// <summary>Reads on, and adds to the history of a state.</summary>
    /// <param name="state">How far the reading has come.</param>
    /// <param name="size">Most records.</param>
    /// <returns>The state after it; null when all is read.</returns>
    public ForecastState? Read(ForecastState state, int size)
    {
        var left = size;
        do
        {
            var page = state.IsInDeals
                ? WalkPage.Read(service, Deals(), OpportunityTable.Id, At(state), Math.Min(left, AtOnce))
                : WalkPage.Read(service, Leads(), LeadId, At(state), Math.Min(left, AtOnce));
            Add(state, page.Rows);
            left -= page.Rows.Count;
            if (page.Next is null && state.IsInDeals)
            {
                return null;
            }

            state = state with { Position = page.Next ?? "", IsInDeals = state.IsInDeals || page.Next is null };
        }
        while (left > 0);

        return state;
    }

    private static string? At(ForecastState state) => state.Position.Length == 0 ? null : state.Position;

    private void Add(ForecastState state, IReadOnlyList<Entity> rows)
    {
        var paths = state.IsInDeals ? rows.Select(FunnelPathRow.Of) : OfLeads(rows);
        foreach (var path in paths.OfType<FunnelPath>())
        {
            state.History.Add(path, now);
        }
    }

    private IEnumerable<FunnelPath?> OfLeads(IReadOnlyList<Entity> leads)
    {
        if (leads.Count == 0)
        {
            return [];
        }

        var deals = LeadDeals.Read(service, leads.Select(lead => lead.Id));
        return leads.Select(lead => FunnelPathRow.Of(lead, deals.Of(lead.Id)));
    }

    private QueryExpression Leads()
    {
        var query = Recent(LeadTable.LogicalName, FunnelPathRow.LeadColumns);
        Not(query.Criteria, LeadTable.Merged);
        Not(query.Criteria, LeadTable.ExcludedFromKpis);
        return query;
    }

    private QueryExpression Deals()
    {
        var query = Recent(OpportunityTable.LogicalName, FunnelPathRow.DealColumns);
        query.Criteria.AddCondition(OpportunityTable.OriginatingLeadId, ConditionOperator.Null);
        return query;
    }

    private QueryExpression Recent(string table, string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns) };
        query.Criteria.AddCondition(LeadTable.CreatedOn, ConditionOperator.GreaterEqual, now.AddDays(-FunnelHistory.Days));
        query.Criteria.AddCondition(LeadTable.CreatedOn, ConditionOperator.LessEqual, now);
        if (scope.Id is { } id)
        {
            query.Criteria.AddCondition(ColumnOf(scope.Type), ConditionOperator.Equal, id);
        }

        return query;
    }

    // Leads and opportunities have them under the same names.
    private static string ColumnOf(ScopeType type) => type switch
    {
        ScopeType.Campaign => CampaignColumn,
        ScopeType.BusinessUnit => OwningUnit,
        _ => LeadTable.LeadCategoryId,
    };

    // A lead from before the import has no value.
    private static void Not(FilterExpression filter, string column)
    {
        var not = filter.AddFilter(LogicalOperator.Or);
        not.AddCondition(column, ConditionOperator.Null);
        not.AddCondition(column, ConditionOperator.Equal, false);
    }
}
