using System;
using CrmAlignment.LocalDataverse;

namespace CrmAlignment.Cli.Replay.Running;

/// <summary>
/// Writes played events into the file in groups: a commit of its own for each of the dozen requests of an event wrote the same pages again and
/// again, a fifth of a replay. Whoever kills the process loses the last group, in the database and in the journal alike, and plays it again.
/// </summary>
/// <param name="commits">The commits of the organization; null where each is by itself, as in memory.</param>
/// <param name="journal">Which events were played.</param>
public sealed class ReplayGroups(GroupedCommits? commits, ReplayJournal journal) : IDisposable
{
    // Some seconds of work at most, and far more than it takes to write each page once.
    private const int Events = 250;

    private int _events;

    /// <summary>Notes that an event was done.</summary>
    public void Done()
    {
        if (++_events % Events == 0)
        {
            Write();
        }
    }

    /// <summary>Writes the last group.</summary>
    public void Dispose()
    {
        Write();
        commits?.Dispose();
    }

    private void Write()
    {
        if (commits is not null)
        {
            journal.Write(commits.Next);
            commits.Write();
        }
    }
}
