using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Faults;

namespace CrmAlignment.WebApi.Operations;

/// <summary>
/// POST, PATCH and DELETE of definitions, and PUT of others than tables, which are documented and not supported.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/create-update-entity-definitions-using-web-api
/// </summary>
internal sealed class WriteDefinition : IWebOperation
{
    /// <inheritdoc/>
    public WebResponse Answer(WebExchange exchange) => throw WebApiException.NotSupported(
        $"{exchange.Request.Method} of definitions, for which the organization service has CreateEntity, CreateAttribute and so on,");
}
