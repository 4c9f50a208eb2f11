using System.Linq;
using System.Xml.Linq;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Faults;
using CrmAlignment.WebApi.Model;
using CrmAlignment.WebApi.Queries;
using CrmAlignment.WebApi.Rows;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.OData;
using Microsoft.OData.UriParser;

namespace CrmAlignment.WebApi.Operations;

/// <summary>
/// The groups and aggregates of $apply, which become a query in FetchXML: with its limits, and its rules of what counts as empty.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/aggregate-data
/// </summary>
internal static class AggregateRows
{
    private const string Apply = "$apply";

    /// <summary>The answer to an address with $apply; null when it has none.</summary>
    public static WebResponse? Answer(WebExchange exchange, TableModel table)
    {
        if (exchange.Apply is not { } apply)
        {
            return null;
        }

        OptionRules.RequireAlone(exchange, Apply, Apply, "$orderby", "$top");
        var constants = new Constants(exchange.Aliases);
        var aggregation = new Aggregation(exchange.Model, table, constants);
        var rows = aggregation.Read(apply);
        if (Origin.OfCollection(exchange) is var (navigation, origin))
        {
            Origin.Restrict(rows, table, navigation, origin);
        }

        var converted = (QueryExpressionToFetchXmlResponse)exchange.Service.Execute(new QueryExpressionToFetchXmlRequest { Query = rows });
        var query = FetchText.Read(converted.FetchXml, table);
        Complete(exchange, query, aggregation);
        var found = exchange.Service.RetrieveMultiple(query.ToQuery());
        return WebResponse.Content(200, new FoundRows(exchange, table).Write(found.Entities, new ODataResourceSet()), exchange.Json);
    }

    private static void Complete(WebExchange exchange, FetchText query, Aggregation aggregation)
    {
        query.Aggregate();
        foreach (var column in aggregation.Columns)
        {
            column.AddTo(query.Entity);
        }

        for (var order = exchange.OrderBy; order is not null; order = order.ThenBy)
        {
            query.Entity.Add(new XElement(
                "order",
                new XAttribute("alias", Ordered(aggregation, order)),
                new XAttribute("descending", order.Direction == OrderByDirection.Descending ? "true" : "false")));
        }

        if (RowPage.Read(exchange, exchange.Top) is { IsTop: true } page)
        {
            query.Top(page.Size);
        }
    }

    // An order by an aggregate is documented not to be supported, in these words.
    private static string Ordered(Aggregation aggregation, OrderByClause order) => order.Expression is SingleValuePropertyAccessNode property
        ? aggregation.Columns.FirstOrDefault(column => column.Operand.Alias is null && column.Function is null && column.Name == property.Property.Name)?.Name
            ?? throw WebApiException.BadRequest($"$orderby names '{property.Property.Name}', by which $apply does not group.")
        : throw WebApiException.BadRequest($"The query node {order.Expression.Kind} is not supported.");
}
