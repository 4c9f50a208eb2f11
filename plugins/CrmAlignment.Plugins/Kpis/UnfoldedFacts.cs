using System.Linq;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>Reads the part of the ledger that no scorecard contains yet.</summary>
internal static class UnfoldedFacts
{
    private const int CountedAtMost = 5000;

    private static readonly string[] Columns =
    [
        KpiFactTable.OccurredOn, KpiFactTable.Date, KpiFactTable.CustomerKey, KpiFactTable.CampaignId, KpiFactTable.BusinessUnitId,
        .. MeasureColumns.All.Select(column => column.Name),
        Ledger.RowVersion,
    ];

    /// <summary>The oldest facts.</summary>
    public static UnfoldedFact[] Read(IOrganizationService systemService, int size)
    {
        QueryExpression query = Query(size, Columns);
        query.AddOrder("createdon", OrderType.Ascending);
        query.AddOrder(KpiFactTable.Id, OrderType.Ascending);
        return systemService.RetrieveMultiple(query).Entities
            .Select(row => UnfoldedFact.Of(row.Id, RowVersions.Of(row), new EntityValues(row)))
            .ToArray();
    }

    /// <summary>How many there are, counted up to 5,000.</summary>
    public static int Count(IOrganizationService systemService) =>
        systemService.RetrieveMultiple(Query(CountedAtMost, [KpiFactTable.Id])).Entities.Count;

    private static QueryExpression Query(int top, string[] columns)
    {
        var query = new QueryExpression(KpiFactTable.LogicalName) { ColumnSet = new ColumnSet(columns), TopCount = top };
        query.Criteria.AddCondition(KpiFactTable.Folded, ConditionOperator.Equal, false);
        return query;
    }
}
