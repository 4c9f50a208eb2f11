using System;
using System.Threading;
using CrmAlignment.Client.Purchases;

namespace CrmAlignment.Client;

/// <content>Calls about the customer's own purchase.</content>
public sealed partial class AlignmentClient
{
    /// <summary>
    /// Reviews open opportunities beside the customer's own purchase: which have no decider, and where activities are out of step with him. Reads
    /// one slice more and writes nothing.
    /// </summary>
    /// <remarks>The server keeps nothing between two calls: what was counted is in the state. The counts are final when the state is empty.</remarks>
    /// <param name="question">How long is too long.</param>
    /// <param name="state">State of the call before, of the same question; null or empty to begin.</param>
    /// <param name="batchSize">Opportunities, 1 to 500; the server's default (200) when null.</param>
    /// <param name="cancellationToken">Ends the call between two attempts.</param>
    /// <exception cref="AlignmentException">
    /// A number is out of range (CRMA9002), the state is none, or one of another question (CRMA6011), or the caller may not read buying roles
    /// (CRMA9011).
    /// </exception>
    public PurchaseReview ReviewPurchases(
        PurchaseQuestion question, string? state = null, int? batchSize = null, CancellationToken cancellationToken = default) =>
        Wait(_blocking.Purchases.ReviewAsync(question, state, batchSize, cancellationToken));

    /// <summary>Calls <see cref="ReviewPurchases"/> until all is read; the answer has the deals of all slices.</summary>
    /// <param name="question">How long is too long.</param>
    /// <param name="progress">Told what is known after each slice, by the thread that received the answer unless it says otherwise; null for nobody.</param>
    /// <param name="batchSize">Opportunities a slice, 1 to 500; the server's default (200) when null.</param>
    /// <param name="cancellationToken">Stops between slices.</param>
    /// <exception cref="AlignmentException">As <see cref="ReviewPurchases"/>.</exception>
    public PurchaseReview ReviewAllPurchases(
        PurchaseQuestion question, IProgress<PurchaseReview>? progress = null, int? batchSize = null, CancellationToken cancellationToken = default) =>
        Wait(_blocking.Purchases.ReviewAllAsync(question, progress, batchSize, cancellationToken));
}
