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

    private static readonly string[] ScopeLookups =
        [ScorecardTable.ScopeType, ScorecardTable.CampaignId, ScorecardTable.BusinessUnitId, ScorecardTable.LeadCategoryId];

    private static readonly string[] ActivityColumns = [ScorecardTable.NewClients, ScorecardTable.ActivityStarts, ScorecardTable.ActivityEnds];

    private static readonly string[] ClientPeriodColumns =
    [
        .. Measure.All.Where(measure => measure.IsKeptByClient).Select(measure => measure.Column),
        .. ActivityColumns,
        ClientPeriodTable.AccountId,
        ClientPeriodTable.ContactId,
    ];

    private static readonly string[] ScorecardColumns =
        [ScorecardTable.Name, ScorecardTable.ClientCount, .. Measure.All.Select(measure => measure.Column), .. ActivityColumns];

    private static readonly string[] PeriodColumns = [ScorecardTable.Grain, ScorecardTable.PeriodStart, ScorecardTable.ScopeKey];

    private static readonly string[] KeyColumns = [ClientPeriodTable.CustomerKey, .. PeriodColumns];

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
        foreach (var some in Slices(customers.Select(customer => customer.Key).ToArray(), KeysAQuery))
        {
            var query = new QueryExpression(ClientPeriodTable.LogicalName)
            {
                ColumnSet = new ColumnSet([RowVersions.Column, .. KeyColumns, .. ClientPeriodColumns]),
            };

            // By the alternate key that begins with it. Ranges of keys, one a customer, are no way: SQLite reads the whole table for twenty.
            query.Criteria.AddCondition(ClientPeriodTable.CustomerKey, ConditionOperator.In, some.Cast<object>().ToArray());
            query.Criteria.AddCondition(ClientPeriodTable.Grain, ConditionOperator.Equal, (int)PeriodGrain.Month);
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
        return Read(service, ScorecardTable.LogicalName, ScorecardTable.Key, byText.Keys, [.. ScopeLookups, .. ScorecardColumns])
            .ToDictionary(row => byText[row.GetAttributeValue<string>(ScorecardTable.Key)], RowOfScorecard);
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

    /// <summary>All scorecards of a period whose scope still exists: those of a deleted campaign, business unit or lead category are nobody's.</summary>
    public static IReadOnlyDictionary<ScorecardKey, ScorecardRow> Scorecards(IOrganizationService service, Period period) =>
        OfPeriod(service, ScorecardTable.LogicalName, ScorecardTable.Id, period, [.. PeriodColumns, .. ScorecardColumns])
            .ToDictionary(row => ScorecardKey.Of(new EntityValues(row)), RowOfScorecard);

    /// <summary>All client periods of a period whose scope still exists.</summary>
    public static IReadOnlyDictionary<ClientPeriodKey, ClientPeriodRow> ClientPeriods(IOrganizationService service, Period period) =>
        OfPeriod(service, ClientPeriodTable.LogicalName, ClientPeriodTable.Id, period, [.. KeyColumns, .. ClientPeriodColumns])
            .ToDictionary(row => ClientPeriodKey.Of(new EntityValues(row)), RowOfClient);

    /// <summary>What the clients of a period and scope brought, by the key of the customer, page by page.</summary>
    public static IEnumerable<KeyValuePair<string, decimal>> Revenues(IOrganizationService service, ScorecardKey key)
    {
        var query = new QueryExpression(ClientPeriodTable.LogicalName) { ColumnSet = new ColumnSet(ClientPeriodTable.CustomerKey, Measure.Revenue.Column) };
        query.Criteria.AddCondition(ClientPeriodTable.ScopeKey, ConditionOperator.Equal, key.Scope.Key);
        query.Criteria.AddCondition(ClientPeriodTable.Grain, ConditionOperator.Equal, (int)key.Period.Grain);
        query.Criteria.AddCondition(ClientPeriodTable.PeriodStart, ConditionOperator.On, key.Period.Start);
        query.AddOrder(ClientPeriodTable.Id, OrderType.Ascending);
        return AllPages.Of(service, query).Select(row => new KeyValuePair<string, decimal>(
            row.GetAttributeValue<string>(ClientPeriodTable.CustomerKey), row.GetAttributeValue<decimal?>(Measure.Revenue.Column) ?? 0));
    }

    private static IEnumerable<Entity> OfPeriod(IOrganizationService service, string table, string id, Period period, string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet([RowVersions.Column, .. ScopeLookups, .. columns]) };
        query.Criteria.AddCondition(ScorecardTable.Grain, ConditionOperator.Equal, (int)period.Grain);
        query.Criteria.AddCondition(ScorecardTable.PeriodStart, ConditionOperator.On, period.Start);
        query.AddOrder(id, OrderType.Ascending);
        return AllPages.Of(service, query).Where(ScopeExists);
    }

    // The platform empties the lookup when the campaign, business unit or lead category is deleted.
    private static bool ScopeExists(Entity row) => (ScopeType)row.GetAttributeValue<OptionSetValue>(ScorecardTable.ScopeType).Value switch
    {
        ScopeType.Campaign => row.Contains(ScorecardTable.CampaignId),
        ScopeType.BusinessUnit => row.Contains(ScorecardTable.BusinessUnitId),
        ScopeType.LeadCategory => row.Contains(ScorecardTable.LeadCategoryId),
        _ => true,
    };

    private static ScorecardRow RowOfScorecard(Entity row) => ScorecardRow.Of(row.Id, RowVersions.Of(row), new EntityValues(row));

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
