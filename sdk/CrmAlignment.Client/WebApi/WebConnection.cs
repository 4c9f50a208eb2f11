using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CrmAlignment.Client.WebApi;

/// <summary>Sends requests to a Web API and reads their answers as JSON.</summary>
internal sealed class WebConnection : IDisposable
{
    private const string Everything = "odata.include-annotations=\"*\"";

    private readonly HttpClient _http;
    private readonly WebApiServiceOptions _options;

    public WebConnection(Uri environment, WebApiServiceOptions options)
    {
        _options = options;
        _http = options.Handler is null ? new HttpClient() : new HttpClient(options.Handler);
        _http.BaseAddress = new Uri(environment, "/api/data/v9.2/");
        _http.Timeout = options.Timeout;
    }

    /// <summary>The root of the service, from which addresses start.</summary>
    public Uri Root => _http.BaseAddress!;

    /// <summary>Gets JSON.</summary>
    public JObject Get(string address) => Send(HttpMethod.Get, address, null).Json;

    /// <summary>Sends a request.</summary>
    /// <param name="method">The method.</param>
    /// <param name="address">The address, from the root of the service.</param>
    /// <param name="body">The body, or null.</param>
    /// <param name="headers">Headers.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">The environment refused it.</exception>
    /// <exception cref="HttpRequestException">The environment cannot be reached.</exception>
    public WebAnswer Send(HttpMethod method, string address, JObject? body, params (string Name, string Value)[] headers) =>
        Send(new WebCall(method, address, body, headers));

    /// <summary>Sends a request.</summary>
    /// <inheritdoc cref="Send(HttpMethod, string, JObject?, ValueTuple{string, string}[])"/>
    public WebAnswer Send(WebCall call)
    {
        using var request = new HttpRequestMessage(call.Method, call.Address);
        foreach (var (name, value) in HeadersOf(call))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (call.Body is not null)
        {
            request.Content = new StringContent(call.Body.ToString(Formatting.None), Encoding.UTF8, "application/json");
        }

        using var response = Answer(request);
        var text = Text(response);
        return response.IsSuccessStatusCode ? WebAnswer.Of(response, text) : throw WebFault.Of(response, text);
    }

    /// <summary>Sends a batch, and returns the body of its answer. One that stopped at an error is answered with the answers so far.</summary>
    /// <param name="content">The batch.</param>
    /// <param name="continuesOnError">Whether what stands behind an error is done.</param>
    /// <inheritdoc cref="Send(HttpMethod, string, JObject?, ValueTuple{string, string}[])"/>
    public string SendBatch(HttpContent content, bool continuesOnError)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "$batch") { Content = content };
        request.Headers.TryAddWithoutValidation("OData-MaxVersion", "4.0");
        request.Headers.TryAddWithoutValidation("OData-Version", "4.0");
        request.Headers.TryAddWithoutValidation("Prefer", continuesOnError ? $"odata.continue-on-error,{Everything}" : Everything);

        using var response = Answer(request);
        var text = Text(response);
        return response.Content?.Headers.ContentType?.MediaType == "multipart/mixed" ? text : throw WebFault.Of(response, text);
    }

    /// <summary>The headers of a request, but for that of its body and its token.</summary>
    public static IEnumerable<(string Name, string Value)> HeadersOf(WebCall call) =>
    [
        ("Accept", "application/json"), ("OData-MaxVersion", "4.0"), ("OData-Version", "4.0"),
        ("Prefer", string.Join(",", call.Headers.Where(header => header.Name == "Prefer").Select(header => header.Value).Concat([Everything]))),
        .. call.Headers.Where(header => header.Name != "Prefer"),
    ];

    public void Dispose() => _http.Dispose();

    // The organization service has no asynchronous form, so its caller waits. What is canceled here is nobody's wish but the time limit's.
    private HttpResponseMessage Answer(HttpRequestMessage request)
    {
        if (_options.Token is { } token)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token(CancellationToken.None));
        }

        try
        {
            return _http.SendAsync(request).ConfigureAwait(false).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException late)
        {
            throw new HttpRequestException($"{_http.BaseAddress} did not answer within {_http.Timeout}. What was asked may have been done.", late);
        }
    }

    private static string Text(HttpResponseMessage response) =>
        response.Content is null ? "" : response.Content.ReadAsStringAsync().ConfigureAwait(false).GetAwaiter().GetResult();
}
