using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;
using CrmAlignment.LocalDataverse;
using CrmAlignment.WebApi.Hosting;
using CrmAlignment.WebApi.Telemetry;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Xunit;

namespace CrmAlignment.WebApi.Tests.Telemetry;

/// <summary>What a collector gets. Other tests serve at the same time, so spans are told by their trace, metrics by their port.</summary>
public sealed class TelemetryTests : IAsyncLifetime, IDisposable
{
    private const string Secret = "Secret";

    private static readonly ActivityTraceId Trace = ActivityTraceId.CreateRandom();

    private readonly List<Activity> _spans = [];
    private readonly List<Metric> _metrics = [];
    private readonly TracerProvider _tracing;
    private readonly MeterProvider _metering;
    private readonly LocalOrganization _organization = LocalOrganization.Open();
    private readonly HttpClient _client = new();
    private WebApiServer? _server;

    public TelemetryTests()
    {
        _tracing = Sdk.CreateTracerProviderBuilder().AddSource(WebApiTelemetry.Name).AddInMemoryExporter(_spans).Build();
        _metering = Sdk.CreateMeterProviderBuilder().AddMeter(WebApiTelemetry.Name).AddInMemoryExporter(_metrics).Build();
    }

    public async Task InitializeAsync()
    {
        _server = await WebApiServer.StartAsync(_organization, new WebApiOptions { UserWithoutToken = _organization.SystemUserId });
        _client.BaseAddress = _server.ServiceAddress;
        _client.DefaultRequestHeaders.TryAddWithoutValidation("traceparent", $"00-{Trace}-00f067aa0ba902b7-01");
    }

    public async Task DisposeAsync() => await _server!.DisposeAsync();

    public void Dispose()
    {
        _client.Dispose();
        _organization.Dispose();
        _tracing.Dispose();
        _metering.Dispose();
    }

    [Fact]
    public async Task Requests_are_spans_of_their_callers_trace_and_measured_without_anything_that_they_hold()
    {
        using var row = new StringContent($$"""{"name":"{{Secret}}","accountid":"5ec2e700-0000-0000-0000-000000000001"}""", Encoding.UTF8, "application/json");
        using var created = await _client.PostAsync("accounts", row);
        using var found = await _client.GetAsync($"accounts?$select=name&$filter=name eq '{Secret}'");
        using var missed = await _client.GetAsync("accounts(5ec2e700-0000-0000-0000-000000000002)");
        using var nowhere = await _client.GetAsync($"{Secret}?{Secret}={Secret}");
        using var asked = new HttpRequestMessage(new HttpMethod("SECRET"), "accounts");
        using var odd = await _client.SendAsync(asked);
        using var batch = new StringContent("--b\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nGET WhoAmI() HTTP/1.1\r\n\r\n\r\n--b--\r\n");
        batch.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/mixed; boundary=b");
        using var answered = await _client.PostAsync("$batch", batch);
        var port = _server!.Address.Port;
        await _server.DisposeAsync();
        var series = Series();

        string[] lines =
        [
            "GET WhoAmI|CallMessage|", "GET accounts|RetrieveRows|200", "GET accounts|RetrieveRow|404", "GET||404", "POST accounts|CreateRow|204", "POST||200", "_OTHER||405",
        ];
        Assert.Equal(lines, Spans().Select(Line).Order(StringComparer.Ordinal));
        Assert.All(Spans().Where(span => span.Kind == ActivityKind.Server), span => Assert.Equal("00f067aa0ba902b7", span.ParentSpanId.ToHexString()));
        Assert.Contains($"http.server.request.duration http.request.method=GET http.response.status_code=404 server.port={port} url.scheme=http: 2", series);
        Assert.Contains($"http.server.request.duration http.request.method=POST http.response.status_code=204 server.port={port} url.scheme=http: 1", series);
        Assert.Contains($"http.server.active_requests http.request.method=POST server.port={port} url.scheme=http: 0", series);
        var told = string.Join('\n', Spans().SelectMany(span => span.TagObjects.Select(tag => $"{span.DisplayName} {tag.Key}={tag.Value}")).Concat(series));
        Assert.DoesNotContain(Secret, told, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("5ec2e700", told, StringComparison.OrdinalIgnoreCase);
    }

    private static string Line(Activity span) => $"{span.DisplayName}|{span.GetTagItem("crma.operation")}|{span.GetTagItem("http.response.status_code")}";

    private IEnumerable<Activity> Spans() => _spans.ToList().Where(span => span.TraceId == Trace);

    private List<string> Series()
    {
        _metering.ForceFlush();
        var series = new List<string>();
        foreach (var metric in _metrics)
        {
            foreach (ref readonly var point in metric.GetMetricPoints())
            {
                var tags = new List<string>();
                foreach (var tag in point.Tags)
                {
                    tags.Add($"{tag.Key}={tag.Value}");
                }

                var value = metric.MetricType == MetricType.Histogram ? point.GetHistogramCount() : point.GetSumLong();
                series.Add($"{metric.Name} {string.Join(' ', tags.Order(StringComparer.Ordinal))}: {value}");
            }
        }

        return series;
    }
}
