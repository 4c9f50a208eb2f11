using System;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client.Purchases;

namespace CrmAlignment.Client;

/// <content>Calls about the customer's own purchase, without blocking.</content>
public sealed partial class AlignmentClient
{
    /// <inheritdoc cref="ReviewPurchases"/>
    public Task<PurchaseReview> ReviewPurchasesAsync(
        PurchaseQuestion question, string? state = null, int? batchSize = null, CancellationToken cancellationToken = default) =>
        _calls.Purchases.ReviewAsync(question, state, batchSize, cancellationToken);

    /// <inheritdoc cref="ReviewAllPurchases"/>
    public Task<PurchaseReview> ReviewAllPurchasesAsync(
        PurchaseQuestion question, IProgress<PurchaseReview>? progress = null, int? batchSize = null, CancellationToken cancellationToken = default) =>
        _calls.Purchases.ReviewAllAsync(question, progress, batchSize, cancellationToken);
}
