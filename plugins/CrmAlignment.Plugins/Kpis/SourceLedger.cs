using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>Reads what the ledger holds of source records, by the index of the alternate key that begins with their id.</summary>
internal static class SourceLedger
{
    // Well below the platform's limit on the parameters of one query.
    private const int SourcesAQuery = 200;

    /// <summary>Of one source: one request.</summary>
    public static SourceFacts Of(IOrganizationService service, string table, Guid id) => Of(service, table, [id])[id];

    /// <summary>Of several sources of a table, those without facts included: one request for each 200 of them.</summary>
    public static IReadOnlyDictionary<Guid, SourceFacts> Of(IOrganizationService service, string table, IReadOnlyCollection<Guid> ids)
    {
        var found = new List<Entity>();
        for (var from = 0; from < ids.Count; from += SourcesAQuery)
        {
            found.AddRange(AllPages.Of(service, Query(table, ids.Skip(from).Take(SourcesAQuery))));
        }

        var bySource = found.ToLookup(
            row => row.GetAttributeValue<string>(KpiFactTable.SourceId),
            row => PostedFact.Of(row.Id, new EntityValues(row)),
            StringComparer.OrdinalIgnoreCase);
        return ids.ToDictionary(id => id, id => new SourceFacts(table, id, bySource[id.ToString("D")]));
    }

    private static QueryExpression Query(string table, IEnumerable<Guid> ids)
    {
        var query = new QueryExpression(KpiFactTable.LogicalName) { ColumnSet = new ColumnSet([KpiFactTable.SourceId, .. LedgerColumns.All]) };
        query.Criteria.AddCondition(KpiFactTable.SourceId, ConditionOperator.In, ids.Select(id => (object)id.ToString("D")).ToArray());
        query.Criteria.AddCondition(KpiFactTable.SourceTable, ConditionOperator.Equal, table);
        query.AddOrder(KpiFactTable.Id, OrderType.Ascending);
        return query;
    }
}
