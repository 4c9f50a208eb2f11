using System;
using NodaTime;

namespace CrmAlignment.Client.Resilience;

/// <summary>How often and how long a request is sent again that the platform turned away, or whose connection broke.</summary>
/// <remarks>
/// <para>
/// One set for both ways to an environment: over an organization service and over the Web API. Immutable, so that clients on several
/// threads may share one. What is sent again, and what is not because it may have been done, is a table of docs/integrators.md.
/// </para>
/// <para>
/// The platform turns away, with the time after which to try again, whoever sends too many requests, too long ones or too many at once
/// (https://learn.microsoft.com/power-apps/developer/data-platform/api-limits#how-to-maximize-throughput).
/// </para>
/// </remarks>
public sealed class AlignmentClientOptions
{
    /// <summary>
    /// How often one request is sent at most, the first time included: at least 1, which sends nothing again; 5 by default, chosen by this
    /// project so that a call gives up after some 25 minutes at the platform's longest Retry-After of about 5 minutes.
    /// </summary>
    public int MaximumAttempts { get; init; } = 5;

    /// <summary>
    /// The longest single wait, above zero; 10 minutes by default, chosen by this project as twice the platform's longest. A Retry-After that
    /// is longer is not waited for: the refusal comes at once, since to come earlier than asked only makes the next wait longer.
    /// </summary>
    public Duration MaximumDelay { get; init; } = Duration.FromMinutes(10);

    /// <summary>
    /// How long after the first attempt another one may still begin, above zero; 30 minutes by default, chosen by this project. A Retry-After
    /// that ends later is not waited for.
    /// </summary>
    public Duration MaximumTime { get; init; } = Duration.FromMinutes(30);

    /// <summary>
    /// The median of the first wait where the platform says no time, as when a connection breaks, above zero; 1 second by default. It doubles
    /// with each attempt, up to <see cref="MaximumDelay"/>, and is spread by chance, so that clients that failed together do not come back
    /// together.
    /// </summary>
    public Duration FirstDelay { get; init; } = Duration.FromSeconds(1);

    /// <summary>How long to wait when service protection says no Retry-After; 5 seconds by default, chosen by this project.</summary>
    public Duration FallbackRetryAfter { get; init; } = Duration.FromSeconds(5);

    /// <summary>
    /// Told of each attempt that failed and is followed by another, before the wait, by the thread that sent it; null (the default) for
    /// nobody. For a log. What it throws ends the call.
    /// </summary>
    public Action<RetryAttempt>? OnRetry { get; init; }

    /// <summary>The clock of waits and of <see cref="MaximumTime"/>; the system's by default. A test gives one of its own and waits for nothing.</summary>
#pragma warning disable RS0030 // The one place of the client that names the system's clock.
    public TimeProvider Time { get; init; } = TimeProvider.System;
#pragma warning restore RS0030

    /// <summary>Refuses values that no policy can be made of.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range; the message names the property.</exception>
    internal AlignmentClientOptions Checked()
    {
        if (MaximumAttempts < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(MaximumAttempts), MaximumAttempts, "MaximumAttempts must be 1 or more: one attempt is the call itself.");
        }

        RequirePositive(nameof(MaximumDelay), MaximumDelay);
        RequirePositive(nameof(MaximumTime), MaximumTime);
        RequirePositive(nameof(FirstDelay), FirstDelay);
        RequirePositive(nameof(FallbackRetryAfter), FallbackRetryAfter);
        return this;
    }

    // A day is the most that the policy's library waits.
    private static void RequirePositive(string name, Duration value)
    {
        if (value <= Duration.Zero || value > Duration.FromDays(1))
        {
            throw new ArgumentOutOfRangeException(name, value, $"{name} must be above zero and at most a day.");
        }
    }
}
