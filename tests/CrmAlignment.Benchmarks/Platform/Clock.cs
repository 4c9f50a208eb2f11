using System;
using System.Diagnostics;
using System.Linq;

namespace CrmAlignment.Benchmarks.Platform;

/// <summary>
/// Times one side of a trial: wall clock of each operation, and processor time of the process, garbage collection and
/// background compilation included, which does not grow when other processes want the processor.
/// </summary>
/// <param name="operation">The operation.</param>
internal sealed class Clock(Action<int> operation)
{
    private static readonly TimeSpan WarmUpTime = TimeSpan.FromSeconds(1.5);

    private double[] _seconds = [];
    private double _processor;
    private int _next;

    /// <summary>Half of the operations took less.</summary>
    public double Median => At(0.5);

    /// <summary>95 of 100 operations took less.</summary>
    public double P95 => At(0.95);

    /// <summary>The average, in which every operation counts.</summary>
    public double Mean => _seconds.Average();

    /// <summary>Processor time of an operation, on average.</summary>
    public double Processor => _processor / _seconds.Length;

    /// <summary>Bytes that an operation allocates on this thread, on average.</summary>
    public double Allocated { get; private set; }

    /// <summary>Runs without measuring until hot code is compiled with optimization, which happens in the background.</summary>
    public void WarmUp()
    {
        var start = Stopwatch.GetTimestamp();
        do
        {
            operation(_next++);
        }
        while (Stopwatch.GetElapsedTime(start) < WarmUpTime);
    }

    /// <summary>Runs and measures.</summary>
    /// <param name="count">How often.</param>
    public void Run(int count)
    {
        var seconds = new double[count];
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var processor = Environment.CpuUsage.TotalTime;
        for (var index = 0; index < count; index++)
        {
            var start = Stopwatch.GetTimestamp();
            operation(_next++);
            seconds[index] = Stopwatch.GetElapsedTime(start).TotalSeconds;
        }

        _processor += (Environment.CpuUsage.TotalTime - processor).TotalSeconds;
        Allocated += (GC.GetAllocatedBytesForCurrentThread() - allocated - Allocated * count) / (_seconds.Length + count);
        _seconds = [.. _seconds, .. seconds];
    }

    private double At(double part)
    {
        var sorted = _seconds.Order().ToArray();
        return sorted[(int)(part * (sorted.Length - 1))];
    }
}
