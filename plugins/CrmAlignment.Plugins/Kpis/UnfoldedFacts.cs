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

    private static readonly string[] Columns = [.. LedgerColumns.All, RowVersions.Column];

    /// <summary>The oldest facts.</summary>
    public static UnfoldedFact[] Read(IOrganizationService systemService, int size)
    {
        var query = Query(Columns);
        query.TopCount = size;
        query.AddOrder("createdon", OrderType.Ascending);
        query.AddOrder(KpiFactTable.Id, OrderType.Ascending);
        return systemService.RetrieveMultiple(query).Entities
            .Select(row => UnfoldedFact.Of(row.Id, RowVersions.Of(row), new EntityValues(row)))
            .ToArray();
    }

    /// <summary>How many there are, counted up to 5,000.</summary>
    /// <remarks>
    /// The platform counts to 5,000, and beyond says only that there are more
    /// (https://learn.microsoft.com/power-apps/developer/data-platform/org-service/queryexpression/count-rows).
    /// </remarks>
    public static int Count(IOrganizationService systemService)
    {
        var query = Query([KpiFactTable.Id]);
        query.PageInfo = new PagingInfo { PageNumber = 1, Count = 1, ReturnTotalRecordCount = true };
        var counted = systemService.RetrieveMultiple(query);
        return counted.TotalRecordCountLimitExceeded ? CountedAtMost : counted.TotalRecordCount;
    }

    private static QueryExpression Query(string[] columns)
    {
        var query = new QueryExpression(KpiFactTable.LogicalName) { ColumnSet = new ColumnSet(columns) };
        query.Criteria.AddCondition(KpiFactTable.Folded, ConditionOperator.Equal, false);
        return query;
    }
}
