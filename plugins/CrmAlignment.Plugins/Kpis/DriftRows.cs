using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Guards;
using CrmAlignment.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>Writes down drifts; one that was found before keeps its row.</summary>
internal static class DriftRows
{
    // Well below the platform's limit on the parameters of one query.
    private const int KeysAQuery = 200;

    /// <summary>
    /// Writes the drifts down: one request each, and one for each 200 to find those that were found before. Returns the row that was written
    /// last; null when there are none.
    /// </summary>
    public static EntityReference? Write(PluginScope scope, IReadOnlyList<KpiDrift> drifts, bool areCorrected)
    {
        var existing = Existing(scope.SystemService, drifts.Select(KpiDriftWrites.KeyOf).ToArray());
        var writes = drifts.Select(drift => KpiDriftWrites.Of(
            drift,
            existing.TryGetValue(KpiDriftWrites.KeyOf(drift), out var id) ? id : null,
            areCorrected,
            scope.Now,
            Guid.NewGuid)).ToArray();
        OwnWork.Do(scope, () => RecordWriter.Apply(scope.SystemService, writes));
        return writes.Length == 0 ? null : new EntityReference(KpiDriftTable.LogicalName, writes[writes.Length - 1].Id);
    }

    private static Dictionary<string, Guid> Existing(IOrganizationService service, string[] keys)
    {
        var found = new Dictionary<string, Guid>(StringComparer.Ordinal);
        for (var from = 0; from < keys.Length; from += KeysAQuery)
        {
            var query = new QueryExpression(KpiDriftTable.LogicalName) { ColumnSet = new ColumnSet(KpiDriftTable.Key) };
            query.Criteria.AddCondition(KpiDriftTable.Key, ConditionOperator.In, keys.Skip(from).Take(KeysAQuery).Cast<object>().ToArray());
            foreach (var row in service.RetrieveMultiple(query).Entities)
            {
                found[row.GetAttributeValue<string>(KpiDriftTable.Key)] = row.Id;
            }
        }

        return found;
    }
}
