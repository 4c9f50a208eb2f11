using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Faults;
using CrmAlignment.WebApi.Model;
using CrmAlignment.WebApi.Operations;
using CrmAlignment.WebApi.Rows;
using CrmAlignment.WebApi.Telemetry;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.WebApi.Batches;

/// <summary>
/// POST of $batch: parts one after the other, until one fails; with Prefer: odata.continue-on-error, all of them.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/execute-batch-operations-using-web-api
/// </summary>
/// <param name="models">Gives the model.</param>
/// <param name="dispatcher">Answers single requests.</param>
internal sealed class BatchRunner(WebModelCache models, Dispatcher dispatcher)
{
    private const string Resource = "$batch";

    /// <summary>Whether a request is a batch.</summary>
    public static bool Takes(WebRequest request) =>
        request.Method == "POST" && request.ServiceRoot.MakeRelativeUri(request.Address).OriginalString.Split('?')[0] == Resource;

    /// <summary>Answers a batch.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="serviceOf">Acts as the caller of a request: one inside may name another user than the batch does.</param>
    public WebResponse Answer(WebRequest batch, Func<WebRequest, IOrganizationService> serviceOf) => dispatcher.Guard(batch, () =>
    {
        var continues = Preferences.Read(batch.Header("Prefer")).ContinuesOnError;
        var answers = new List<BatchAnswer>();
        foreach (var part in new BatchReading(batch).Read())
        {
            answers.Add(part.IsChangeSet ? Change(batch, part, serviceOf) : Single(part.Requests[0], serviceOf));
            if (!continues && answers[^1].IsError)
            {
                // https://learn.microsoft.com/power-apps/developer/data-platform/webapi/execute-batch-operations-using-web-api#handle-errors
                return BatchWriting.Write(answers, answers[^1].Responses[0].Response.Status);
            }
        }

        return BatchWriting.Write(answers, 200);
    });

    private BatchAnswer Single(BatchedRequest batched, Func<WebRequest, IOrganizationService> serviceOf)
    {
        using var span = PartSpan.Begin("part");
        var response = dispatcher.Guard(batched.Request, () =>
        {
            var address = PayloadAddress.Whole(batched.Request.ServiceRoot, batched.Request.Address);
            if (!batched.Request.ServiceRoot.IsBaseOf(address))
            {
                throw WebApiException.NotFound($"'{address}' is no address of this service, {batched.Request.ServiceRoot}.");
            }

            return dispatcher.Answer(batched.Request with { Address = address }, serviceOf(batched.Request));
        });
        return new BatchAnswer([(batched.ContentId, response)], IsChangeSet: false);
    }

    private BatchAnswer Change(WebRequest batch, BatchPart part, Func<WebRequest, IOrganizationService> serviceOf)
    {
        using var span = PartSpan.Begin("change set");
        span?.SetTag("crma.requests", part.Requests.Count);
        IReadOnlyList<Func<WebResponse>> done = [];
        var outcome = dispatcher.Guard(batch, () =>
        {
            done = new ChangeSet(models.Current, serviceOf(part.Requests.Count > 0 ? CallerOf(part) : batch)).Run(part.Requests);
            return WebResponse.NoContent();
        });
        return outcome.Status >= 400
            ? new BatchAnswer([(null, outcome)], IsChangeSet: false)
            : new BatchAnswer([.. part.Requests.Zip(done, (request, answer) => (request.ContentId, dispatcher.Guard(request.Request, answer)))], IsChangeSet: true);
    }

    // One transaction is one user's.
    private static WebRequest CallerOf(BatchPart part)
    {
        var callers = part.Requests.Select(request => Impersonation.CallerNamed(request.Request)).Distinct().Count();
        return callers == 1
            ? part.Requests[0].Request
            : throw WebApiException.BadRequest($"The requests of a change set name {callers} callers. Name one, the same in each.");
    }
}
