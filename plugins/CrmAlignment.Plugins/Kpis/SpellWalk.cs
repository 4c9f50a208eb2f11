using System;
using System.Linq;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>Walks the clients, and compares what each of their months adds to the counts of activity with the revenue of all of them.</summary>
/// <remarks>
/// Exact beside folds: one that changes which months of a client bring revenue writes those whose counts change, and what is written here
/// is written by row version.
/// </remarks>
internal sealed class SpellWalk : IKpiWalk
{
    // Keys of a client go on with month, quarter or year: all of them come before this.
    private const string AfterLastKey = "|z";

    /// <inheritdoc/>
    public WalkedSlice Next(IOrganizationService service, TimeZoneInfo zone, string? position, int size)
    {
        var query = new QueryExpression(ClientPeriodTable.LogicalName) { ColumnSet = new ColumnSet(ClientPeriodTable.CustomerKey), TopCount = size };
        if (position is not null)
        {
            query.Criteria.AddCondition(ClientPeriodTable.Key, ConditionOperator.GreaterThan, position);
        }

        query.AddOrder(ClientPeriodTable.Key, OrderType.Ascending);
        var page = service.RetrieveMultiple(query).Entities;
        var customers = page.Select(row => Customer.OfKey(row.GetAttributeValue<string>(ClientPeriodTable.CustomerKey))).Distinct().ToArray();
        var months = FoldedRows.ClientMonths(service, customers);
        var comparison = new SpellComparison(months);
        return new WalkedSlice(
            months.Count,
            comparison.Corrections(),
            comparison.Drifts(),
            page.Count < size ? null : customers[customers.Length - 1].Key + AfterLastKey);
    }
}
