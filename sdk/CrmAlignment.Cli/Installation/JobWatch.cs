using System;
using System.Net.Http;
using System.Threading;

namespace CrmAlignment.Cli.Installation;

/// <summary>
/// Waits for a job: asks soon at first and then every few seconds, and asks again when the connection breaks, since the job goes on in the
/// environment whoever waits for it.
/// </summary>
/// <param name="jobs">Asks.</param>
/// <param name="tell">Tells people what happens besides.</param>
/// <param name="longest">The longest pause between two questions.</param>
internal sealed class JobWatch(SolutionJobs jobs, Action<string> tell, TimeSpan longest)
{
    /// <summary>How often a broken connection is tried again, one time after the other.</summary>
    public const int Tries = 20;

    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits until the job is over.</summary>
    /// <param name="job">The job.</param>
    /// <param name="progress">Told at once and after each answer.</param>
    /// <param name="cancellation">Ends the waiting; the job goes on.</param>
    /// <exception cref="OperationCanceledException">The waiting was ended.</exception>
    /// <exception cref="HttpRequestException">The connection stayed broken.</exception>
    public JobState Wait(SolutionJob job, IProgress<double?> progress, CancellationToken cancellation)
    {
        progress.Report(0);
        var pause = First;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var state = Ask(job, cancellation);
            progress.Report(state.Progress);
            if (state.IsOver)
            {
                return state;
            }

            cancellation.WaitHandle.WaitOne(pause);
            pause = Longer(pause);
        }
    }

    private JobState Ask(SolutionJob job, CancellationToken cancellation)
    {
        var pause = First;
        for (var tries = 1; ; tries++)
        {
            try
            {
                return jobs.Ask(job);
            }
            catch (HttpRequestException broken) when (tries < Tries)
            {
                if (tries == 1)
                {
                    tell($"The connection broke ({broken.Message}). The import goes on in the environment; asking again.");
                }

                cancellation.WaitHandle.WaitOne(pause);
                cancellation.ThrowIfCancellationRequested();
                pause = Longer(pause);
            }
        }
    }

    private TimeSpan Longer(TimeSpan pause) => pause * 2 < longest ? pause * 2 : longest;
}
