using System;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client.Attribution;

namespace CrmAlignment.Client;

/// <content>Calls about the campaigns that led to revenue, without blocking.</content>
public sealed partial class AlignmentClient
{
    /// <inheritdoc cref="AttributeRevenue"/>
    public Task<RevenueAttribution> AttributeRevenueAsync(
        AttributionQuestion question, string? state = null, int? batchSize = null, CancellationToken cancellationToken = default) =>
        _calls.Attribution.AttributeAsync(question, state, batchSize, cancellationToken);

    /// <inheritdoc cref="AttributeAllRevenue"/>
    public Task<RevenueAttribution> AttributeAllRevenueAsync(
        AttributionQuestion question, IProgress<RevenueAttribution>? progress = null, int? batchSize = null, CancellationToken cancellationToken = default) =>
        _calls.Attribution.AttributeAllAsync(question, progress, batchSize, cancellationToken);
}
