using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.ServiceModel;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client.Resilience;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Client.WebApi;

/// <summary>
/// Sends what messages have become: one request on its own, several in one transaction, and ExecuteMultiple and ExecuteTransaction as
/// batches.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/execute-batch-operations-using-web-api
/// </summary>
/// <param name="connection">Sends requests.</param>
/// <param name="plan">Says what a message becomes.</param>
internal sealed class BatchMessages(WebConnection connection, Func<OrganizationRequest, WebPlan> plan)
{
    // A longer address is taken inside of a batch alone.
    // https://learn.microsoft.com/power-apps/developer/data-platform/webapi/compose-http-requests-handle-errors#maximum-url-length
    private const int LongestAddress = 32_000;

    private readonly WebBatch _batch = new(connection);

    /// <summary>Does a message.</summary>
    public async Task<OrganizationResponse> ExecuteAsync(OrganizationRequest request, CancellationToken cancellationToken)
    {
        var repetition = Repetition.Of(request);
        return request.RequestName switch
        {
            "ExecuteMultiple" => await MultipleAsync(request, repetition, cancellationToken).ConfigureAwait(false),
            "ExecuteTransaction" => await SendAsync(Transacted(request), repetition, cancellationToken).ConfigureAwait(false),
            _ => await SendAsync(plan(request), repetition, cancellationToken).ConfigureAwait(false),
        };
    }

    private async Task<OrganizationResponse> SendAsync(WebPlan planned, Repetition repetition, CancellationToken cancellationToken)
    {
        try
        {
            var response = planned.Answer(await AnswersAsync(planned.Calls, repetition, cancellationToken).ConfigureAwait(false));
            await CompleteAsync(planned, response, repetition, cancellationToken).ConfigureAwait(false);
            return response;
        }
        catch (FaultException<OrganizationServiceFault> fault) when (planned.Missing is not null && fault.Detail.ErrorCode == WebTables.NoSuchResource)
        {
            throw planned.Of(fault);
        }
    }

    private async Task CompleteAsync(WebPlan planned, OrganizationResponse response, Repetition repetition, CancellationToken cancellationToken)
    {
        foreach (var further in planned.Further(response))
        {
            await SendAsync(further, repetition, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<IReadOnlyList<WebAnswer>> AnswersAsync(IReadOnlyList<WebCall> calls, Repetition repetition, CancellationToken cancellationToken)
    {
        if (calls.Count > 1 ? !calls.All(IsRead) : calls.Any(call => call.Address.Length >= LongestAddress))
        {
            return Answers((await _batch.SendAsync([calls], continuesOnError: false, repetition, cancellationToken).ConfigureAwait(false))[0]);
        }

        var answers = new List<WebAnswer>();
        foreach (var call in calls)
        {
            answers.Add(await connection.SendAsync(call, repetition, cancellationToken).ConfigureAwait(false));
        }

        return answers;
    }

    private WebPlan Transacted(OrganizationRequest request)
    {
        var returns = request.Parameters.TryGetValue("ReturnResponses", out var asked) && asked is true;
        var planned = ((IEnumerable<OrganizationRequest>)request["Requests"]).Select(Plan).ToList();
        if (planned.FirstOrDefault(one => one.Calls.Any(IsRead)) is { } reading)
        {
            throw new NotSupportedException($"ExecuteTransaction reads '{reading.Calls[0].Address}', and a change set of the Web API holds what writes alone.");
        }

        return new WebPlan([.. planned.SelectMany(one => one.Calls)], answers =>
        {
            var responses = new OrganizationResponseCollection();
            responses.AddRange(returns ? Responses(planned, answers) : []);
            return SdkResponses.Make("ExecuteTransaction", ("Responses", responses));
        });
    }

    private static IEnumerable<OrganizationResponse> Responses(List<WebPlan> planned, IReadOnlyList<WebAnswer> answers)
    {
        var at = 0;
        foreach (var one in planned)
        {
            yield return one.Answer([.. answers.Skip(at).Take(one.Calls.Count)]);
            at += one.Calls.Count;
        }
    }

    private async Task<OrganizationResponse> MultipleAsync(OrganizationRequest request, Repetition repetition, CancellationToken cancellationToken)
    {
        var settings = request.Parameters.TryGetValue("Settings", out var given) && given is ExecuteMultipleSettings set ? set : new ExecuteMultipleSettings();
        var planned = ((IEnumerable<OrganizationRequest>)request["Requests"]).Select(Plan).ToList();
        if (planned.FirstOrDefault(one => one.Calls.Count > 1 && one.Calls.All(IsRead)) is { } several)
        {
            throw new NotSupportedException($"ExecuteMultiple reads '{several.Calls[0].Address}', which is {several.Calls.Count} requests. Send it on its own.");
        }

        var answers = planned.Count == 0
            ? (IReadOnlyList<WebBatch.PartAnswer>)[]
            : await _batch.SendAsync([.. planned.Select(one => one.Calls)], settings.ContinueOnError, repetition, cancellationToken).ConfigureAwait(false);
        var items = new ExecuteMultipleResponseItemCollection();
        for (var index = 0; index < answers.Count; index++)
        {
            if (answers[index].Fault is not null || settings.ReturnResponses)
            {
                var item = Item(index, planned[index], answers[index]);
                items.Add(item);
                if (item.Response is { } response)
                {
                    await CompleteAsync(planned[index], response, repetition, cancellationToken).ConfigureAwait(false);
                }
            }
        }

        return SdkResponses.Make("ExecuteMultiple", ("IsFaulted", answers.Any(answer => answer.Fault is not null)), ("Responses", items));
    }

    private static ExecuteMultipleResponseItem Item(int index, WebPlan planned, WebBatch.PartAnswer answer) => new()
    {
        RequestIndex = index,
        Fault = answer.Fault is null ? null : planned.Of(answer.Fault).Detail,
        Response = answer.Fault is null ? planned.Answer(answer.Answers) : null,
    };

    private WebPlan Plan(OrganizationRequest request) => request.RequestName switch
    {
        "ExecuteTransaction" => Transacted(request),
        "ExecuteMultiple" => throw new NotSupportedException("ExecuteMultiple is inside of another, and the Web API has no batch in a batch."),
        _ => plan(request),
    };

    private static bool IsRead(WebCall call) => call.Method == HttpMethod.Get;

    private static IReadOnlyList<WebAnswer> Answers(WebBatch.PartAnswer part) => part.Fault is null ? part.Answers : throw part.Fault;
}
