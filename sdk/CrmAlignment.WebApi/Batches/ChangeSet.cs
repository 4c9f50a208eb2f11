using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Faults;
using CrmAlignment.WebApi.Model;
using CrmAlignment.WebApi.Operations;
using CrmAlignment.WebApi.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.WebApi.Batches;

/// <summary>
/// A change set: all of its requests are understood, then sent in one transaction, and answered once it is committed.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/execute-batch-operations-using-web-api#change-sets
/// </summary>
/// <param name="model">The model.</param>
/// <param name="service">Acts as the caller.</param>
internal sealed class ChangeSet(WebModel model, IOrganizationService service)
{
    private readonly Dictionary<string, string> _references = new(StringComparer.Ordinal);
    private readonly HashSet<string> _definitions = new(StringComparer.Ordinal);

    /// <summary>Does the requests.</summary>
    /// <returns>A function for each request that makes its answer.</returns>
    /// <exception cref="WebApiException">A request cannot be in a change set; nothing is done.</exception>
    public IReadOnlyList<Func<WebResponse>> Run(IReadOnlyList<BatchedRequest> requests)
    {
        var planned = requests.Select(Plan).ToList();
        var all = new ExecuteTransactionRequest { Requests = [], ReturnResponses = true };
        planned.ForEach(write => all.Requests.AddRange(write.All));
        var responses = all.Requests.Count == 0 ? [] : ((ExecuteTransactionResponse)service.Execute(all)).Responses;
        var answers = new List<Func<WebResponse>>();
        var at = 0;
        foreach (var write in planned)
        {
            var response = responses[at];
            at += write.All.Count;
            answers.Add(() => write.Answer(response));
        }

        return answers;
    }

    private PlannedWrite Plan(BatchedRequest batched)
    {
        RequireMade(batched.Request.Address);
        var address = PayloadAddress.Whole(batched.Request.ServiceRoot, batched.Request.Address, _references);
        var request = batched.Request with { Address = address, References = _references };
        if (request.Method == "GET")
        {
            throw WebApiException.BadRequest($"GET of '{address.AbsolutePath}' is in a change set, which holds what writes alone. Put it outside the change set.");
        }

        var exchange = WebExchange.Read(request, model, service);
        var planned = OperationList.Of(exchange) is WriteOperation write
            ? write.Prepare(exchange)
            : throw WebApiException.BadRequest($"{request.Method} of '{address.AbsolutePath}' cannot be in a change set.");
        if (batched.ContentId is { } id && !_references.TryAdd(id, planned.Row ?? address.GetLeftPart(UriPartial.Path)))
        {
            throw WebApiException.BadRequest($"The Content-ID '{id}' is used twice in a change set. Give each request its own.");
        }

        if (planned.MakesDefinition && batched.ContentId is { } made)
        {
            _definitions.Add(made);
        }

        return planned;
    }

    // All requests are understood before the first is done, and an address below a definition that is not there names nothing yet.
    private void RequireMade(Uri address)
    {
        var first = address.OriginalString.TrimStart('/').Split('/', '?')[0];
        if (first.StartsWith('$') && _definitions.Contains(first[1..]))
        {
            throw WebApiException.NotSupported($"A change set that writes to '{first}', a definition that it makes itself, instead of which a second change set names the definition,");
        }
    }
}
