using System;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client.Nurture;

namespace CrmAlignment.Client;

/// <content>Calls about leads in nurture and those that left it, without blocking.</content>
public sealed partial class AlignmentClient
{
    /// <inheritdoc cref="ReviewNurture"/>
    public Task<NurtureReview> ReviewNurtureAsync(int? top = null, string? state = null, int? batchSize = null, CancellationToken cancellationToken = default) =>
        _calls.Nurture.ReviewAsync(top, state, batchSize, cancellationToken);

    /// <inheritdoc cref="ReviewAllNurture"/>
    public Task<NurtureReview> ReviewAllNurtureAsync(
        int? top = null, IProgress<NurtureReview>? progress = null, int? batchSize = null, CancellationToken cancellationToken = default) =>
        _calls.Nurture.ReviewAllAsync(top, progress, batchSize, cancellationToken);
}
