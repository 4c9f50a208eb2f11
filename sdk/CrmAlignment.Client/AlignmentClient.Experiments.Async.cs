using System;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client.Experiments;

namespace CrmAlignment.Client;

/// <content>Calls about experiments, without blocking.</content>
public sealed partial class AlignmentClient
{
    /// <inheritdoc cref="CompareExperiment"/>
    public Task<ExperimentComparison> CompareExperimentAsync(
        Guid experimentId, string? state = null, int? batchSize = null, CancellationToken cancellationToken = default) =>
        _calls.Experiments.CompareAsync(experimentId, state, batchSize, cancellationToken);

    /// <inheritdoc cref="CompareWholeExperiment"/>
    public Task<ExperimentComparison> CompareWholeExperimentAsync(
        Guid experimentId, IProgress<ExperimentComparison>? progress = null, int? batchSize = null, CancellationToken cancellationToken = default) =>
        _calls.Experiments.CompareAllAsync(experimentId, progress, batchSize, cancellationToken);
}
