using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Model;
using CrmAlignment.WebApi.Queries;
using Microsoft.OData;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace CrmAlignment.WebApi.Rows;

/// <summary>
/// The address of the second page of an expanded collection, which is that of the collection itself.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/join-tables
/// </summary>
internal static class NestedPages
{
    /// <summary>The address.</summary>
    /// <param name="exchange">The request.</param>
    /// <param name="table">The table of the row that has the collection.</param>
    /// <param name="id">The row.</param>
    /// <param name="expansion">The collection.</param>
    public static Uri Next(WebExchange exchange, TableModel table, Guid id, Expansion expansion)
    {
        var address = new ODataUri
        {
            ServiceRoot = exchange.Request.ServiceRoot,
            Path = new ODataPath(Segments(exchange, table, id, expansion.Navigation)),
            SelectAndExpand = expansion.Item?.SelectAndExpand,
            Filter = expansion.Item?.FilterOption,
            OrderBy = expansion.Item?.OrderByOption,
        }.BuildUri(ODataUrlKeyDelimiter.Parentheses);

        // The values of parameter aliases stand outside of what is expanded.
        var aliases = exchange.Options.Where(name => name.StartsWith('@'));
        return new PageToken(2, null).In(aliases.Aggregate(address, (so, alias) => QueryOptions.With(so, alias, exchange.Option(alias)!)));
    }

    private static IEnumerable<ODataPathSegment> Segments(WebExchange exchange, TableModel table, Guid id, NavigationModel navigation)
    {
        var property = (IEdmNavigationProperty)table.Type.FindProperty(navigation.Name);
        var key = table.Type.Key().First().Name;
        yield return new EntitySetSegment(table.Set);
        yield return new KeySegment([new KeyValuePair<string, object>(key, id)], table.Type, table.Set);
        yield return new NavigationPropertySegment(property, exchange.Model.Tables[navigation.TargetTable].Set);
    }
}
