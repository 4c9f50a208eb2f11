using System;
using System.Globalization;
using System.Text;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Pipeline;

/// <summary>Collects what a plug-in traces, one entry a line.</summary>
internal sealed class TraceBuffer : ITracingService
{
    private StringBuilder? _text;

    /// <summary>All entries so far; empty when none.</summary>
    public string Text => _text?.ToString() ?? string.Empty;

    /// <inheritdoc/>
    public void Trace(string format, params object[] args)
    {
        ArgumentNullException.ThrowIfNull(format);
        _text ??= new StringBuilder();
        if (args is { Length: > 0 })
        {
            _text.AppendFormat(CultureInfo.InvariantCulture, format, args).AppendLine();
        }
        else
        {
            _text.AppendLine(format);
        }
    }
}
