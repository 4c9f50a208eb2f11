using System;
using CrmAlignment.WebApi.Definitions;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Faults;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace CrmAlignment.WebApi.Operations;

/// <summary>
/// POST, PUT and DELETE of definitions of tables, columns, keys, relationships and choices, by the messages of the organization service.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/create-update-entity-definitions-using-web-api
/// </summary>
internal sealed class WriteDefinition : WriteOperation
{
    /// <inheritdoc/>
    protected override PlannedWrite Plan(WebExchange exchange)
    {
        var target = DefinitionTarget.Of(exchange);
        return exchange.Request.Method switch
        {
            "POST" => Create(exchange, target),
            "PUT" => new PlannedWrite(
                DefinitionChanges.Update(target, Sent(exchange, target), Merges(exchange)), _ => WebResponse.NoContent().With("OData-EntityId", target.Address(exchange))),
            "DELETE" => new PlannedWrite(DefinitionChanges.Delete(target), _ => WebResponse.NoContent()),
            _ => throw WebApiException.MethodNotAllowed(exchange.Request.Method, "a definition, which is replaced as a whole: send all of it by PUT. This"),
        };
    }

    private static PlannedWrite Create(WebExchange exchange, DefinitionTarget target)
    {
        if (target.IsOne)
        {
            throw WebApiException.MethodNotAllowed("POST", "a definition that is there, which PUT replaces. This");
        }

        var (request, idOf) = new NewDefinitions(exchange, target).Of(Sent(exchange, target));
        return new PlannedWrite(request, made =>
        {
            var address = $"{target.Address(exchange)}({(Guid)made.Results[idOf]:D})";
            return WebResponse.NoContent().With("OData-EntityId", address).With("Location", address);
        })
        {
            MakesDefinition = true,
        };
    }

    private static SentDefinition Sent(WebExchange exchange, DefinitionTarget target) => new DefinitionReading(exchange)
        .Read(exchange.Path.NavigationSource() as IEdmEntitySetBase, (IEdmEntityType)exchange.Path.LastSegment.EdmType.AsElementType());

    private static bool Merges(WebExchange exchange) =>
        string.Equals(exchange.Request.Header("MSCRM.MergeLabels"), "true", StringComparison.OrdinalIgnoreCase);
}
