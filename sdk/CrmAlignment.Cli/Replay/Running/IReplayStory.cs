using System;
using NodaTime;

namespace CrmAlignment.Cli.Replay.Running;

/// <summary>
/// What people do besides the events of the files, under the same clock. What it did is found and left alone, so that an interrupted replay can be
/// run again. A replay of an organization's own files has none: nothing is made up there.
/// </summary>
public interface IReplayStory
{
    /// <summary>The instant at which it begins, before the first event of the files.</summary>
    Instant Begins { get; }

    /// <summary>Before the first event.</summary>
    /// <param name="services">Connections of the people.</param>
    /// <param name="clock">Clock of the organization.</param>
    /// <param name="zone">Zone in which days are meant.</param>
    void Begin(FunnelServices services, ReplayClock clock, DateTimeZone zone);

    /// <summary>When the clock shows the time of an event that has not happened yet.</summary>
    /// <param name="happening">The event.</param>
    /// <param name="lead">Its lead; null where it has none, or none yet.</param>
    void Before(FunnelEvent happening, Guid? lead);

    /// <summary>When an event has happened, and nothing refused it.</summary>
    /// <param name="happening">The event.</param>
    /// <param name="lead">Its lead; null where it has none.</param>
    void After(FunnelEvent happening, Guid? lead);

    /// <summary>After the last event.</summary>
    void End();
}
