using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Queries;
using CrmAlignment.WebApi.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.WebApi.Operations;

/// <summary>
/// GET of a row, named by its key or by a lookup of another.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/retrieve-entity-using-web-api
/// </summary>
internal sealed class RetrieveRow : IWebOperation
{
    /// <inheritdoc/>
    public WebResponse Answer(WebExchange exchange) => Row(exchange, Origin.Row(exchange, exchange.Path.Count), 200);

    /// <summary>A row as the options of the address ask for it.</summary>
    /// <param name="exchange">The request.</param>
    /// <param name="target">The row.</param>
    /// <param name="status">Status of the answer.</param>
    public static WebResponse Row(WebExchange exchange, EntityReference target, int status)
    {
        var table = exchange.Model.Tables[target.LogicalName];
        var query = TableQuery.Read(exchange, table);
        var response = (RetrieveResponse)exchange.Service.Execute(new RetrieveRequest { Target = target, ColumnSet = query.Columns() });
        var etag = RowProperties.ETag(response.Entity);
        if (etag is not null && exchange.Request.Header("If-None-Match") == etag)
        {
            return new WebResponse(304).With("ETag", etag);
        }

        var row = new Expanding(exchange.Model, exchange.Service).Expand([response.Entity], query.Expansions)[0];
        var answer = WebResponse.Content(status, new RowWriting(exchange).Row(query, row), exchange.Json);
        return etag is null ? answer : answer.With("ETag", etag);
    }
}
