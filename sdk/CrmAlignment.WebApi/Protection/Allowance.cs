using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using CrmAlignment.WebApi.Exchange;

namespace CrmAlignment.WebApi.Protection;

/// <summary>What one user has sent within the window, and has running. Any number of threads may ask.</summary>
/// <param name="limits">The limits.</param>
/// <param name="time">The clock.</param>
internal sealed class Allowance(ServiceProtection limits, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly ProtectionFaults _faults = new(limits);
    private readonly Queue<SentRequest> _window = new();
    private TimeSpan _executed;
    private int _running;

    /// <summary>Takes a request in.</summary>
    /// <param name="refusal">The answer when it is not taken in.</param>
    /// <returns>The request, to be given to <see cref="Finish"/>; null when it is refused.</returns>
    public SentRequest? Take(out WebResponse? refusal)
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            Slide(now);
            refusal = _window.Count >= limits.Requests ? _faults.Requests(Until(now, _window.Peek()))
                : _executed >= limits.ExecutionTime ? _faults.ExecutionTime(UntilExecutionFits(now))
                : _running >= limits.Concurrent ? _faults.Concurrent()
                : null;
            if (refusal is not null)
            {
                return null;
            }

            var taken = new SentRequest(now);
            _window.Enqueue(taken);
            _running++;
            return taken;
        }
    }

    /// <summary>Counts how long a request took.</summary>
    public void Finish(SentRequest request)
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            _running--;
            Slide(now);
            if (!request.IsGone)
            {
                request.Took = time.GetElapsedTime(request.Start, now);
                _executed += request.Took;
            }
        }
    }

    /// <summary>Says beside an answer what is left.</summary>
    /// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/api-limits#http-response-headers.</remarks>
    public WebResponse Tell(WebResponse response)
    {
        lock (_lock)
        {
            var left = limits.ExecutionTime - _executed;
            return response
                .With("x-ms-ratelimit-burst-remaining-xrm-requests", (limits.Requests - _window.Count).ToString(CultureInfo.InvariantCulture))
                .With("x-ms-ratelimit-time-remaining-xrm-requests", Math.Max(0, left.TotalSeconds).ToString("N2", CultureInfo.InvariantCulture));
        }
    }

    private void Slide(long now)
    {
        while (_window.TryPeek(out var oldest) && time.GetElapsedTime(oldest.Start, now) >= limits.Window)
        {
            oldest.IsGone = true;
            _executed -= oldest.Took;
            _window.Dequeue();
        }
    }

    private TimeSpan Until(long now, SentRequest leaves) => limits.Window - time.GetElapsedTime(leaves.Start, now);

    private TimeSpan UntilExecutionFits(long now)
    {
        var left = _executed;
        foreach (var request in _window)
        {
            left -= request.Took;
            if (left < limits.ExecutionTime)
            {
                return Until(now, request);
            }
        }

        return limits.Window;
    }
}
