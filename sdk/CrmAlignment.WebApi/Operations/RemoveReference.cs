using System;
using System.Linq;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Faults;
using CrmAlignment.WebApi.Rows;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.WebApi.Operations;

/// <summary>
/// DELETE of $ref: of a lookup, or of one row of a collection, which stands before $ref or in $id.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/associate-disassociate-entities-using-web-api
/// </summary>
internal sealed class RemoveReference : WriteOperation
{
    private const string Id = "$id";

    /// <inheritdoc/>
    protected override PlannedWrite Plan(WebExchange exchange)
    {
        var reference = References.Of(exchange);
        var related = reference.Navigation.IsCollection ? Related(exchange) : null;
        return new PlannedWrite(reference.Remove(exchange, related), _ => WebResponse.NoContent());
    }

    private static EntityReference Related(WebExchange exchange)
    {
        if (exchange.Path.OfType<KeySegment>().ElementAtOrDefault(1) is { } key)
        {
            return RowAddress.Of(Origin.Table(exchange, key), key);
        }

        var address = exchange.Option(Id)
            ?? throw WebApiException.BadRequest("Which row to take out of the collection is not said. Write collection(id)/$ref, or collection/$ref?$id=address.");
        return RowAddress.Read(exchange.Model, exchange.Request, new Uri(address, UriKind.RelativeOrAbsolute));
    }
}
