using System;
using System.Threading;

namespace CrmAlignment.Player.Settings;

/// <summary>How apps are played.</summary>
public sealed record PlayerOptions
{
    /// <summary>
    /// The clock with which the organization was opened, so that the browser can move it on. Null (the default): its time is
    /// neither shown nor moved.
    /// </summary>
    public MovableClock? Clock { get; init; }

    /// <summary>
    /// The systemuser as whom a new session acts. Null (the default): the first enabled user with a role, in the order they were made, else
    /// SYSTEM.
    /// </summary>
    public Guid? FirstUser { get; init; }

    /// <summary>
    /// Does the work that is due, after the clock was moved and the asynchronous jobs have run: what a scheduler does elsewhere. What it
    /// throws is shown to who moved the clock. Default: there is none.
    /// </summary>
    public Action<CancellationToken>? DueWork { get; init; }

    /// <summary>
    /// What the address must say to begin a session, so that nobody else on this machine can. Default: null, a random one for each player.
    /// </summary>
    public string? Key { get; init; }
}
