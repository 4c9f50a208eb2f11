using System;
using System.Threading;
using CrmAlignment.Client.Kpis;
using CrmAlignment.Model.Apis;

namespace CrmAlignment.Client;

/// <content>Calls that hold the KPIs to the records.</content>
public sealed partial class AlignmentClient
{
    private const string CountedMeanwhile = "CRMA6010";
    private const int SliceAttempts = 5;

    /// <summary>Posts what the ledger lacks of one batch of records.</summary>
    /// <remarks>
    /// Takes over records that are older than the import, and follows what moves without a save, such as the business unit of an owner.
    /// Needs the privilege Write on scorecards, which the role CrmAlignment Administrator holds. Users may go on working: each record counts
    /// once. A batch is one transaction, and posting it again posts nothing.
    /// </remarks>
    /// <param name="cursor">The cursor of the last answer; null or empty to begin.</param>
    /// <param name="batchSize">Records to compare, 1 to 500; the server's default (200) when null. A call may compare up to a page more.</param>
    /// <param name="cancellationToken">Ends the call between two attempts.</param>
    /// <exception cref="AlignmentException">The number is out of range (CRMA9002), no call has answered the cursor (CRMA6011), or a save
    /// counted one of the records at the same time (CRMA6010), which leaves everything as it was: call again with the same cursor.</exception>
    public RecalculationResult RecalculateKpis(string? cursor = null, int? batchSize = null, CancellationToken cancellationToken = default)
    {
        var answer = new ApiCall(RecalculateKpisApi.UniqueName)
            .WithOptional(RecalculateKpisApi.Cursor, string.IsNullOrEmpty(cursor) ? null : cursor)
            .WithOptional(RecalculateKpisApi.BatchSize, batchSize)
            .Send(_service, cancellationToken);
        return new RecalculationResult(
            answer.Integer(RecalculateKpisApi.Seen), answer.Integer(RecalculateKpisApi.Posted), answer.TextOrEmpty(RecalculateKpisApi.NextCursor));
    }

    /// <summary>
    /// Calls <see cref="RecalculateKpis"/> until every record is compared. A batch beside which a save counted is tried again, up to five
    /// times in a row. Fold afterwards: <see cref="FoldAll"/>.
    /// </summary>
    /// <param name="progress">Told the total after each batch, on the calling thread unless it says otherwise; null for nobody.</param>
    /// <param name="cursor">Where an interrupted run stopped, as its progress last said; null or empty to begin.</param>
    /// <param name="batchSize">Records a batch, 1 to 500; the server's default (200) when null.</param>
    /// <param name="cancellationToken">Stops between batches; what is posted stays posted.</param>
    /// <returns>The total of all batches; its cursor is empty.</returns>
    /// <exception cref="AlignmentException">As <see cref="RecalculateKpis"/>; CRMA6010 only after five tries.</exception>
    public RecalculationResult RecalculateAllKpis(
        IProgress<RecalculationResult>? progress = null, string? cursor = null, int? batchSize = null, CancellationToken cancellationToken = default)
    {
        var total = new RecalculationResult(0, 0, cursor ?? "");
        do
        {
            var from = total.NextCursor;
            var batch = Insist(() => RecalculateKpis(from, batchSize, cancellationToken), cancellationToken);
            total = new RecalculationResult(total.Seen + batch.Seen, total.Posted + batch.Posted, batch.NextCursor);
            progress?.Report(total);
        }
        while (total.NextCursor.Length > 0);

        return total;
    }

    /// <summary>Compares one batch of records with the KPIs, and writes each difference down as a row of crma_kpidrift.</summary>
    /// <remarks>
    /// Needs the privilege Write on scorecards, which the role CrmAlignment Administrator holds. A difference that is found again keeps its
    /// row. What users save meanwhile is no difference. A batch is one transaction.
    /// </remarks>
    /// <param name="correct">Whether to correct what differs.</param>
    /// <param name="cursor">The cursor of the last answer; null or empty to begin.</param>
    /// <param name="batchSize">Records to compare, 1 to 500; the server's default (200) when null. A call may compare up to a page more.</param>
    /// <param name="cancellationToken">Ends the call between two attempts.</param>
    /// <exception cref="AlignmentException">As <see cref="RecalculateKpis"/>.</exception>
    public AuditResult AuditKpis(bool correct = false, string? cursor = null, int? batchSize = null, CancellationToken cancellationToken = default)
    {
        var answer = new ApiCall(AuditKpisApi.UniqueName)
            .With(AuditKpisApi.Correct, correct)
            .WithOptional(AuditKpisApi.Cursor, string.IsNullOrEmpty(cursor) ? null : cursor)
            .WithOptional(AuditKpisApi.BatchSize, batchSize)
            .Send(_service, cancellationToken);
        return new AuditResult(
            answer.Integer(AuditKpisApi.Seen),
            answer.Integer(AuditKpisApi.Drifts),
            answer.Integer(AuditKpisApi.Posted),
            answer.TextOrEmpty(AuditKpisApi.NextCursor));
    }

    /// <summary>
    /// Calls <see cref="AuditKpis"/> until everything is compared. A batch beside which a save counted is tried again, up to five times in a
    /// row.
    /// </summary>
    /// <param name="correct">Whether to correct what differs; then fold afterwards: <see cref="FoldAll"/>.</param>
    /// <param name="progress">Told the total after each batch, on the calling thread unless it says otherwise; null for nobody.</param>
    /// <param name="cursor">Where an interrupted run stopped, as its progress last said; null or empty to begin.</param>
    /// <param name="batchSize">Records a batch, 1 to 500; the server's default (200) when null.</param>
    /// <param name="cancellationToken">Stops between batches; what is done stays done.</param>
    /// <returns>The total of all batches; its cursor is empty.</returns>
    /// <exception cref="AlignmentException">As <see cref="RecalculateKpis"/>; CRMA6010 only after five tries.</exception>
    public AuditResult AuditAllKpis(
        bool correct = false,
        IProgress<AuditResult>? progress = null,
        string? cursor = null,
        int? batchSize = null,
        CancellationToken cancellationToken = default)
    {
        var total = new AuditResult(0, 0, 0, cursor ?? "");
        do
        {
            var from = total.NextCursor;
            var batch = Insist(() => AuditKpis(correct, from, batchSize, cancellationToken), cancellationToken);
            total = new AuditResult(total.Seen + batch.Seen, total.Drifts + batch.Drifts, total.Posted + batch.Posted, batch.NextCursor);
            progress?.Report(total);
        }
        while (total.NextCursor.Length > 0);

        return total;
    }

    private static TResult Insist<TResult>(Func<TResult> call, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                return call();
            }
            catch (AlignmentException conflict) when (conflict.Code == CountedMeanwhile && attempt < SliceAttempts)
            {
                // Nothing was changed, and the save has moved on: the next try reads what it posted.
            }
        }
    }
}
