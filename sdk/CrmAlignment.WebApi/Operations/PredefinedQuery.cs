using System;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Faults;
using CrmAlignment.WebApi.Model;
using CrmAlignment.WebApi.Queries;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.WebApi.Operations;

/// <summary>
/// A view as a query: savedQuery or userQuery with the id of the view. It has the pages of the address, not those of its own.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/retrieve-and-execute-predefined-queries
/// </summary>
internal static class PredefinedQuery
{
    private const string FetchXml = "fetchxml";

    /// <summary>The query that an address names, or null.</summary>
    /// <exception cref="WebApiException">What stands there is no id, or the view has no query.</exception>
    public static FetchText? Read(WebExchange exchange, TableModel table) =>
        Read(exchange, table, "savedQuery", "savedquery") ?? Read(exchange, table, "userQuery", "userquery");

    private static FetchText? Read(WebExchange exchange, TableModel table, string option, string view)
    {
        if (exchange.Option(option) is not { } text)
        {
            return null;
        }

        OptionRules.RequireAlone(exchange, option, PageToken.Option, "$count");
        if (!Guid.TryParse(text.Trim('\''), out var id))
        {
            throw WebApiException.BadRequest($"{option}={text} is no id of a view.");
        }

        var query = exchange.Service.Retrieve(view, id, new ColumnSet(FetchXml)).GetAttributeValue<string>(FetchXml);
        return FetchText.Read(query ?? throw WebApiException.BadRequest($"The view {id} has no query."), table);
    }
}
