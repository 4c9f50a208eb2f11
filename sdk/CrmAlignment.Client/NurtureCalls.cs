using System;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client.Nurture;
using CrmAlignment.Model.Apis;

namespace CrmAlignment.Client;

/// <summary>The calls about leads in nurture and those that left it.</summary>
/// <param name="service">Sends them.</param>
internal sealed class NurtureCalls(ProtectedService service)
{
    public async Task<NurtureReview> ReviewAsync(int? top, string? state, int? batchSize, CancellationToken cancellationToken)
    {
        var answer = await new ApiCall(ReviewNurtureApi.UniqueName)
            .WithOptional(ReviewNurtureApi.Top, top)
            .WithOptional(ReviewNurtureApi.State, string.IsNullOrEmpty(state) ? null : state)
            .WithOptional(ReviewNurtureApi.BatchSize, batchSize)
            .SendAsync(service, cancellationToken)
            .ConfigureAwait(false);
        return Payload.Object<NurtureReview>(answer, ReviewNurtureApi.Result) with { NextState = answer.TextOrEmpty(ReviewNurtureApi.NextState) };
    }

    public async Task<NurtureReview> ReviewAllAsync(int? top, IProgress<NurtureReview>? progress, int? batchSize, CancellationToken cancellationToken)
    {
        var review = new NurtureReview();
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            review = await ReviewAsync(top, review.NextState, batchSize, cancellationToken).ConfigureAwait(false);
            progress?.Report(review);
        }
        while (review.NextState.Length > 0);

        return review;
    }
}
