using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.FunnelModels;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Attribution;
using CrmAlignment.Plugins.Health;
using CrmAlignment.Plugins.Kpis;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.FunnelModels;

/// <summary>
/// Follows the clients whose first revenue ever lies in some months through the twelve months after it, by the organization's client periods:
/// a reopening, a correction or a merge of customers is in them by the fold.
/// </summary>
internal static class ClientMonths
{
    /// <summary>Reads on, in one request for the clients and one for the months of 200, and counts.</summary>
    /// <param name="service">Reads.</param>
    /// <param name="firstBought">In which months they bought first.</param>
    /// <param name="tally">Counts them.</param>
    /// <param name="position">Where to go on; "" to begin.</param>
    /// <param name="size">Most clients.</param>
    /// <returns>Where to go on; null after the last.</returns>
    public static string? Read(IOrganizationService service, AskedMonths firstBought, ClientTally tally, string position, int size)
    {
        var query = Months(firstBought.First, firstBought.Last);
        query.Criteria.AddCondition(ClientPeriodTable.NewClients, ConditionOperator.Equal, 1);
        var page = WalkPage.Read(service, query, ClientPeriodTable.Id, position.Length == 0 ? null : position, size);
        var months = Following(service, firstBought, page.Rows.Select(CustomerOf).ToArray());
        foreach (var first in page.Rows)
        {
            tally.Add(Follow(first, months[CustomerOf(first)]));
        }

        return page.Next;
    }

    private static FollowedClient Follow(Entity first, IEnumerable<Entity> months)
    {
        var begin = MonthOf(first);
        var following = months.Where(month => MonthOf(month) > begin && MonthOf(month) <= begin.AddMonths(ClientTally.MonthsFollowed)).Select(RevenueOf).ToArray();
        return new FollowedClient(RevenueOf(first), following.Count(revenue => revenue > 0), following.Sum());
    }

    private static ILookup<string, Entity> Following(IOrganizationService service, AskedMonths firstBought, IReadOnlyCollection<string> customers) =>
        RowsIn.Read(service, customers, some =>
        {
            var query = Months(firstBought.First, firstBought.Last.AddDays(1).AddMonths(ClientTally.MonthsFollowed).AddDays(-1));
            query.Criteria.AddCondition(ClientPeriodTable.CustomerKey, ConditionOperator.In, some);
            query.AddOrder(ClientPeriodTable.Id, OrderType.Ascending);
            return query;
        }).ToLookup(CustomerOf);

    private static QueryExpression Months(DateTime first, DateTime last)
    {
        var query = new QueryExpression(ClientPeriodTable.LogicalName)
        {
            ColumnSet = new ColumnSet(ClientPeriodTable.CustomerKey, ClientPeriodTable.PeriodStart, Measure.Revenue.Column),
        };
        query.Criteria.AddCondition(ClientPeriodTable.Grain, ConditionOperator.Equal, (int)PeriodGrain.Month);
        query.Criteria.AddCondition(ClientPeriodTable.ScopeKey, ConditionOperator.Equal, Scope.Organization.Key);
        query.Criteria.AddCondition(ClientPeriodTable.PeriodStart, ConditionOperator.OnOrAfter, first);
        query.Criteria.AddCondition(ClientPeriodTable.PeriodStart, ConditionOperator.OnOrBefore, last);
        return query;
    }

    private static string CustomerOf(Entity row) => row.GetAttributeValue<string>(ClientPeriodTable.CustomerKey);

    private static DateTime MonthOf(Entity row) => row.GetAttributeValue<DateTime>(ClientPeriodTable.PeriodStart).Date;

    private static decimal RevenueOf(Entity row) => row.GetAttributeValue<decimal?>(Measure.Revenue.Column) ?? 0;
}
