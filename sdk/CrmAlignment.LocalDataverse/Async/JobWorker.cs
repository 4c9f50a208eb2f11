using System;
using System.ServiceModel;
using System.Threading;
using CrmAlignment.LocalDataverse.Faults;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Async;

/// <summary>A background thread that runs jobs as they are queued.</summary>
internal sealed class JobWorker : IDisposable
{
    private static readonly TimeSpan PostponedJobsCheck = TimeSpan.FromSeconds(1);

    private readonly ManualResetEvent _stop = new(false);
    private readonly Thread _thread;
    private volatile Exception? _stoppedBy;

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

    /// <summary>Throws what stopped the thread, if anything did.</summary>
    public void RequireRunning()
    {
        if (_stoppedBy is { } reason)
        {
            throw DataverseFault.InvalidOperation(
                $"The thread that runs asynchronous jobs has stopped: {reason.Message} Open the database again; jobs that are ready will "
                + "run.");
        }
    }

    private void Work(AsyncQueue queue, JobRunner runner)
    {
        WaitHandle[] events = [_stop, queue.Queued];
        try
        {
            while (WaitHandle.WaitAny(events, PostponedJobsCheck) != 0)
            {
                while (!_stop.WaitOne(0) && RunSome(runner) > 0)
                {
                }
            }
        }
        catch (Exception exception)
        {
            // Not a failure of a job, which its row would tell, but of storage: it must not end the process unheard.
            _stoppedBy = exception;
        }
    }

    // Between few jobs the thread looks whether it is to stop.
    private static int RunSome(JobRunner runner)
    {
        const int AtOnce = 20;
        try
        {
            return runner.Drain(AtOnce);
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode == DataverseErrorCode.SqlTimeout)
        {
            // Somebody held the organization too long: the next round tries again.
            return 0;
        }
    }
}
