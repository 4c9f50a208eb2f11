using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>Reads the part of the ledger that scorecards contain, by period.</summary>
internal static class FoldedFacts
{
    /// <summary>The first period of a grain, from a day on, in which there is a folded fact or a scorecard; null when there is none.</summary>
    public static Period? FirstPeriod(IOrganizationService service, PeriodGrain grain, DateTime from, TimeZoneInfo zone)
    {
        var days = Undated(service).Select(fact => fact.CountsOn(zone)).Where(day => day >= from).ToList();
        var fact = Folded();
        fact.Criteria.AddCondition(KpiFactTable.Date, ConditionOperator.OnOrAfter, from);
        AddFirst(days, service, fact, KpiFactTable.Date);
        var scorecard = new QueryExpression(ScorecardTable.LogicalName);
        scorecard.Criteria.AddCondition(ScorecardTable.Grain, ConditionOperator.Equal, (int)grain);
        scorecard.Criteria.AddCondition(ScorecardTable.PeriodStart, ConditionOperator.OnOrAfter, from);
        AddFirst(days, service, scorecard, ScorecardTable.PeriodStart);
        return days.Count == 0 ? null : Period.Containing(grain, days.Min());
    }

    /// <summary>The folded facts that count in a period, page by page.</summary>
    /// <remarks>Not by an aggregate, which the platform refuses beyond 50,000 rows.</remarks>
    public static IEnumerable<PostedFact> Of(IOrganizationService service, Period period, TimeZoneInfo zone)
    {
        var query = Folded();
        query.ColumnSet = new ColumnSet(LedgerColumns.All);
        query.Criteria.AddCondition(KpiFactTable.Date, ConditionOperator.OnOrAfter, period.Start);
        query.Criteria.AddCondition(KpiFactTable.Date, ConditionOperator.OnOrBefore, period.End);
        query.AddOrder(KpiFactTable.Id, OrderType.Ascending);
        return AllPages.Of(service, query).Select(Read).Concat(Undated(service).Where(fact => period.Contains(fact.CountsOn(zone))));
    }

    // The fold dates what it folds. A fact that was marked by hand has no date, and counts all the same.
    private static IEnumerable<PostedFact> Undated(IOrganizationService service)
    {
        var query = Folded();
        query.ColumnSet = new ColumnSet(LedgerColumns.All);
        query.Criteria.AddCondition(KpiFactTable.Date, ConditionOperator.Null);
        query.AddOrder(KpiFactTable.Id, OrderType.Ascending);
        return AllPages.Of(service, query).Select(Read);
    }

    private static void AddFirst(List<DateTime> days, IOrganizationService service, QueryExpression query, string column)
    {
        query.ColumnSet = new ColumnSet(column);
        query.TopCount = 1;
        query.AddOrder(column, OrderType.Ascending);
        days.AddRange(service.RetrieveMultiple(query).Entities.Select(row => row.GetAttributeValue<DateTime>(column).Date));
    }

    private static PostedFact Read(Entity row) => PostedFact.Of(row.Id, new EntityValues(row));

    private static QueryExpression Folded()
    {
        var query = new QueryExpression(KpiFactTable.LogicalName);
        query.Criteria.AddCondition(KpiFactTable.Folded, ConditionOperator.Equal, true);
        return query;
    }
}
