using System;
using CrmAlignment.Client;
using NodaTime;

namespace CrmAlignment.Cli.Replay.Running;

/// <summary>
/// What a scheduler does for an organization: asynchronous jobs and due work at midnight, folding of the ledger when a month has ended. Runs
/// under the replay's clock. Nights in which nothing falls due are passed over: an organization that sleeps for years costs nothing.
/// </summary>
/// <param name="client">Client of the administrator.</param>
/// <param name="due">Tells when something falls due.</param>
/// <param name="runAsynchronousJobs">Runs the jobs that wait.</param>
/// <param name="clock">Clock of the organization.</param>
/// <param name="zone">Zone in which days begin.</param>
public sealed class ScheduledWork(AlignmentClient client, DueDates due, Action runAsynchronousJobs, ReplayClock clock, DateTimeZone zone)
{
    private LocalDate? _day;

    /// <summary>Says that an earlier run came as far as an instant: the midnights up to it are done.</summary>
    public void PassOver(Instant instant) => _day = instant.InZone(zone).Date;

    /// <summary>Does what is due at the midnights up to an instant.</summary>
    public void CatchUpTo(Instant instant)
    {
        var today = instant.InZone(zone).Date;
        _day ??= today;
        while (_day is { } day && day < today)
        {
            // The first midnight does what the last events left behind; whether another one is needed is asked after it.
            DoAtMidnight(day, day.PlusDays(1));
            _day = day.PlusDays(1) < today ? LastQuietDay(today) : today;
        }
    }

    private void DoAtMidnight(LocalDate before, LocalDate next)
    {
        clock.MoveTo(zone.AtStartOfDay(next).ToInstant());
        runAsynchronousJobs();
        client.ProcessAllDue();
        if ((next.Year, next.Month) != (before.Year, before.Month))
        {
            client.FoldAll(batchSize: FoldBatch);
        }
    }

    // The day after which the next midnight has work: the day on which something falls due. What falls due at midnight is done at that very
    // one, as on every other night, so it belongs to the day that ends there.
    private LocalDate LastQuietDay(LocalDate today)
    {
        var day = due.Next() is { } next ? next.Minus(Duration.Epsilon).InZone(zone) : zone.AtStartOfDay(today);
        var quiet = day.Date > _day!.Value.PlusDays(1) ? day.Date : _day.Value.PlusDays(1);
        return quiet < today ? quiet : today;
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
