using System;
using System.Threading;
using CrmAlignment.LocalDataverse.Faults;

namespace CrmAlignment.LocalDataverse.Pipeline;

/// <summary>
/// When one operation, with all plug-ins that it causes, must be over. .NET cannot end a plug-in from outside, so a late one is
/// found out at its next service call, or when it returns.
/// </summary>
/// <remarks>
/// Source: https://learn.microsoft.com/power-apps/developer/data-platform/analyze-performance#time-and-resource-constraints. Time is
/// <see cref="TimeProvider.GetTimestamp"/>: setting the system's clock cannot make an operation late.
/// </remarks>
internal readonly struct OperationDeadline(PipelineEnvironment environment)
{
    private readonly long _start = environment.Clock.GetTimestamp();

    private TimeSpan Limit => environment.Limits.OperationTimeout;

    /// <summary>Whether the time is over. It is asked at every request: what is late is put into words only then.</summary>
    public bool IsOver => Limit != Timeout.InfiniteTimeSpan && environment.Clock.GetElapsedTime(_start) > Limit;

    /// <summary>The fault of what is late.</summary>
    /// <param name="what">What would go on, or came too late.</param>
    public Exception Fault(string what) => DataverseFault.PluginTimeout(what, Limit);
}
