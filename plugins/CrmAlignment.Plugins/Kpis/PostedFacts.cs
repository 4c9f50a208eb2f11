using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>Reads what the ledger says, folded or not: page by page, since no aggregate query goes beyond 50,000 rows.</summary>
internal static class PostedFacts
{
    private static readonly string[] Columns =
        [.. DeclaredColumns.Of(typeof(SourceFact)), .. Measure.All.Select(measure => measure.Column)];

    /// <summary>Everything that was posted for a record.</summary>
    public static IEnumerable<SourceFact> OfRecord(IOrganizationService systemService, string table, Guid id)
    {
        var query = Query(KpiFactTable.SourceId, id.ToString("D"));
        query.Criteria.AddCondition(KpiFactTable.SourceTable, ConditionOperator.Equal, table);
        return Read(systemService, query);
    }

    /// <summary>Everything that was posted for a customer.</summary>
    public static IEnumerable<SourceFact> OfCustomer(IOrganizationService systemService, Customer customer) =>
        Read(systemService, Query(KpiFactTable.CustomerKey, customer.Key));

    private static QueryExpression Query(string column, string value)
    {
        var query = new QueryExpression(KpiFactTable.LogicalName) { ColumnSet = new ColumnSet(Columns) };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        query.AddOrder(KpiFactTable.Id, OrderType.Ascending);
        return query;
    }

    private static IEnumerable<SourceFact> Read(IOrganizationService systemService, QueryExpression query) =>
        AllPages.Of(systemService, query).Select(row => SourceFact.Of(row.Id, new EntityValues(row)));
}
