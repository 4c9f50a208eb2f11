using System.Linq;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Model;
using CrmAlignment.WebApi.Queries;
using CrmAlignment.WebApi.Rows;
using Microsoft.OData;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.WebApi.Operations;

/// <summary>
/// The rows of a table with Prefer: odata.track-changes, and behind their @odata.deltaLink what was written and deleted since. There is one
/// link for all pages, on the last.
/// https://learn.microsoft.com/power-apps/developer/data-platform/use-change-tracking-synchronize-data-external-systems#retrieve-changes-in-data-using-the-web-api
/// </summary>
internal static class ChangedRows
{
    private const string DeltaToken = "$deltatoken";

    /// <summary>The answer to an address that asks for changes, or wants to; null for another.</summary>
    public static WebResponse? Answer(WebExchange exchange, TableModel table)
    {
        var token = exchange.Option(DeltaToken);
        var page = exchange.Path.LastSegment is EntitySetSegment ? RowPage.Read(exchange, null) : null;
        if (page is null || (token is null && !exchange.Preferences.TracksChanges && !page.Token.IsTracking))
        {
            return null;
        }

        OptionRules.RequireAlone(exchange, "change tracking", "$select", DeltaToken, PageToken.Option);
        var asked = TableQuery.Read(exchange, table);
        var changes = Read(exchange, asked, page, token);
        var address = exchange.Request.Address;
        var next = changes.MoreRecords ? new PageToken(page.Token.Number + 1, changes.PagingCookie, IsTracking: true).In(address) : null;
        var delta = changes.MoreRecords ? null : QueryOptions.Without(QueryOptions.With(address, DeltaToken, changes.DataToken), PageToken.Option);
        var writing = new RowWriting(exchange);
        var body = token is null
            ? writing.Page(asked, [.. changes.Changes.OfType<NewOrUpdatedItem>().Select(item => new ExpandedRow(item.NewOrUpdatedEntity, []))], new ODataResourceSet { NextPageLink = next, DeltaLink = delta })
            : writing.Changes(asked, changes.Changes, new ODataDeltaResourceSet { NextPageLink = next, DeltaLink = delta });
        return WebResponse.Content(200, body, exchange.Json).With("Preference-Applied", "odata.track-changes");
    }

    private static BusinessEntityChanges Read(WebExchange exchange, TableQuery asked, RowPage page, string? token) =>
        ((RetrieveEntityChangesResponse)exchange.Service.Execute(new RetrieveEntityChangesRequest
        {
            EntityName = asked.Table.Table.LogicalName,
            Columns = asked.Columns(),
            DataVersion = token,
            PageInfo = new PagingInfo { Count = page.Size, PageNumber = page.Token.Number, PagingCookie = page.Token.Cookie },
        })).EntityChanges;
}
