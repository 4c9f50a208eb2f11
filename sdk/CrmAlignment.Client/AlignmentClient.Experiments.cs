using System;
using System.Threading;
using CrmAlignment.Client.Experiments;

namespace CrmAlignment.Client;

/// <content>Calls about experiments.</content>
public sealed partial class AlignmentClient
{
    /// <summary>Compares the arms of an experiment by their leads: reads one slice more. Writes nothing.</summary>
    /// <remarks>
    /// Counts what the caller may read. The server keeps nothing between two calls: what was counted is in the state. Of an experiment that ended the
    /// kept numbers are answered at once. The numbers are final when the state is empty.
    /// </remarks>
    /// <param name="experimentId">Experiment in any phase; a draft needs its measure and days.</param>
    /// <param name="state">State of the call before, of the same experiment; null or empty to begin.</param>
    /// <param name="batchSize">Leads, 1 to 2000; the server's default (500) when null.</param>
    /// <param name="cancellationToken">Ends the call between two attempts.</param>
    /// <exception cref="AlignmentException">
    /// The draft has no measure or days (CRMA6030), the number is out of range (CRMA9002), the state is none, or one of another experiment or of other
    /// arms (CRMA6011), or the caller may not read experiments (CRMA9011).
    /// </exception>
    public ExperimentComparison CompareExperiment(
        Guid experimentId, string? state = null, int? batchSize = null, CancellationToken cancellationToken = default) =>
        Wait(_blocking.Experiments.CompareAsync(experimentId, state, batchSize, cancellationToken));

    /// <summary>Calls <see cref="CompareExperiment"/> until all leads are counted.</summary>
    /// <param name="experimentId">Experiment in any phase.</param>
    /// <param name="progress">Told what is known after each slice, by the thread that received the answer unless it says otherwise; null for nobody.</param>
    /// <param name="batchSize">Leads a slice, 1 to 2000; the server's default (500) when null.</param>
    /// <param name="cancellationToken">Stops between slices.</param>
    /// <exception cref="AlignmentException">As <see cref="CompareExperiment"/>.</exception>
    public ExperimentComparison CompareWholeExperiment(
        Guid experimentId, IProgress<ExperimentComparison>? progress = null, int? batchSize = null, CancellationToken cancellationToken = default) =>
        Wait(_blocking.Experiments.CompareAllAsync(experimentId, progress, batchSize, cancellationToken));
}
