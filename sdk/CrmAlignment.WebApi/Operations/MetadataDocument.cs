using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Rows;

namespace CrmAlignment.WebApi.Operations;

/// <summary>
/// GET of $metadata: the entity data model as CSDL.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/web-api-service-documents#csdl-metadata-document
/// </summary>
internal sealed class MetadataDocument : IWebOperation
{
    /// <inheritdoc/>
    public WebResponse Answer(WebExchange exchange) => WebResponse.Content(
        200,
        MessageWriting.Write(exchange, null, exchange.Model.Published, "application/xml", writer => writer.WriteMetadataDocument()),
        "application/xml");
}
