using System;
using System.Threading;
using CrmAlignment.Client.Kpis;

namespace CrmAlignment.Client;

/// <content>Calls that hold the KPIs to the records.</content>
public sealed partial class AlignmentClient
{
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
    public RecalculationResult RecalculateKpis(string? cursor = null, int? batchSize = null, CancellationToken cancellationToken = default) =>
        Wait(_blocking.Audit.RecalculateAsync(cursor, batchSize, cancellationToken));

    /// <summary>
    /// Calls <see cref="RecalculateKpis"/> until every record is compared. A batch beside which a save counted is tried again, up to five
    /// times in a row. Fold afterwards: <see cref="FoldAll"/>.
    /// </summary>
    /// <param name="progress">Told the total after each batch, by the thread that received the answer unless it says otherwise; null for nobody.</param>
    /// <param name="cursor">Where an interrupted run stopped, as its progress last said; null or empty to begin.</param>
    /// <param name="batchSize">Records a batch, 1 to 500; the server's default (200) when null.</param>
    /// <param name="cancellationToken">Stops between batches; what is posted stays posted.</param>
    /// <returns>The total of all batches; its cursor is empty.</returns>
    /// <exception cref="AlignmentException">As <see cref="RecalculateKpis"/>; CRMA6010 only after five tries.</exception>
    public RecalculationResult RecalculateAllKpis(
        IProgress<RecalculationResult>? progress = null, string? cursor = null, int? batchSize = null, CancellationToken cancellationToken = default) =>
        Wait(_blocking.Audit.RecalculateAllAsync(progress, cursor, batchSize, cancellationToken));

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
    public AuditResult AuditKpis(bool correct = false, string? cursor = null, int? batchSize = null, CancellationToken cancellationToken = default) =>
        Wait(_blocking.Audit.AuditAsync(correct, cursor, batchSize, cancellationToken));

    /// <summary>
    /// Calls <see cref="AuditKpis"/> until everything is compared. A batch beside which a save counted is tried again, up to five times in a
    /// row.
    /// </summary>
    /// <param name="correct">Whether to correct what differs; then fold afterwards: <see cref="FoldAll"/>.</param>
    /// <param name="progress">Told the total after each batch, by the thread that received the answer unless it says otherwise; null for nobody.</param>
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
        CancellationToken cancellationToken = default) =>
        Wait(_blocking.Audit.AuditAllAsync(correct, progress, cursor, batchSize, cancellationToken));
}
