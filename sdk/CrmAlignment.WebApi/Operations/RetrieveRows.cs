using System.Linq;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Queries;
using CrmAlignment.WebApi.Rows;
using Microsoft.OData;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.WebApi.Operations;

/// <summary>
/// GET of the rows of a table, or of a collection of a row.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/overview
/// </summary>
internal sealed class RetrieveRows : IWebOperation
{
    /// <inheritdoc/>
    public WebResponse Answer(WebExchange exchange)
    {
        var table = Origin.Table(exchange, exchange.Path.LastSegment);
        var asked = TableQuery.Read(exchange, table);
        var page = RowPage.Read(exchange, asked.Top);
        var query = Query(exchange, asked);
        query.PageInfo = page.ToPagingInfo();
        var found = exchange.Service.RetrieveMultiple(query);
        var rows = new Expanding(exchange.Model, exchange.Service).Expand(found.Entities, asked.Expansions);
        return WebResponse.Content(200, new RowWriting(exchange).Page(asked, rows, Set(exchange, page, found)), WebResponse.Json);
    }

    /// <summary>The query of an address, without pages.</summary>
    public static QueryExpression Query(WebExchange exchange, TableQuery asked)
    {
        var query = asked.ToQuery(exchange.Model);
        var segments = exchange.Path.Where(segment => segment is not CountSegment).ToList();
        if (segments[^1] is NavigationPropertySegment collection)
        {
            var origin = Origin.Known(exchange, Origin.Row(exchange, segments.Count - 1));
            Origin.Restrict(query, asked.Table, exchange.Model.Tables[origin.LogicalName].Navigations[collection.NavigationProperty.Name], origin);
        }

        return query;
    }

    private static ODataResourceSet Set(WebExchange exchange, RowPage page, EntityCollection found)
    {
        var set = new ODataResourceSet
        {
            Count = page.ReturnsCount ? found.TotalRecordCount : null,
            NextPageLink = found.MoreRecords && !page.IsTop ? page.Next(exchange.Request.Address, found.PagingCookie) : null,
        };
        if (page.ReturnsCount)
        {
            Annotate(exchange, set, Annotations.TotalCount, found.TotalRecordCount);
            Annotate(exchange, set, Annotations.TotalCountExceeded, found.TotalRecordCountLimitExceeded);
        }

        return set;
    }

    private static void Annotate(WebExchange exchange, ODataResourceSet set, string name, object value)
    {
        if (exchange.Preferences.Includes(name))
        {
            set.InstanceAnnotations.Add(new ODataInstanceAnnotation(name, new ODataPrimitiveValue(value)));
        }
    }
}
