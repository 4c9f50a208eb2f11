using System;
using CrmAlignment.Client;
using NodaTime;

namespace CrmAlignment.Cli.Replay.Running;

/// <summary>
/// What a scheduler does for an organization: asynchronous jobs and due work every midnight, folding of the ledger at each
/// month's end. Runs under the replay's clock.
/// </summary>
/// <param name="client">Client of the administrator.</param>
/// <param name="runAsynchronousJobs">Runs the jobs that wait.</param>
/// <param name="clock">Clock of the organization.</param>
/// <param name="zone">Zone in which days begin.</param>
public sealed class ScheduledWork(AlignmentClient client, Action runAsynchronousJobs, ReplayClock clock, DateTimeZone zone)
{
    private LocalDate? _day;

    /// <summary>Says that an earlier run came as far as an instant: the midnights up to it are done.</summary>
    public void PassOver(Instant instant) => _day = instant.InZone(zone).Date;

    /// <summary>Does what is due at the midnights up to an instant.</summary>
    public void CatchUpTo(Instant instant)
    {
        var today = instant.InZone(zone).Date;
        _day ??= today;
        while (_day < today)
        {
            var next = _day.Value.PlusDays(1);
            clock.MoveTo(zone.AtStartOfDay(next).ToInstant());
            runAsynchronousJobs();
            client.ProcessAllDue();
            if (next.Day == 1)
            {
                client.FoldAll(batchSize: FoldBatch);
            }

            _day = next;
        }
    }

    /// <summary>Does what is left after the last event.</summary>
    public void Finish()
    {
        runAsynchronousJobs();
        client.ProcessAllDue();
        client.FoldAll(batchSize: FoldBatch);
    }

    private const int FoldBatch = 1000;
}
