using System;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Model;
using CrmAlignment.WebApi.Queries;
using CrmAlignment.WebApi.Rows;
using Microsoft.OData;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.WebApi.Operations;

/// <summary>
/// The rows of a query in FetchXML: of the option fetchXml, whose next page its cookie finds, or of a view, which has @odata.nextLink.
/// https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/retrieve-data?tabs=webapi
/// https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/page-results?tabs=webapi
/// </summary>
internal static class FetchRows
{
    private const string Option = "fetchXml";

    /// <summary>The answer to an address with such a query; null when it has none.</summary>
    public static WebResponse? Answer(WebExchange exchange, TableModel table)
    {
        if (exchange.Option(Option) is { } text)
        {
            OptionRules.RequireAlone(exchange, Option);
            return Own(exchange, table, FetchText.Read(text, table));
        }

        return PredefinedQuery.Read(exchange, table) is { } view ? View(exchange, table, view) : null;
    }

    private static WebResponse Own(WebExchange exchange, TableModel table, FetchText query)
    {
        if (exchange.Preferences.PageSize is { } size && !query.IsAggregate && !query.HasSize)
        {
            query.Size(size);
        }

        var found = Run(exchange, table, query);
        var set = new ODataResourceSet();
        var annotations = new SetAnnotations(exchange, set);
        if (found.MoreRecords)
        {
            annotations.Add(Annotations.FetchCookie, Cookie(query.PageNumber + 1, found.PagingCookie));
        }

        annotations.Add(Annotations.MoreRecords, found.MoreRecords);
        annotations.AddCount(found);
        return WebResponse.Content(200, new FoundRows(exchange, table).Write(found.Entities, set), exchange.Json);
    }

    private static WebResponse View(WebExchange exchange, TableModel table, FetchText query)
    {
        var page = RowPage.Read(exchange, null);
        if (!query.IsAggregate)
        {
            query.Page(page.Size, page.Token, page.ReturnsCount);
        }

        var found = Run(exchange, table, query);
        var set = new ODataResourceSet
        {
            Count = page.ReturnsCount ? found.TotalRecordCount : null,
            NextPageLink = found.MoreRecords ? page.Next(exchange.Request.Address, found.PagingCookie) : null,
        };
        return WebResponse.Content(200, new FoundRows(exchange, table).Write(found.Entities, set), exchange.Json);
    }

    private static EntityCollection Run(WebExchange exchange, TableModel table, FetchText query)
    {
        if (Origin.OfCollection(exchange) is var (navigation, origin))
        {
            query.Restrict(table, navigation, origin);
        }

        return exchange.Service.RetrieveMultiple(query.ToQuery());
    }

    // Callers decode the cookie of the platform twice before they send it back, so it is encoded twice here.
    private static string Cookie(int page, string? cookie) =>
        new PageToken(page, cookie is null ? null : Uri.EscapeDataString(Uri.EscapeDataString(cookie))).ToString();
}
