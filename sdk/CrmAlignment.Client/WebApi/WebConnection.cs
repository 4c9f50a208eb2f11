using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CrmAlignment.Client.WebApi;

/// <summary>Sends requests to a Web API and reads their answers as JSON.</summary>
internal sealed class WebConnection : IDisposable
{
    private const string Everything = "odata.include-annotations=\"*\"";

    // A part of a batch's answer that is an error, and its body up to the next boundary.
    private static readonly Regex Refused = new(@"^HTTP/1\.1 [45]\d\d.*?\r?\n\r?\n(?<body>.*?)\r?\n--", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant);

    private readonly HttpClient _http;
    private readonly WebApiServiceOptions _options;

    public WebConnection(Uri environment, WebApiServiceOptions options)
    {
        _options = options;
        _http = options.Handler is null ? new HttpClient() : new HttpClient(options.Handler);
        _http.BaseAddress = new Uri(environment, "/api/data/v9.2/");
        _http.Timeout = options.Timeout;
    }

    /// <summary>Gets JSON.</summary>
    public JObject Get(string address) => Send(HttpMethod.Get, address, null).Json;

    /// <summary>Sends a request.</summary>
    /// <param name="method">The method.</param>
    /// <param name="address">The address, from the root of the service.</param>
    /// <param name="body">The body, or null.</param>
    /// <param name="headers">Headers.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">The environment refused it.</exception>
    /// <exception cref="HttpRequestException">The environment cannot be reached.</exception>
    public WebAnswer Send(HttpMethod method, string address, JObject? body, params (string Name, string Value)[] headers)
    {
        using var request = Request(method, address);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.TryAddWithoutValidation("Prefer", Everything);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (body is not null)
        {
            request.Content = new StringContent(body.ToString(Formatting.None), Encoding.UTF8, "application/json");
        }

        using var response = Answer(request);
        var text = response.Content is null ? "" : response.Content.ReadAsStringAsync().ConfigureAwait(false).GetAwaiter().GetResult();
        return response.IsSuccessStatusCode ? WebAnswer.Of(response, text) : throw WebFault.Of(response, text);
    }

    /// <summary>Sends a batch of one change set.</summary>
    /// <param name="content">Makes the batch.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">The environment refused a request of it; none was done.</exception>
    /// <exception cref="HttpRequestException">The environment cannot be reached.</exception>
    public void SendBatch(Func<HttpContent> content)
    {
        using var request = Request(HttpMethod.Post, "$batch");
        request.Content = content();
        using var response = Answer(request);
        var text = response.Content.ReadAsStringAsync().ConfigureAwait(false).GetAwaiter().GetResult();
        if (Refused.Match(text) is { Success: true } refused)
        {
            throw WebFault.Of(response, refused.Groups["body"].Value);
        }

        if (!response.IsSuccessStatusCode)
        {
            throw WebFault.Of(response, text);
        }
    }

    public void Dispose() => _http.Dispose();

    private HttpRequestMessage Request(HttpMethod method, string address)
    {
        var request = new HttpRequestMessage(method, address);
        request.Headers.TryAddWithoutValidation("OData-MaxVersion", "4.0");
        request.Headers.TryAddWithoutValidation("OData-Version", "4.0");
        if (_options.Token is { } token)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token(CancellationToken.None));
        }

        return request;
    }

    // The organization service has no asynchronous form, so its caller waits. What is canceled here is nobody's wish but the time limit's.
    private HttpResponseMessage Answer(HttpRequestMessage request)
    {
        try
        {
            return _http.SendAsync(request).ConfigureAwait(false).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException late)
        {
            throw new HttpRequestException($"{_http.BaseAddress} did not answer within {_http.Timeout}. What was asked may have been done.", late);
        }
    }
}
