using System;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client.FunnelModels;
using NodaTime;

namespace CrmAlignment.Client;

/// <content>Calls about funnel models, without blocking.</content>
public sealed partial class AlignmentClient
{
    /// <inheritdoc cref="CompareFunnelModels"/>
    public Task<FunnelComparison> CompareFunnelModelsAsync(
        LocalDate? from = null, LocalDate? to = null, string? state = null, int? batchSize = null, CancellationToken cancellationToken = default) =>
        _calls.FunnelModels.CompareAsync(from, to, state, batchSize, cancellationToken);

    /// <inheritdoc cref="CompareAllFunnelModels"/>
    public Task<FunnelComparison> CompareAllFunnelModelsAsync(
        LocalDate? from = null, LocalDate? to = null, IProgress<FunnelComparison>? progress = null, int? batchSize = null, CancellationToken cancellationToken = default) =>
        _calls.FunnelModels.CompareAllAsync(from, to, progress, batchSize, cancellationToken);
}
