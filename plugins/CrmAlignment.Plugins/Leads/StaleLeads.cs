using System;
using System.Collections.Generic;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Stages;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Leads;

/// <summary>
/// Finds open leads whose verdict is of another time: by a set that is no longer in force, or from before a set for them was. Each lead
/// says so by itself, so no cursor is needed that a caller would have to keep: what was brought up to date is not found again.
/// </summary>
[Columns(LeadTable.AssessedOn, LeadTable.CriteriaSetId)]
internal static class StaleLeads
{
    private static readonly string[] Columns = DeclaredColumns.Of(typeof(StaleLeads), typeof(CriteriaScope));

    /// <summary>The leads, found while they are asked for: one query, and one a set in force.</summary>
    public static IEnumerable<Guid> Of(IOrganizationService systemService, IReadOnlyList<CriteriaSet> activeSets)
    {
        foreach (var lead in AllPages.Of(systemService, JudgedByRetired()))
        {
            yield return lead.Id;
        }

        foreach (var set in activeSets)
        {
            foreach (var lead in AllPages.Of(systemService, JudgedBefore(set)))
            {
                if (!IsJudgedSince(set, lead, activeSets))
                {
                    yield return lead.Id;
                }
            }
        }
    }

    // A set that is put in force within the second of an assessment: instants do not tell which came first, but the set does.
    private static bool IsJudgedSince(CriteriaSet set, Entity lead, IReadOnlyList<CriteriaSet> activeSets)
    {
        var values = new EntityValues(lead);
        return values.Value(LeadTable.AssessedOn).AsDateTime == set.ActivatedOn
            && values.Value(LeadTable.CriteriaSetId).AsId == CriteriaSetSelector.Select(activeSets, values)?.Id;
    }

    private static QueryExpression JudgedByRetired()
    {
        var query = OpenLeads();
        var set = query.AddLink(CriteriaSetTable.LogicalName, LeadTable.CriteriaSetId, CriteriaSetTable.Id);
        set.LinkCriteria.AddCondition(CriteriaSetTable.Phase, ConditionOperator.NotEqual, (int)CriteriaSetPhase.Active);
        return query;
    }

    private static QueryExpression JudgedBefore(CriteriaSet set)
    {
        var query = OpenLeads();
        var before = query.Criteria.AddFilter(LogicalOperator.Or);
        before.AddCondition(LeadTable.AssessedOn, ConditionOperator.Null);
        before.AddCondition(LeadTable.AssessedOn, ConditionOperator.LessEqual, set.ActivatedOn ?? DateTime.MinValue);
        var byAnother = query.Criteria.AddFilter(LogicalOperator.Or);
        byAnother.AddCondition(LeadTable.CriteriaSetId, ConditionOperator.Null);
        byAnother.AddCondition(LeadTable.CriteriaSetId, ConditionOperator.NotEqual, set.Id);
        AddScope(query.Criteria, set.Scope);
        return query;
    }

    private static void AddScope(FilterExpression criteria, CriteriaScope scope)
    {
        if (scope.CampaignId is { } campaign)
        {
            criteria.AddCondition(LeadTable.CampaignId, ConditionOperator.Equal, campaign);
        }

        if (scope.LeadCategoryId is { } category)
        {
            criteria.AddCondition(LeadTable.LeadCategoryId, ConditionOperator.Equal, category);
        }

        if (scope.BusinessUnitId is { } unit)
        {
            criteria.AddCondition(LeadTable.OwningBusinessUnit, ConditionOperator.Equal, unit);
        }

        if (scope.Segment is not null)
        {
            // Any segment: older rows hold it as it was typed, which no query compares as CleanText does.
            criteria.AddCondition(LeadTable.Segment, ConditionOperator.NotNull);
        }
    }

    private static QueryExpression OpenLeads()
    {
        var query = new QueryExpression(LeadTable.LogicalName) { ColumnSet = new ColumnSet(Columns) };
        query.Criteria.AddCondition(LeadTable.StateCode, ConditionOperator.Equal, LeadStates.Open);
        query.AddOrder(LeadTable.AssessedOn, OrderType.Ascending);
        return query;
    }
}
