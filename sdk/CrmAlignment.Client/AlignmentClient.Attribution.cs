using System;
using System.Threading;
using CrmAlignment.Client.Attribution;

namespace CrmAlignment.Client;

/// <content>Calls about the campaigns that led to revenue.</content>
public sealed partial class AlignmentClient
{
    /// <summary>
    /// Divides revenue, cost of sales and wins of a period between the campaigns that led to them, by five models side by side: reads one slice
    /// more. Writes nothing.
    /// </summary>
    /// <remarks>
    /// What is divided is what the ledger holds as folded so far, so the totals are those of the scorecards; touches are those that the caller may
    /// read. The server keeps nothing between two calls: what was divided is in the state, some kilobytes of text. The numbers are final when the
    /// state is empty.
    /// </remarks>
    /// <param name="question">Period, window and half-life.</param>
    /// <param name="state">State of the call before, of the same question; null or empty to begin.</param>
    /// <param name="batchSize">Rows of the ledger, 1 to 2000; the server's default (500) when null.</param>
    /// <param name="cancellationToken">Ends the call between two attempts.</param>
    /// <exception cref="AlignmentException">
    /// Days are reversed (CRMA2024), a number is out of range (CRMA9002), the state is none, or one of another question (CRMA6011), or the caller
    /// may not read scorecards (CRMA9011).
    /// </exception>
    public RevenueAttribution AttributeRevenue(
        AttributionQuestion question, string? state = null, int? batchSize = null, CancellationToken cancellationToken = default) =>
        Wait(_blocking.Attribution.AttributeAsync(question, state, batchSize, cancellationToken));

    /// <summary>Calls <see cref="AttributeRevenue"/> until all is read.</summary>
    /// <param name="question">Period, window and half-life.</param>
    /// <param name="progress">Told what is known after each slice, by the thread that received the answer unless it says otherwise; null for nobody.</param>
    /// <param name="batchSize">Rows of the ledger a slice, 1 to 2000; the server's default (500) when null.</param>
    /// <param name="cancellationToken">Stops between slices.</param>
    /// <exception cref="AlignmentException">As <see cref="AttributeRevenue"/>.</exception>
    public RevenueAttribution AttributeAllRevenue(
        AttributionQuestion question, IProgress<RevenueAttribution>? progress = null, int? batchSize = null, CancellationToken cancellationToken = default) =>
        Wait(_blocking.Attribution.AttributeAllAsync(question, progress, batchSize, cancellationToken));
}
