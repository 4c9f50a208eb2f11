using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>Reads the rows that a fold adds to, by their alternate keys.</summary>
internal static class FoldedRows
{
    // Well below the platform's limit on the parameters of one query.
    private const int KeysAQuery = 200;

    // A month of a customer follows as year, month and day: all of them lie between these.
    private const string FirstMonth = "0";
    private const string AfterLastMonth = "A";

    private static readonly string[] ActivityColumns = [ScorecardTable.NewClients, ScorecardTable.ActivityStarts, ScorecardTable.ActivityEnds];

    private static readonly string[] ClientPeriodColumns =
        [.. Measure.All.Where(measure => measure.IsKeptByClient).Select(measure => measure.Column), .. ActivityColumns];

    private static readonly string[] KeyColumns =
        [ClientPeriodTable.CustomerKey, ClientPeriodTable.Grain, ClientPeriodTable.PeriodStart, ClientPeriodTable.ScopeKey];

    /// <summary>Client periods of the keys, where they exist.</summary>
    public static IReadOnlyDictionary<ClientPeriodKey, ClientPeriodRow> ClientPeriods(
        IOrganizationService service, IEnumerable<ClientPeriodKey> keys)
    {
        var byText = keys.ToDictionary(key => key.Text);
        return Read(service, ClientPeriodTable.LogicalName, ClientPeriodTable.Key, byText.Keys, ClientPeriodColumns)
            .ToDictionary(row => byText[row.GetAttributeValue<string>(ClientPeriodTable.Key)], RowOfClient);
    }

    /// <summary>All months of the customers, in every scope.</summary>
    public static IReadOnlyDictionary<ClientPeriodKey, ClientPeriodRow> ClientMonths(
        IOrganizationService service, IEnumerable<Customer> customers)
    {
        var months = new Dictionary<ClientPeriodKey, ClientPeriodRow>();
        foreach (var some in Slices(customers.Select(ClientPeriodKey.MonthsOf).ToArray(), KeysAQuery / 2))
        {
            var query = new QueryExpression(ClientPeriodTable.LogicalName)
            {
                ColumnSet = new ColumnSet([RowVersions.Column, .. KeyColumns, .. ClientPeriodColumns]),
            };
            query.Criteria.FilterOperator = LogicalOperator.Or;
            foreach (var start in some)
            {
                // By the alternate key, whose index finds them; no other column of text has one.
                query.Criteria.AddCondition(ClientPeriodTable.Key, ConditionOperator.Between, start + FirstMonth, start + AfterLastMonth);
            }

            query.AddOrder(ClientPeriodTable.Id, OrderType.Ascending);
            foreach (var row in AllPages.Of(service, query))
            {
                months.Add(ClientPeriodKey.Of(new EntityValues(row)), RowOfClient(row));
            }
        }

        return months;
    }

    /// <summary>Scorecards of the keys, where they exist.</summary>
    public static IReadOnlyDictionary<ScorecardKey, ScorecardRow> Scorecards(IOrganizationService service, IEnumerable<ScorecardKey> keys)
    {
        var byText = keys.ToDictionary(key => key.Text);
        string[] columns = [ScorecardTable.ClientCount, .. Measure.All.Select(measure => measure.Column), .. ActivityColumns];
        return Read(service, ScorecardTable.LogicalName, ScorecardTable.Key, byText.Keys, columns)
            .ToDictionary(
                row => byText[row.GetAttributeValue<string>(ScorecardTable.Key)],
                row => ScorecardRow.Of(row.Id, RowVersions.Of(row), new EntityValues(row)));
    }

    /// <summary>The counts of new and active clients of a scope; null when a month up to the day has not been counted.</summary>
    public static IClientCounts? ClientCounts(IOrganizationService service, Scope scope, DateTime lastDay)
    {
        var query = new QueryExpression(ScorecardTable.LogicalName) { ColumnSet = new ColumnSet([ScorecardTable.PeriodStart, .. ActivityColumns]) };
        query.Criteria.AddCondition(ScorecardTable.ScopeKey, ConditionOperator.Equal, scope.Key);
        query.Criteria.AddCondition(ScorecardTable.Grain, ConditionOperator.Equal, (int)PeriodGrain.Month);
        query.Criteria.AddCondition(ScorecardTable.PeriodStart, ConditionOperator.LessEqual, lastDay);
        return FoldedClientCounts.Of(service.RetrieveMultiple(query).Entities
            .Select(row => CountedMonth.Of(new EntityValues(row))));
    }

    private static ClientPeriodRow RowOfClient(Entity row) => ClientPeriodRow.Of(row.Id, RowVersions.Of(row), new EntityValues(row));

    private static IEnumerable<Entity> Read(
        IOrganizationService service, string table, string keyColumn, IEnumerable<string> keys, string[] columns)
    {
        foreach (var some in Slices(keys.ToArray(), KeysAQuery))
        {
            var query = new QueryExpression(table) { ColumnSet = new ColumnSet([keyColumn, RowVersions.Column, .. columns]) };
            query.Criteria.AddCondition(keyColumn, ConditionOperator.In, some.Cast<object>().ToArray());
            foreach (var row in service.RetrieveMultiple(query).Entities)
            {
                yield return row;
            }
        }
    }

    private static IEnumerable<string[]> Slices(string[] all, int size)
    {
        for (var from = 0; from < all.Length; from += size)
        {
            yield return all.Skip(from).Take(size).ToArray();
        }
    }
}
