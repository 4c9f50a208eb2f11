using System;
using CrmAlignment.Cli.Faults;
using CrmAlignment.WebApi.Telemetry;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CrmAlignment.Cli.Commands;

/// <summary>
/// Sends traces and metrics of the server to a collector, by OTLP over HTTP. Headers for it are taken from OTEL_EXPORTER_OTLP_HEADERS, as the
/// exporter's documentation says. What cannot be sent is dropped: serving does not wait for it.
/// https://opentelemetry.io/docs/specs/otel/protocol/exporter/
/// </summary>
internal sealed class Exporting : IDisposable
{
    private readonly TracerProvider _traces;
    private readonly MeterProvider _metrics;

    private Exporting(Uri endpoint)
    {
        var resource = ResourceBuilder.CreateDefault().AddService("crma", serviceVersion: typeof(Exporting).Assembly.GetName().Version?.ToString());
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(WebApiTelemetry.Name)
            .AddOtlpExporter(exporter => Address(exporter, endpoint, "v1/traces")).Build();
        _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(WebApiTelemetry.Name)
            .AddOtlpExporter(exporter => Address(exporter, endpoint, "v1/metrics")).Build();
    }

    /// <summary>Begins to send; null when nobody asked for it.</summary>
    /// <param name="endpoint">The address of the collector, without the path of the protocol.</param>
    /// <exception cref="InputException">It is no address of HTTP.</exception>
    public static Exporting? To(Uri? endpoint) => endpoint is null ? null
        : endpoint.IsAbsoluteUri && endpoint.Scheme is "http" or "https" ? new Exporting(endpoint)
        : throw new InputException("--otlp", $"\"{endpoint.OriginalString}\" is no address of a collector.", "Give one such as http://127.0.0.1:4318.");

    /// <summary>Sends what is left, for a few seconds at most.</summary>
    public void Dispose()
    {
        _traces.Dispose();
        _metrics.Dispose();
    }

    private static void Address(OtlpExporterOptions exporter, Uri endpoint, string path)
    {
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = new Uri(endpoint.AbsoluteUri.TrimEnd('/') + "/" + path);
    }
}
