using CrmAlignment.WebApi.Exchange;

namespace CrmAlignment.WebApi.Operations;

/// <summary>An operation that sends one request that writes.</summary>
internal abstract class WriteOperation : IWebOperation
{
    /// <inheritdoc/>
    public WebResponse Answer(WebExchange exchange)
    {
        var planned = Plan(exchange);
        return planned.Answer(exchange.Service.Execute(planned.Request));
    }

    /// <summary>Understands the request, and changes nothing.</summary>
    public abstract PlannedWrite Plan(WebExchange exchange);
}
