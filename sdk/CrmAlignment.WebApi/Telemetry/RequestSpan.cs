using System;
using System.Collections.Frozen;
using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace CrmAlignment.WebApi.Telemetry;

/// <summary>One request, from its headers to its answer, as a span and as metrics.</summary>
internal sealed class RequestSpan : IDisposable
{
    private const string Error = "error.type";

    // Whatever else a caller writes as method must not become a series of its own: https://opentelemetry.io/docs/specs/semconv/http/http-metrics/
    private static readonly FrozenSet<string> Methods = FrozenSet.Create(StringComparer.Ordinal, "GET", "POST", "PATCH", "PUT", "DELETE", "HEAD", "OPTIONS");

    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly Activity? _activity;
    private TagList _tags;

    private RequestSpan(HttpContext context, TimeProvider time)
    {
        _time = time;
        _start = time.GetTimestamp();
        var method = Methods.Contains(context.Request.Method) ? context.Request.Method : "_OTHER";
        _tags = new TagList
        {
            { "http.request.method", method },
            { "url.scheme", context.Request.Scheme },
            { "server.port", context.Connection.LocalPort },
        };
        WebApiTelemetry.Active.Add(1, _tags);
        _activity = WebApiTelemetry.Source.HasListeners() ? Start(context.Request, method) : null;
    }

    /// <summary>Begins.</summary>
    public static RequestSpan Begin(HttpContext context, TimeProvider time) => new(context, time);

    /// <summary>The request was answered.</summary>
    public void Answered(int status)
    {
        Say("http.response.status_code", status);
        if (status >= 500)
        {
            Say(Error, status.ToString(CultureInfo.InvariantCulture));
            _activity?.SetStatus(ActivityStatusCode.Error);
        }
    }

    /// <summary>Its caller left before it was answered.</summary>
    public void BrokenOff() => Say(Error, "caller_left");

    /// <inheritdoc/>
    public void Dispose()
    {
        WebApiTelemetry.Active.Add(-1, _tags[0], _tags[1], _tags[2]);
        WebApiTelemetry.Duration.Record(_time.GetElapsedTime(_start).TotalSeconds, _tags);
        _activity?.Dispose();
    }

    // The span of whoever called goes on here (https://www.w3.org/TR/trace-context/).
    private Activity? Start(HttpRequest request, string method)
    {
        ActivityContext.TryParse(request.Headers.TraceParent, request.Headers.TraceState, isRemote: true, out var caller);
        return WebApiTelemetry.Source.StartActivity(method, ActivityKind.Server, caller, _tags);
    }

    private void Say(string name, object value)
    {
        _tags.Add(name, value);
        _activity?.SetTag(name, value);
    }
}
