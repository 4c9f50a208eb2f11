using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client.Targets;

namespace CrmAlignment.Client;

/// <content>Calls about targets, without blocking.</content>
public sealed partial class AlignmentClient
{
    /// <inheritdoc cref="CompareTargets"/>
    public Task<TargetComparison> CompareTargetsAsync(TargetQuestion? question = null, string? cursor = null, CancellationToken cancellationToken = default) =>
        _calls.Targets.CompareAsync(question ?? new TargetQuestion(), cursor, cancellationToken);

    /// <inheritdoc cref="CompareAllTargets"/>
    public Task<TargetComparison> CompareAllTargetsAsync(TargetQuestion? question = null, CancellationToken cancellationToken = default) =>
        _calls.Targets.CompareAllAsync(question ?? new TargetQuestion(), cancellationToken);

    /// <inheritdoc cref="ForecastWon"/>
    public Task<WonForecast> ForecastWonAsync(
        ForecastQuestion question, string? state = null, int? batchSize = null, CancellationToken cancellationToken = default) =>
        _calls.Targets.ForecastAsync(question, state, batchSize, cancellationToken);

    /// <inheritdoc cref="ForecastWonOfAll"/>
    public Task<WonForecast> ForecastWonOfAllAsync(ForecastQuestion question, int? batchSize = null, CancellationToken cancellationToken = default) =>
        _calls.Targets.ForecastAllAsync(question, batchSize, cancellationToken);
}
