using System;
using CrmAlignment.WebApi.Definitions;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Faults;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.WebApi.Operations;

/// <summary>
/// POST, PUT and DELETE of definitions of tables, columns, keys, relationships and choices, by the messages of the organization service.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/create-update-entity-definitions-using-web-api
/// </summary>
internal sealed class WriteDefinition : IWebOperation
{
    /// <inheritdoc/>
    public WebResponse Answer(WebExchange exchange)
    {
        var target = DefinitionTarget.Of(exchange);
        switch (exchange.Request.Method)
        {
            case "POST":
                return Create(exchange, target);
            case "PUT":
                Send(exchange, DefinitionChanges.Update(target, Sent(exchange, target), Merges(exchange)));
                return WebResponse.NoContent().With("OData-EntityId", target.Address(exchange));
            case "DELETE":
                Send(exchange, DefinitionChanges.Delete(target));
                return WebResponse.NoContent();
            default:
                throw WebApiException.MethodNotAllowed(exchange.Request.Method, "a definition, which is replaced as a whole: send all of it by PUT. This");
        }
    }

    private static WebResponse Create(WebExchange exchange, DefinitionTarget target)
    {
        if (target.IsOne)
        {
            throw WebApiException.MethodNotAllowed("POST", "a definition that is there, which PUT replaces. This");
        }

        var (request, idOf) = new NewDefinitions(exchange, target).Of(Sent(exchange, target));
        var made = Send(exchange, request);
        var address = $"{target.Address(exchange)}({(Guid)made.Results[idOf]:D})";
        return WebResponse.NoContent().With("OData-EntityId", address).With("Location", address);
    }

    private static SentDefinition Sent(WebExchange exchange, DefinitionTarget target) => new DefinitionReading(exchange)
        .Read(exchange.Path.NavigationSource() as IEdmEntitySetBase, (IEdmEntityType)exchange.Path.LastSegment.EdmType.AsElementType());

    private static OrganizationResponse Send(WebExchange exchange, OrganizationRequest request)
    {
        RequestOptions.Apply(exchange, request);
        return exchange.Service.Execute(request);
    }

    private static bool Merges(WebExchange exchange) =>
        string.Equals(exchange.Request.Header("MSCRM.MergeLabels"), "true", StringComparison.OrdinalIgnoreCase);
}
