using System;
using System.Threading;
using CrmAlignment.Client.Diagnosis;

namespace CrmAlignment.Client;

/// <content>Calls about the funnel as a whole.</content>
public sealed partial class AlignmentClient
{
    /// <summary>Finds where the funnel leaks beside a reference or the agreed targets, and what that costs: reads one slice more. Writes nothing.</summary>
    /// <remarks>
    /// Counts what the caller may read. The server keeps nothing between two calls: what was counted is in the state, some kilobytes of text. The
    /// leads of the question are read first, those of the reference then; the numbers are final when the state is empty. Targets are read by the first
    /// call: one that changes while the others are made changes nothing.
    /// </remarks>
    /// <param name="question">Leads and reference.</param>
    /// <param name="state">State of the call before, of the same question; null or empty to begin.</param>
    /// <param name="batchSize">Leads, 1 to 2000; the server's default (500) when null.</param>
    /// <param name="cancellationToken">Ends the call between two attempts.</param>
    /// <exception cref="AlignmentException">
    /// Days are reversed (CRMA2024), one end of the reference is missing (CRMA9001), a reference is given beside the targets (CRMA6029), the number is
    /// out of range (CRMA9002), the state is none, or one of another question (CRMA6011), or the caller may not read scorecards, or targets where their
    /// plan is asked for (CRMA9011).
    /// </exception>
    public FunnelDiagnosis DiagnoseFunnel(
        DiagnosisQuestion question, string? state = null, int? batchSize = null, CancellationToken cancellationToken = default) =>
        Wait(_blocking.Diagnosis.DiagnoseAsync(question, state, batchSize, cancellationToken));

    /// <summary>Calls <see cref="DiagnoseFunnel"/> until all leads are read.</summary>
    /// <param name="question">Leads and reference.</param>
    /// <param name="progress">Told what is known after each slice, by the thread that received the answer unless it says otherwise; null for nobody.</param>
    /// <param name="batchSize">Leads a slice, 1 to 2000; the server's default (500) when null.</param>
    /// <param name="cancellationToken">Stops between slices.</param>
    /// <exception cref="AlignmentException">As <see cref="DiagnoseFunnel"/>.</exception>
    public FunnelDiagnosis DiagnoseWholeFunnel(
        DiagnosisQuestion question, IProgress<FunnelDiagnosis>? progress = null, int? batchSize = null, CancellationToken cancellationToken = default) =>
        Wait(_blocking.Diagnosis.DiagnoseAllAsync(question, progress, batchSize, cancellationToken));
}
