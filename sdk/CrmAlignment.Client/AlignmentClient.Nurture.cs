using System;
using System.Threading;
using CrmAlignment.Client.Nurture;

namespace CrmAlignment.Client;

/// <content>Calls about leads in nurture and those that left it.</content>
public sealed partial class AlignmentClient
{
    /// <summary>Tells which leads in nurture are most at risk, and what became of those that left it in the last 24 months: reads one slice more. Writes nothing.</summary>
    /// <remarks>
    /// What the caller may not read counts nowhere. The server keeps nothing between two calls: what was counted is in the state, some kilobytes of
    /// text. The numbers are final when the state is empty.
    /// </remarks>
    /// <param name="top">Leads most at risk, 1 to 200; the server's default (50) when null.</param>
    /// <param name="state">State of the call before, with the same top; null or empty to begin.</param>
    /// <param name="batchSize">Stays that are read, 1 to 500; the server's default (250) when null.</param>
    /// <param name="cancellationToken">Ends the call between two attempts.</param>
    /// <exception cref="AlignmentException">
    /// A number is out of range (CRMA9002), the state is none, or one of another question (CRMA6011), or the caller may not read nurture enrollments
    /// (CRMA9011).
    /// </exception>
    public NurtureReview ReviewNurture(int? top = null, string? state = null, int? batchSize = null, CancellationToken cancellationToken = default) =>
        Wait(_blocking.Nurture.ReviewAsync(top, state, batchSize, cancellationToken));

    /// <summary>Calls <see cref="ReviewNurture"/> until all is read.</summary>
    /// <param name="top">Leads most at risk, 1 to 200; the server's default (50) when null.</param>
    /// <param name="progress">Told what is known after each slice, by the thread that received the answer unless it says otherwise; null for nobody.</param>
    /// <param name="batchSize">Stays a slice, 1 to 500; the server's default (250) when null.</param>
    /// <param name="cancellationToken">Stops between slices.</param>
    /// <exception cref="AlignmentException">As <see cref="ReviewNurture"/>.</exception>
    public NurtureReview ReviewAllNurture(
        int? top = null, IProgress<NurtureReview>? progress = null, int? batchSize = null, CancellationToken cancellationToken = default) =>
        Wait(_blocking.Nurture.ReviewAllAsync(top, progress, batchSize, cancellationToken));
}
