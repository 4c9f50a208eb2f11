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

    /// <summary>The facts whose events are the oldest.</summary>
    public static UnfoldedFact[] Read(IOrganizationService systemService, int size)
    {
        var query = Query(Columns);
        query.TopCount = size;
        query.AddOrder(KpiFactTable.UnfoldedKey, OrderType.Ascending);
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

    // By the alternate key, whose index finds them: a comparison can be sought in an index with empty keys and in one without
    // (https://learn.microsoft.com/sql/relational-databases/indexes/create-filtered-indexes). A mark that somebody changed past the guards
    // counts more than the key, which the audit then corrects.
    private static QueryExpression Query(string[] columns)
    {
        var query = new QueryExpression(KpiFactTable.LogicalName) { ColumnSet = new ColumnSet(columns) };
        query.Criteria.AddCondition(KpiFactTable.UnfoldedKey, ConditionOperator.GreaterEqual, UnfoldedKey.First);
        query.Criteria.AddCondition(KpiFactTable.Folded, ConditionOperator.Equal, false);
        return query;
    }
}
