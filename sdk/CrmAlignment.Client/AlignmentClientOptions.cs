using System;
using System.Threading;
using NodaTime;

namespace CrmAlignment.Client;

/// <summary>How the client waits when the platform asks it to slow down.</summary>
/// <remarks>
/// Immutable, so that clients on several threads may share one. The platform refuses, with the time after which to try again, to
/// whoever sends too many requests, too long ones or too many at once
/// (https://learn.microsoft.com/power-apps/developer/data-platform/api-limits#how-to-maximize-throughput).
/// </remarks>
public sealed class AlignmentClientOptions
{
    /// <summary>
    /// How often one call is sent at most, the first time included: at least 1; 5 by default, chosen by this project so that
    /// a call gives up after some 25 minutes at the platform's longest Retry-After of about 5 minutes.
    /// </summary>
    public int MaximumAttempts { get; init; } = 5;

    /// <summary>
    /// How long to wait when a service-protection fault carries no Retry-After; 5 seconds by default, chosen by this project. A
    /// Retry-After that the fault carries counts, however long.
    /// </summary>
    public Duration FallbackRetryAfter { get; init; } = Duration.FromSeconds(5);

    /// <summary>
    /// Waits; throws <see cref="OperationCanceledException"/> when cancelled. By default it blocks the calling thread. Called on the
    /// thread of the call, before each attempt but the first; replace it to report the wait, or to wait by another clock in tests.
    /// </summary>
    public Action<Duration, CancellationToken> Wait { get; init; } = BlockThread;

    private static void BlockThread(Duration duration, CancellationToken cancellationToken)
    {
        cancellationToken.WaitHandle.WaitOne(duration.ToTimeSpan());
        cancellationToken.ThrowIfCancellationRequested();
    }
}
