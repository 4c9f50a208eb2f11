using CrmAlignment.WebApi.Exchange;

namespace CrmAlignment.WebApi.Operations;

/// <summary>What a method does with what an address names. Stateless, so one object serves all requests at once.</summary>
internal interface IWebOperation
{
    /// <summary>Answers a request.</summary>
    WebResponse Answer(WebExchange exchange);
}
