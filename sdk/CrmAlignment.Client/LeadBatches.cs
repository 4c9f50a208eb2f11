using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client.Leads;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.Client;

/// <summary>
/// Imports many leads, a batch a request.
/// https://learn.microsoft.com/power-apps/developer/data-platform/org-service/execute-multiple-requests
/// </summary>
/// <param name="service">Sends them.</param>
internal sealed class LeadBatches(ProtectedService service)
{
    private const int MostRequests = 1000;

    public async Task<IReadOnlyList<LeadOutcome>> UpsertAsync(
        IEnumerable<LeadImport> leads, LeadImportOptions? options, IProgress<LeadImportProgress>? progress, CancellationToken cancellationToken)
    {
        options = Checked(options ?? new LeadImportOptions());
        var outcomes = new List<LeadOutcome>();
        var total = new LeadImportProgress(0, 0, 0, 0, "");
        foreach (var batch in BatchesOf(LeadRow.All(leads ?? throw new ArgumentNullException(nameof(leads)), options.ResumeAfter), options.BatchSize))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var sent = batch.Where(row => row.Refusal is null).ToList();
            await (options.AllOrNothing ? TogetherAsync(sent, cancellationToken) : EachAsync(sent, cancellationToken)).ConfigureAwait(false);
            outcomes.AddRange(batch.Select(row => row.Outcome));
            total = Plus(total, batch);
            progress?.Report(total);
        }

        return outcomes;
    }

    // In a transaction, all are refused by what one of them is refused for.
    private async Task TogetherAsync(List<LeadRow> rows, CancellationToken cancellationToken)
    {
        try
        {
            var request = new ExecuteTransactionRequest { Requests = RequestsOf(rows), ReturnResponses = true };
            var response = rows.Count == 0 ? null : (ExecuteTransactionResponse)await service.ExecuteAsync(request, cancellationToken).ConfigureAwait(false);
            for (var index = 0; index < rows.Count; index++)
            {
                rows[index].Settle(response!.Responses[index]);
            }
        }
        catch (AlignmentException refusal)
        {
            rows.ForEach(row => row.Refuse(refusal));
        }
    }

    private async Task EachAsync(List<LeadRow> rows, CancellationToken cancellationToken)
    {
        await service.RepeatAsync(Round, cancellationToken).ConfigureAwait(false);

        // What service protection turned away in the middle of a batch was not begun: it is sent again, without the rest.
        async Task Round(CancellationToken cancellation)
        {
            var left = rows.Where(row => !row.IsSettled || row.IsTurnedAway).ToList();
            if (left.Count > 0)
            {
                await SendAsync(left, cancellation).ConfigureAwait(false);
            }

            if (left.FirstOrDefault(row => row.IsTurnedAway) is { } turnedAway)
            {
                throw turnedAway.Fault!;
            }
        }
    }

    private async Task SendAsync(List<LeadRow> rows, CancellationToken cancellationToken)
    {
        var request = new ExecuteMultipleRequest
        {
            Requests = RequestsOf(rows),
            Settings = new ExecuteMultipleSettings { ContinueOnError = true, ReturnResponses = true },
        };
        var response = (ExecuteMultipleResponse)await service.ExecuteAsync(request, cancellationToken).ConfigureAwait(false);
        foreach (var item in response.Responses)
        {
            if (item.Fault is { } fault)
            {
                rows[item.RequestIndex].Refuse(new FaultException<OrganizationServiceFault>(fault, new FaultReason(fault.Message ?? "")));
            }
            else
            {
                rows[item.RequestIndex].Settle(item.Response);
            }
        }
    }

    private static OrganizationRequestCollection RequestsOf(IEnumerable<LeadRow> rows)
    {
        var requests = new OrganizationRequestCollection();
        requests.AddRange(rows.Select(row => row.Request!));
        return requests;
    }

    private static LeadImportProgress Plus(LeadImportProgress total, IReadOnlyList<LeadRow> batch)
    {
        var outcomes = batch.Select(row => row.Outcome).ToList();
        return new LeadImportProgress(
            total.Done + outcomes.Count,
            total.Created + outcomes.Count(outcome => outcome.Written is { Created: true }),
            total.Updated + outcomes.Count(outcome => outcome.Written is { Created: false }),
            total.Refused + outcomes.Count(outcome => outcome.IsRefused),
            outcomes[outcomes.Count - 1].ExternalKey);
    }

    private static LeadImportOptions Checked(LeadImportOptions options) => options.BatchSize is >= 1 and <= MostRequests
        ? options
        : throw new ArgumentOutOfRangeException(nameof(options), options.BatchSize, $"BatchSize must be 1 to {MostRequests}, which is the platform's limit.");

    private static IEnumerable<List<LeadRow>> BatchesOf(IEnumerable<LeadRow> rows, int size)
    {
        var batch = new List<LeadRow>(size);
        foreach (var row in rows)
        {
            batch.Add(row);
            if (batch.Count == size)
            {
                yield return batch;
                batch = new List<LeadRow>(size);
            }
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }
}
