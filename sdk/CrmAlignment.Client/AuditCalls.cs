using System;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client.Kpis;
using CrmAlignment.Model.Apis;

namespace CrmAlignment.Client;

/// <summary>The calls that hold the KPIs to the records.</summary>
/// <param name="service">Sends them.</param>
internal sealed class AuditCalls(ProtectedService service)
{
    private const string CountedMeanwhile = "CRMA6010";

    public async Task<RecalculationResult> RecalculateAsync(string? cursor, int? batchSize, CancellationToken cancellationToken)
    {
        var answer = await new ApiCall(RecalculateKpisApi.UniqueName)
            .WithOptional(RecalculateKpisApi.Cursor, string.IsNullOrEmpty(cursor) ? null : cursor)
            .WithOptional(RecalculateKpisApi.BatchSize, batchSize)
            .SendAsync(service, cancellationToken)
            .ConfigureAwait(false);
        return new RecalculationResult(
            answer.Integer(RecalculateKpisApi.Seen), answer.Integer(RecalculateKpisApi.Posted), answer.TextOrEmpty(RecalculateKpisApi.NextCursor));
    }

    public async Task<RecalculationResult> RecalculateAllAsync(
        IProgress<RecalculationResult>? progress, string? cursor, int? batchSize, CancellationToken cancellationToken)
    {
        var total = new RecalculationResult(0, 0, cursor ?? "");
        do
        {
            var from = total.NextCursor;
            var batch = await Insistence.OnAsync(CountedMeanwhile, () => RecalculateAsync(from, batchSize, cancellationToken), cancellationToken).ConfigureAwait(false);
            total = new RecalculationResult(total.Seen + batch.Seen, total.Posted + batch.Posted, batch.NextCursor);
            progress?.Report(total);
        }
        while (total.NextCursor.Length > 0);

        return total;
    }

    public async Task<AuditResult> AuditAsync(bool correct, string? cursor, int? batchSize, CancellationToken cancellationToken)
    {
        var answer = await new ApiCall(AuditKpisApi.UniqueName)
            .With(AuditKpisApi.Correct, correct)
            .WithOptional(AuditKpisApi.Cursor, string.IsNullOrEmpty(cursor) ? null : cursor)
            .WithOptional(AuditKpisApi.BatchSize, batchSize)
            .SendAsync(service, cancellationToken)
            .ConfigureAwait(false);
        return new AuditResult(
            answer.Integer(AuditKpisApi.Seen),
            answer.Integer(AuditKpisApi.Drifts),
            answer.Integer(AuditKpisApi.Posted),
            answer.TextOrEmpty(AuditKpisApi.NextCursor));
    }

    public async Task<AuditResult> AuditAllAsync(
        bool correct, IProgress<AuditResult>? progress, string? cursor, int? batchSize, CancellationToken cancellationToken)
    {
        var total = new AuditResult(0, 0, 0, cursor ?? "");
        do
        {
            var from = total.NextCursor;
            var batch = await Insistence.OnAsync(CountedMeanwhile, () => AuditAsync(correct, from, batchSize, cancellationToken), cancellationToken).ConfigureAwait(false);
            total = new AuditResult(total.Seen + batch.Seen, total.Drifts + batch.Drifts, total.Posted + batch.Posted, batch.NextCursor);
            progress?.Report(total);
        }
        while (total.NextCursor.Length > 0);

        return total;
    }
}
