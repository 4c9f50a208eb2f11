using System;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Kpis;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Attribution;

/// <summary>The rows of the ledger that scorecards of a period contain, by the table of their source.</summary>
internal static class PeriodFacts
{
    /// <summary>What is read of a row, and asked for.</summary>
    public static QueryExpression Query(AttributionQuestion question, params string[] sources)
    {
        var query = new QueryExpression(KpiFactTable.LogicalName) { ColumnSet = new ColumnSet([KpiFactTable.SourceId, .. LedgerColumns.All]) };
        query.Criteria.AddCondition(KpiFactTable.SourceTable, ConditionOperator.In, sources);
        query.Criteria.AddCondition(KpiFactTable.Folded, ConditionOperator.Equal, true);

        // A row that was marked by hand, and not by a fold, has an instant alone.
        var days = query.Criteria.AddFilter(LogicalOperator.Or);
        days.AddCondition(KpiFactTable.Date, ConditionOperator.Null);
        var dated = days.AddFilter(LogicalOperator.And);
        dated.AddCondition(KpiFactTable.Date, ConditionOperator.OnOrAfter, question.First);
        dated.AddCondition(KpiFactTable.Date, ConditionOperator.OnOrBefore, question.Last);
        return query;
    }

    /// <summary>A row.</summary>
    public static PostedFact Read(Entity row) => PostedFact.Of(row.Id, new EntityValues(row));

    /// <summary>Record from which a row comes.</summary>
    public static Guid SourceOf(Entity row) => Guid.Parse(row.GetAttributeValue<string>(KpiFactTable.SourceId));
}
