using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CrmAlignment.WebApi.Telemetry;

/// <summary>
/// What the server says of itself by System.Diagnostics, to whoever listens (OpenTelemetry, dotnet-counters): a span for each request and for
/// each part of a batch, and metrics. Nobody listening, it costs nothing worth naming.
/// </summary>
/// <remarks>
/// Names follow the semantic conventions for HTTP (https://opentelemetry.io/docs/specs/semconv/http/). No address, no id, no value of a row
/// and no token is in them: what is said is the method, the status, the table and what was done.
/// </remarks>
public static class WebApiTelemetry
{
    /// <summary>The name of the ActivitySource and of the Meter.</summary>
    public const string Name = "CrmAlignment.WebApi";

    internal static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);

    internal static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "http.server.request.duration", "s", "Duration of requests, until the answer is handed to the network.", advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
        });

    internal static readonly UpDownCounter<long> Active = Meter.CreateUpDownCounter<long>("http.server.active_requests", "{request}", "Requests that are being answered.");

    internal static readonly Counter<long> Parts = Meter.CreateCounter<long>("crma.webapi.batch.parts", "{part}", "Requests inside batches, a change set counting as one.");
}
