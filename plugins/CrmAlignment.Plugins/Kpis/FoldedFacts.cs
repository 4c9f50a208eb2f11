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
    public static IEnumerable<PostedFact> Of(IOrganizationService service, Period period, TimeZoneInfo zone) =>
        Dated(service, period.Start, period.End, Scope.Organization).Concat(Undated(service).Where(fact => period.Contains(fact.CountsOn(zone))));

    /// <summary>The folded facts that are dated on days, both inclusive, page by page.</summary>
    /// <param name="service">Reads.</param>
    /// <param name="first">First day.</param>
    /// <param name="last">Last day.</param>
    /// <param name="scope">For whom they count; of the organization all do.</param>
    public static IEnumerable<PostedFact> Dated(IOrganizationService service, DateTime first, DateTime last, Scope scope)
    {
        var query = Folded();
        query.ColumnSet = new ColumnSet(LedgerColumns.All);
        query.Criteria.AddCondition(KpiFactTable.Date, ConditionOperator.OnOrAfter, first);
        query.Criteria.AddCondition(KpiFactTable.Date, ConditionOperator.OnOrBefore, last);
        if (scope.Id is { } id)
        {
            query.Criteria.AddCondition(ColumnOf(scope.Type), ConditionOperator.Equal, id);
        }

        query.AddOrder(KpiFactTable.Id, OrderType.Ascending);
        return AllPages.Of(service, query).Select(Read);
    }

    /// <summary>The folded facts without a date: the fold dates what it folds, but one that was marked by hand counts all the same.</summary>
    public static IEnumerable<PostedFact> Undated(IOrganizationService service)
    {
        var query = Folded();
        query.ColumnSet = new ColumnSet(LedgerColumns.All);
        query.Criteria.AddCondition(KpiFactTable.Date, ConditionOperator.Null);
        query.AddOrder(KpiFactTable.Id, OrderType.Ascending);
        return AllPages.Of(service, query).Select(Read);
    }

    private static string ColumnOf(ScopeType type) => type switch
    {
        ScopeType.Campaign => KpiFactTable.CampaignId,
        ScopeType.BusinessUnit => KpiFactTable.BusinessUnitId,
        _ => KpiFactTable.LeadCategoryId,
    };

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
