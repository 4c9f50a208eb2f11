using System;
using System.Threading;
using CrmAlignment.Client.FunnelModels;
using NodaTime;

namespace CrmAlignment.Client;

/// <content>Calls about funnel models.</content>
public sealed partial class AlignmentClient
{
    /// <summary>
    /// Compares what records of each stage and valid data cost in a period with what clients are worth by single sale, repeat sale and mixed sale, and
    /// says which model fits: reads one slice more, of leads first and then of clients. Writes nothing.
    /// </summary>
    /// <remarks>
    /// Sums are those of the monthly scorecards, and clients those of the client periods, as folded so far; leads are those that the caller may read.
    /// The server keeps nothing between two calls: what was counted is in the state. The numbers are final when the state is empty.
    /// </remarks>
    /// <param name="from">Any day of the first month; with no days at all: the last twelve whole months of the organization's time zone.</param>
    /// <param name="to">Any day of the last month, at most the twelfth.</param>
    /// <param name="state">State of the call before, of the same question; null or empty to begin.</param>
    /// <param name="batchSize">Leads or clients, 1 to 2000; the server's default (500) when null.</param>
    /// <param name="cancellationToken">Ends the call between two attempts.</param>
    /// <exception cref="AlignmentException">
    /// One day alone was given (CRMA9001), days are reversed (CRMA2024), a number or the period is out of range (CRMA9002), the state is none, or one
    /// of another question (CRMA6011; of the default months also the state of a month before), or the caller may not read scorecards (CRMA9011).
    /// </exception>
    public FunnelComparison CompareFunnelModels(
        LocalDate? from = null, LocalDate? to = null, string? state = null, int? batchSize = null, CancellationToken cancellationToken = default) =>
        Wait(_blocking.FunnelModels.CompareAsync(from, to, state, batchSize, cancellationToken));

    /// <summary>Calls <see cref="CompareFunnelModels"/> until all is read.</summary>
    /// <param name="from">Any day of the first month; with no days at all: the last twelve whole months of the organization's time zone.</param>
    /// <param name="to">Any day of the last month, at most the twelfth.</param>
    /// <param name="progress">Told what is known after each slice, by the thread that received the answer unless it says otherwise; null for nobody.</param>
    /// <param name="batchSize">Leads or clients a slice, 1 to 2000; the server's default (500) when null.</param>
    /// <param name="cancellationToken">Stops between slices.</param>
    /// <exception cref="AlignmentException">As <see cref="CompareFunnelModels"/>.</exception>
    public FunnelComparison CompareAllFunnelModels(
        LocalDate? from = null, LocalDate? to = null, IProgress<FunnelComparison>? progress = null, int? batchSize = null, CancellationToken cancellationToken = default) =>
        Wait(_blocking.FunnelModels.CompareAllAsync(from, to, progress, batchSize, cancellationToken));
}
