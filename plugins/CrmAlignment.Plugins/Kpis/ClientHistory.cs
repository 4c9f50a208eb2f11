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

/// <summary>
/// In which months the clients of a scope brought revenue. Read row by row, page by page: an aggregate query would end at
/// 50,000 rows (https://learn.microsoft.com/power-apps/developer/data-platform/use-fetchxml-aggregation#limitations).
/// </summary>
internal sealed class ClientHistory : IClientCounts
{
    private const int ActiveMonths = 12;

    private readonly Dictionary<string, List<DateTime>> _monthsByClient;

    private ClientHistory(Dictionary<string, List<DateTime>> monthsByClient)
    {
        _monthsByClient = monthsByClient;
    }

    /// <summary>Reads all months up to a day.</summary>
    public static ClientHistory Read(IOrganizationService service, Scope scope, DateTime lastDay)
    {
        var query = new QueryExpression(ClientPeriodTable.LogicalName) { ColumnSet = new ColumnSet(ClientPeriodTable.CustomerKey, ClientPeriodTable.PeriodStart) };
        query.Criteria.AddCondition(ClientPeriodTable.Grain, ConditionOperator.Equal, (int)PeriodGrain.Month);
        query.Criteria.AddCondition(ClientPeriodTable.ScopeKey, ConditionOperator.Equal, scope.Key);
        query.Criteria.AddCondition(Measure.Revenue.Column, ConditionOperator.GreaterThan, 0m);
        query.Criteria.AddCondition(ClientPeriodTable.PeriodStart, ConditionOperator.LessEqual, lastDay);
        query.AddOrder(ClientPeriodTable.Id, OrderType.Ascending);
        var months = new Dictionary<string, List<DateTime>>();
        foreach (var row in AllPages.Of(service, query))
        {
            var client = row.GetAttributeValue<string>(ClientPeriodTable.CustomerKey);
            if (!months.TryGetValue(client, out var ofClient))
            {
                months[client] = ofClient = [];
            }

            ofClient.Add(row.GetAttributeValue<DateTime>(ClientPeriodTable.PeriodStart).Date);
        }

        return new ClientHistory(months);
    }

    /// <inheritdoc/>
    public int Active(Period period)
    {
        var first = period.End.AddDays(1).AddMonths(-ActiveMonths);
        return _monthsByClient.Values.Count(months => months.Exists(month => month >= first && month <= period.End));
    }

    /// <inheritdoc/>
    public int New(Period period) => _monthsByClient.Values.Count(months => period.Contains(months.Min()));
}
