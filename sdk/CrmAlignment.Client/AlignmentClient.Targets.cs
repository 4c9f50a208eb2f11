using System.Threading;
using CrmAlignment.Client.Targets;

namespace CrmAlignment.Client;

/// <content>Calls about targets.</content>
public sealed partial class AlignmentClient
{
    /// <summary>
    /// Holds some of the targets whose period contains a day against what has come of them, the period before and the two years before. Writes nothing.
    /// </summary>
    /// <remarks>
    /// As many targets as the server reads within some seconds, at most 50; the next ones with the cursor of the answer. Counts what is folded, as
    /// scorecards do.
    /// </remarks>
    /// <param name="question">Which targets, and up to which day; null for all of today.</param>
    /// <param name="cursor">Cursor of the call before, of the same question; null or empty to begin.</param>
    /// <param name="cancellationToken">Ends the call between two attempts.</param>
    /// <exception cref="AlignmentException">
    /// The cursor is none (CRMA6011), or the caller may not read targets (CRMA9011).
    /// </exception>
    public TargetComparison CompareTargets(TargetQuestion? question = null, string? cursor = null, CancellationToken cancellationToken = default) =>
        Wait(_blocking.Targets.CompareAsync(question ?? new TargetQuestion(), cursor, cancellationToken));

    /// <summary>Calls <see cref="CompareTargets"/> until all targets are compared.</summary>
    /// <param name="question">Which targets, and up to which day; null for all of today.</param>
    /// <param name="cancellationToken">Stops between calls.</param>
    /// <exception cref="AlignmentException">As <see cref="CompareTargets"/>.</exception>
    public TargetComparison CompareAllTargets(TargetQuestion? question = null, CancellationToken cancellationToken = default) =>
        Wait(_blocking.Targets.CompareAllAsync(question ?? new TargetQuestion(), cancellationToken));

    /// <summary>Forecasts what will be won until a day: reads one slice more. Writes nothing.</summary>
    /// <remarks>
    /// Counts what the caller may read. The server keeps nothing between two calls: what was read is in the state, some tens of kilobytes of text. The
    /// numbers come with the answer whose state is empty.
    /// </remarks>
    /// <param name="question">Until when, and for whom.</param>
    /// <param name="state">State of the call before, of the same question on the same day; null or empty to begin.</param>
    /// <param name="batchSize">Records, 1 to 2000; the server's default (500) when null.</param>
    /// <param name="cancellationToken">Ends the call between two attempts.</param>
    /// <exception cref="AlignmentException">
    /// The day is over or too far (CRMA6028), the number is out of range (CRMA9002), the state is none, or one of another question or day (CRMA6011), or
    /// the caller may not read targets (CRMA9011).
    /// </exception>
    public WonForecast ForecastWon(ForecastQuestion question, string? state = null, int? batchSize = null, CancellationToken cancellationToken = default) =>
        Wait(_blocking.Targets.ForecastAsync(question, state, batchSize, cancellationToken));

    /// <summary>Calls <see cref="ForecastWon"/> until all is read.</summary>
    /// <param name="question">Until when, and for whom.</param>
    /// <param name="batchSize">Records a slice, 1 to 2000; the server's default (500) when null.</param>
    /// <param name="cancellationToken">Stops between slices.</param>
    /// <exception cref="AlignmentException">As <see cref="ForecastWon"/>.</exception>
    public WonForecast ForecastWonOfAll(ForecastQuestion question, int? batchSize = null, CancellationToken cancellationToken = default) =>
        Wait(_blocking.Targets.ForecastAllAsync(question, batchSize, cancellationToken));
}
