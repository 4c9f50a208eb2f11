using System;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client.FunnelModels;
using CrmAlignment.Model.Apis;
using NodaTime;

namespace CrmAlignment.Client;

/// <summary>The calls about funnel models.</summary>
/// <param name="service">Sends them.</param>
internal sealed class FunnelModelCalls(ProtectedService service)
{
    public async Task<FunnelComparison> CompareAsync(LocalDate? from, LocalDate? to, string? state, int? batchSize, CancellationToken cancellationToken)
    {
        var answer = await new ApiCall(CompareFunnelModelsApi.UniqueName)
            .WithOptional(CompareFunnelModelsApi.From, Day(from))
            .WithOptional(CompareFunnelModelsApi.To, Day(to))
            .WithOptional(CompareFunnelModelsApi.State, string.IsNullOrEmpty(state) ? null : state)
            .WithOptional(CompareFunnelModelsApi.BatchSize, batchSize)
            .SendAsync(service, cancellationToken)
            .ConfigureAwait(false);
        return Payload.Object<FunnelComparison>(answer, CompareFunnelModelsApi.Result) with { NextState = answer.TextOrEmpty(CompareFunnelModelsApi.NextState) };
    }

    public async Task<FunnelComparison> CompareAllAsync(
        LocalDate? from, LocalDate? to, IProgress<FunnelComparison>? progress, int? batchSize, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var comparison = await CompareAsync(from, to, state: null, batchSize, cancellationToken).ConfigureAwait(false);
        progress?.Report(comparison);
        while (comparison.NextState.Length > 0)
        {
            // By the months that were answered: what the last twelve are may change while they are read.
            cancellationToken.ThrowIfCancellationRequested();
            comparison = await CompareAsync(comparison.From, comparison.To, comparison.NextState, batchSize, cancellationToken).ConfigureAwait(false);
            progress?.Report(comparison);
        }

        return comparison;
    }

    private static DateTime? Day(LocalDate? day) => day?.AtMidnight().InUtc().ToDateTimeUtc();
}
