using System;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client.Experiments;
using CrmAlignment.Model.Apis;

namespace CrmAlignment.Client;

/// <summary>The calls about experiments.</summary>
/// <param name="service">Sends them.</param>
internal sealed class ExperimentCalls(ProtectedService service)
{
    public async Task<ExperimentComparison> CompareAsync(Guid experimentId, string? state, int? batchSize, CancellationToken cancellationToken)
    {
        var answer = await new ApiCall(CompareExperimentApi.UniqueName)
            .With(CompareExperimentApi.ExperimentId, experimentId)
            .WithOptional(CompareExperimentApi.State, string.IsNullOrEmpty(state) ? null : state)
            .WithOptional(CompareExperimentApi.BatchSize, batchSize)
            .SendAsync(service, cancellationToken)
            .ConfigureAwait(false);
        return Payload.Object<ExperimentComparison>(answer, CompareExperimentApi.Result) with { NextState = answer.TextOrEmpty(CompareExperimentApi.NextState) };
    }

    public async Task<ExperimentComparison> CompareAllAsync(
        Guid experimentId, IProgress<ExperimentComparison>? progress, int? batchSize, CancellationToken cancellationToken)
    {
        var comparison = new ExperimentComparison();
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            comparison = await CompareAsync(experimentId, comparison.NextState, batchSize, cancellationToken).ConfigureAwait(false);
            progress?.Report(comparison);
        }
        while (comparison.NextState.Length > 0);

        return comparison;
    }
}
