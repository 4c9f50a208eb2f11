using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Rows;
using Microsoft.OData;

namespace CrmAlignment.WebApi.Operations;

/// <summary>
/// GET of the service: its entity sets.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/web-api-service-documents
/// </summary>
internal sealed class ServiceDocument : IWebOperation
{
    /// <inheritdoc/>
    public WebResponse Answer(WebExchange exchange) => WebResponse.Content(
        200,
        MessageWriting.Json(exchange, null, writer => writer.WriteServiceDocument(exchange.Model.Edm.GenerateServiceDocument())),
        exchange.Json);
}
