using System;
using System.Threading;

namespace CrmAlignment.LocalDataverse.Async;

/// <summary>A background thread that runs jobs as they are queued.</summary>
internal sealed class JobWorker : IDisposable
{
    private static readonly TimeSpan PostponedJobsCheck = TimeSpan.FromSeconds(1);

    private readonly ManualResetEvent _stop = new(false);
    private readonly Thread _thread;

    /// <summary>Starts the thread.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="runner">Runs the jobs.</param>
    public JobWorker(AsyncQueue queue, JobRunner runner)
    {
        _thread = new Thread(() => Work(queue, runner)) { IsBackground = true, Name = "asynchronous jobs" };
        _thread.Start();
    }

    /// <summary>Lets the job that is running end, then stops.</summary>
    public void Dispose()
    {
        _stop.Set();
        _thread.Join();
        _stop.Dispose();
    }

    private void Work(AsyncQueue queue, JobRunner runner)
    {
        WaitHandle[] events = [_stop, queue.Queued];
        while (WaitHandle.WaitAny(events, PostponedJobsCheck) != 0)
        {
            while (!_stop.WaitOne(0) && runner.Drain(1) > 0)
            {
            }
        }
    }
}
