using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Plugins.Adapters;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Attribution;

/// <summary>Reads the rows whose column has one of some ids or keys.</summary>
internal static class RowsIn
{
    // Well below the platform's limit on the parameters of one query.
    private const int IdsAQuery = 200;

    /// <summary>Reads them: one request for 200, and one more for every 5,000 rows of these.</summary>
    /// <param name="service">Reads.</param>
    /// <param name="ids">Ids or keys.</param>
    /// <param name="query">Makes the query of some of them, ordered by its id.</param>
    public static IEnumerable<Entity> Read<T>(IOrganizationService service, IReadOnlyCollection<T> ids, Func<object[], QueryExpression> query)
    {
        for (var from = 0; from < ids.Count; from += IdsAQuery)
        {
            foreach (var row in AllPages.Of(service, query(ids.Skip(from).Take(IdsAQuery).Cast<object>().ToArray())))
            {
                yield return row;
            }
        }
    }

    /// <summary>Reads rows of a table as it is.</summary>
    public static IEnumerable<Entity> Read(
        IOrganizationService service, string table, string id, string column, IReadOnlyCollection<Guid> ids, params string[] columns) => Read(service, ids, some =>
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns) };
        query.Criteria.AddCondition(column, ConditionOperator.In, some);
        query.AddOrder(id, OrderType.Ascending);
        return query;
    });
}
