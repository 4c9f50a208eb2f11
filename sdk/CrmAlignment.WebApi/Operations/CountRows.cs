using System.Globalization;
using System.Linq;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Queries;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.WebApi.Operations;

/// <summary>
/// GET of the number of rows: text, at most 5,000.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/count-rows
/// </summary>
internal sealed class CountRows : IWebOperation
{
    private const int MostRows = 5000;

    /// <inheritdoc/>
    public WebResponse Answer(WebExchange exchange)
    {
        var counted = exchange.Path.ElementAt(exchange.Path.Count - 2);
        var query = RetrieveRows.Query(exchange, TableQuery.Read(exchange, Origin.Table(exchange, counted)));
        query.ColumnSet = new ColumnSet(false);
        query.PageInfo = new PagingInfo { Count = 1, PageNumber = 1, ReturnTotalRecordCount = true };
        var found = exchange.Service.RetrieveMultiple(query);
        return WebResponse.Text((found.TotalRecordCount < 0 ? MostRows : found.TotalRecordCount).ToString(CultureInfo.InvariantCulture));
    }
}
