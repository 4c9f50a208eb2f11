using System.Linq;
using CrmAlignment.WebApi.Exchange;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.WebApi.Operations;

/// <summary>An operation that sends requests that write: one, or several in one transaction.</summary>
internal abstract class WriteOperation : IWebOperation
{
    /// <inheritdoc/>
    public WebResponse Answer(WebExchange exchange)
    {
        var planned = Prepare(exchange);
        if (planned.Following.Count == 0)
        {
            return planned.Answer(exchange.Service.Execute(planned.Request));
        }

        var all = new ExecuteTransactionRequest { Requests = [], ReturnResponses = true };
        all.Requests.AddRange(planned.All);
        return planned.Answer(((ExecuteTransactionResponse)exchange.Service.Execute(all)).Responses.First());
    }

    /// <summary>Understands the request, with the options that any may have, and changes nothing.</summary>
    public PlannedWrite Prepare(WebExchange exchange)
    {
        var planned = Plan(exchange);
        foreach (var request in planned.All)
        {
            RequestOptions.Apply(exchange, request);
        }

        return planned;
    }

    /// <summary>Understands the request, and changes nothing.</summary>
    protected abstract PlannedWrite Plan(WebExchange exchange);
}
