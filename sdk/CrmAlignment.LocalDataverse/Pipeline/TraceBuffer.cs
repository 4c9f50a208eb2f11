using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Pipeline;

/// <summary>Collects what one run of a plug-in traces, one entry a line. Of more than 10 KB only the most recent lines stay.</summary>
/// <remarks>
/// Source: https://learn.microsoft.com/power-apps/developer/data-platform/logging-tracing#additional-information-about-the-tracing-service.
/// </remarks>
internal sealed class TraceBuffer : ITracingService
{
    private const int Limit = 10 * 1024;

    private readonly Lock _writing = new();
    private readonly Queue<string> _lines = new();
    private int _length;

    /// <summary>All entries that are kept; empty when none.</summary>
    public string Text
    {
        get
        {
            lock (_writing)
            {
                return string.Concat(_lines);
            }
        }
    }

    /// <inheritdoc/>
    public void Trace(string format, params object[] args)
    {
        ArgumentNullException.ThrowIfNull(format);
        var line = (args is { Length: > 0 } ? string.Format(CultureInfo.InvariantCulture, format, args) : format) + Environment.NewLine;
        lock (_writing)
        {
            _lines.Enqueue(line.Length <= Limit ? line : line[^Limit..]);
            _length += Math.Min(line.Length, Limit);
            while (_length > Limit)
            {
                _length -= _lines.Dequeue().Length;
            }
        }
    }
}
