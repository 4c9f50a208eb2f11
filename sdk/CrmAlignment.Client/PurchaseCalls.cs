using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client.Purchases;
using CrmAlignment.Model.Apis;

namespace CrmAlignment.Client;

/// <summary>The calls about the customer's own purchase.</summary>
/// <param name="service">Sends them.</param>
internal sealed class PurchaseCalls(ProtectedService service)
{
    public async Task<PurchaseReview> ReviewAsync(PurchaseQuestion question, string? state, int? batchSize, CancellationToken cancellationToken)
    {
        var answer = await new ApiCall(ReviewPurchasesApi.UniqueName)
            .WithOptional(ReviewPurchasesApi.StalledDays, question.StalledDays)
            .WithOptional(ReviewPurchasesApi.SilentDays, question.SilentDays)
            .WithOptional(ReviewPurchasesApi.State, string.IsNullOrEmpty(state) ? null : state)
            .WithOptional(ReviewPurchasesApi.BatchSize, batchSize)
            .SendAsync(service, cancellationToken)
            .ConfigureAwait(false);
        return Payload.Object<PurchaseReview>(answer, ReviewPurchasesApi.Result) with { NextState = answer.TextOrEmpty(ReviewPurchasesApi.NextState) };
    }

    public async Task<PurchaseReview> ReviewAllAsync(
        PurchaseQuestion question, IProgress<PurchaseReview>? progress, int? batchSize, CancellationToken cancellationToken)
    {
        var deals = new List<ReviewedDeal>();
        var review = new PurchaseReview();
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            review = await ReviewAsync(question, review.NextState, batchSize, cancellationToken).ConfigureAwait(false);
            deals.AddRange(review.Deals);
            progress?.Report(review);
        }
        while (review.NextState.Length > 0);

        return review with { Deals = deals };
    }
}
