using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Diagnosis;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Diagnosis;

/// <summary>Reads what the active targets plan for exactly the days of a cohort, in one request.</summary>
internal static class PlannedFunnel
{
    /// <summary>The plan for the lead category of the cohort, else for the organization: targets know no segment.</summary>
    /// <param name="service">Reads; whoever may not read targets is refused by it.</param>
    /// <param name="asked">The leads that are looked into.</param>
    public static FunnelPlan Read(IOrganizationService service, AskedCohort asked)
    {
        // First and last day leave one grain, and the alternate key one active target for each measure: more rows there are not.
        var query = new QueryExpression(KpiTargetTable.LogicalName)
        {
            ColumnSet = new ColumnSet(KpiTargetTable.Measure, KpiTargetTable.Plan),
            TopCount = FunnelPlan.Measures.Count,
        };
        var scope = asked.LeadCategoryId is { } category ? Scope.LeadCategory(category) : Scope.Organization;
        query.Criteria.AddCondition(KpiTargetTable.PeriodStart, ConditionOperator.On, asked.First);
        query.Criteria.AddCondition(KpiTargetTable.PeriodEnd, ConditionOperator.On, asked.Last);
        query.Criteria.AddCondition(KpiTargetTable.ScopeKey, ConditionOperator.Equal, scope.Key);
        query.Criteria.AddCondition(KpiTargetTable.Measure, ConditionOperator.In, FunnelPlan.Measures.Select(measure => (object)(int)measure).ToArray());
        query.Criteria.AddCondition(KpiTargetTable.Key, ConditionOperator.NotNull);
        var plans = new Dictionary<TargetMeasure, decimal>();
        foreach (var row in service.RetrieveMultiple(query).Entities)
        {
            plans[(TargetMeasure)row.GetAttributeValue<OptionSetValue>(KpiTargetTable.Measure).Value] = row.GetAttributeValue<decimal>(KpiTargetTable.Plan);
        }

        return FunnelPlan.Of(plans);
    }
}
