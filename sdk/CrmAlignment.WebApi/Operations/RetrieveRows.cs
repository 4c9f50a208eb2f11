using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Queries;
using CrmAlignment.WebApi.Rows;
using Microsoft.OData;
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
        return FetchRows.Answer(exchange, table) ?? AggregateRows.Answer(exchange, table) ?? ChangedRows.Answer(exchange, table) ?? Rows(exchange, TableQuery.Read(exchange, table));
    }

    /// <summary>The query of an address, without pages.</summary>
    public static QueryExpression Query(WebExchange exchange, TableQuery asked)
    {
        var query = asked.ToQuery(exchange.Model);
        if (Origin.OfCollection(exchange) is var (navigation, origin))
        {
            Origin.Restrict(query, asked.Table, navigation, origin);
        }

        return query;
    }

    private static WebResponse Rows(WebExchange exchange, TableQuery asked)
    {
        var page = RowPage.Read(exchange, asked.Top);
        var query = Query(exchange, asked);
        query.PageInfo = page.ToPagingInfo();
        var found = exchange.Service.RetrieveMultiple(query);
        var rows = new Expanding(exchange.Model, exchange.Service).Expand(found.Entities, asked.Expansions);
        return WebResponse.Content(200, new RowWriting(exchange).Page(asked, rows, Set(exchange, page, found)), exchange.Json);
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
            new SetAnnotations(exchange, set).AddCount(found);
        }

        return set;
    }
}
