using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Kpi;
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

    /// <summary>Client periods of the keys, where they exist.</summary>
    public static IReadOnlyDictionary<ClientPeriodKey, ClientPeriodRow> ClientPeriods(
        IOrganizationService service, IEnumerable<ClientPeriodKey> keys)
    {
        var byText = keys.ToDictionary(key => key.Text);
        return Read(
            service, ClientPeriodTable.LogicalName, ClientPeriodTable.Key, byText.Keys, [.. Measure.All.Where(measure => measure.IsKeptByClient).Select(measure => measure.Column)])
            .ToDictionary(row => byText[row.GetAttributeValue<string>(ClientPeriodTable.Key)], row => ClientPeriodRow.Of(row.Id, RowVersions.Of(row), new EntityValues(row)));
    }

    /// <summary>Scorecards of the keys, where they exist.</summary>
    public static IReadOnlyDictionary<ScorecardKey, ScorecardRow> Scorecards(IOrganizationService service, IEnumerable<ScorecardKey> keys)
    {
        var byText = keys.ToDictionary(key => key.Text);
        string[] columns = [ScorecardTable.ClientCount, .. Measure.All.Select(measure => measure.Column)];
        return Read(service, ScorecardTable.LogicalName, ScorecardTable.Key, byText.Keys, columns)
            .ToDictionary(row => byText[row.GetAttributeValue<string>(ScorecardTable.Key)], row => ScorecardRow.Of(row.Id, RowVersions.Of(row), new EntityValues(row)));
    }

    private static IEnumerable<Entity> Read(
        IOrganizationService service, string table, string keyColumn, IEnumerable<string> keys, string[] columns)
    {
        var all = keys.Cast<object>().ToArray();
        for (var from = 0; from < all.Length; from += KeysAQuery)
        {
            var query = new QueryExpression(table) { ColumnSet = new ColumnSet([keyColumn, RowVersions.Column, .. columns]) };
            query.Criteria.AddCondition(keyColumn, ConditionOperator.In, all.Skip(from).Take(KeysAQuery).ToArray());
            foreach (var row in service.RetrieveMultiple(query).Entities)
            {
                yield return row;
            }
        }
    }
}
