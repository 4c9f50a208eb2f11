using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client.Resilience;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CrmAlignment.Client.WebApi;

/// <summary>Sends requests to a Web API, again where they may be, and reads their answers as JSON.</summary>
internal sealed class WebConnection : IDisposable
{
    private const string Everything = "odata.include-annotations=\"*\"";
    private const int DuplicateRecord = -2147220937;
    private const int ObjectDoesNotExist = -2147220969;

    private readonly HttpClient _http;
    private readonly WebTokens _tokens;
    private readonly WebRetries _retries;

    public WebConnection(Uri environment, WebApiServiceOptions options)
    {
        _http = options.Handler is null ? new HttpClient() : new HttpClient(options.Handler);
        _http.BaseAddress = new Uri(environment, "/api/data/v9.2/");
        _http.Timeout = options.Timeout;
        _tokens = new WebTokens(environment, options);
        Retries = options.Retries;
        _retries = new WebRetries(Retries);
    }

    private WebConnection(WebConnection other, AlignmentClientOptions retries)
    {
        (_http, _tokens) = (other._http, other._tokens);
        Retries = retries;
        _retries = new WebRetries(retries);
    }

    /// <summary>The root of the service, from which addresses start.</summary>
    public Uri Root => _http.BaseAddress!;

    /// <summary>How requests are sent again.</summary>
    public AlignmentClientOptions Retries { get; }

    /// <summary>The same connection with another policy.</summary>
    public WebConnection With(AlignmentClientOptions retries) => new(this, retries);

    /// <summary>Gets JSON.</summary>
    public JObject Get(string address) => GetAsync(address, CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>Gets JSON.</summary>
    public async Task<JObject> GetAsync(string address, CancellationToken cancellationToken) =>
        (await SendAsync(new WebCall(HttpMethod.Get, address, null, []), Repetition.Harmless, cancellationToken).ConfigureAwait(false)).Json;

    /// <summary>Gets XML, as a text.</summary>
    public async Task<string> GetXmlAsync(string address, CancellationToken cancellationToken)
    {
        HttpRequestMessage Request()
        {
            var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.TryAddWithoutValidation("Accept", "application/xml");
            return request;
        }

        var (exchange, _) = await _retries.RunAsync(cancellation => AttemptAsync(Request, cancellation), mayRepeat: true, cancellationToken).ConfigureAwait(false);
        return exchange.Response.IsSuccessStatusCode ? exchange.Text : throw WebFault.Of(exchange.Response, exchange.Text);
    }

    /// <summary>Sends a request.</summary>
    /// <param name="call">The request.</param>
    /// <param name="repetition">Whether it may be sent again when nobody knows whether it was done.</param>
    /// <param name="cancellationToken">Breaks off the request and the wait for the next attempt.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">The environment refused it.</exception>
    /// <exception cref="HttpRequestException">The environment cannot be reached, or what answers is none.</exception>
    public async Task<WebAnswer> SendAsync(WebCall call, Repetition repetition, CancellationToken cancellationToken)
    {
        var mayRepeat = repetition.IsHarmless || call.Method == HttpMethod.Get;
        var (exchange, mayBeDone) = await _retries
            .RunAsync(cancellation => AttemptAsync(() => RequestOf(call), cancellation), mayRepeat, cancellationToken)
            .ConfigureAwait(false);
        return exchange.Response.IsSuccessStatusCode ? Answer(exchange)
            : mayBeDone && DoneBefore(exchange, repetition) is { } answer ? answer
            : throw WebFault.Of(exchange.Response, exchange.Text);
    }

    /// <summary>Sends a batch, and returns the body of its answer. One that stopped at an error is answered with the answers so far.</summary>
    /// <param name="content">Makes the batch, for each attempt anew.</param>
    /// <param name="continuesOnError">Whether what stands behind an error is done.</param>
    /// <param name="repetition">Whether all of it may be sent again when nobody knows whether it was done.</param>
    /// <param name="cancellationToken">Breaks off the request and the wait for the next attempt.</param>
    /// <inheritdoc cref="SendAsync(WebCall, Repetition, CancellationToken)"/>
    public async Task<string> SendBatchAsync(Func<HttpContent> content, bool continuesOnError, Repetition repetition, CancellationToken cancellationToken)
    {
        var (exchange, _) = await _retries
            .RunAsync(cancellation => AttemptAsync(() => BatchOf(content(), continuesOnError), cancellation), repetition == Repetition.Harmless, cancellationToken)
            .ConfigureAwait(false);
        return exchange.MediaType == WebExchange.Batch ? exchange.Text
            : exchange.Response.IsSuccessStatusCode ? throw NoEnvironment(exchange, "a batch", null)
            : throw WebFault.Of(exchange.Response, exchange.Text);
    }

    /// <summary>The headers of a request, but for that of its body and its token.</summary>
    public static IEnumerable<(string Name, string Value)> HeadersOf(WebCall call) =>
    [
        ("Accept", "application/json"), ("OData-MaxVersion", "4.0"), ("OData-Version", "4.0"),
        ("Prefer", string.Join(",", call.Headers.Where(header => header.Name == "Prefer").Select(header => header.Value).Concat([Everything]))),
        .. call.Headers.Where(header => header.Name != "Prefer"),
    ];

    public void Dispose() => _http.Dispose();

    private static HttpRequestMessage RequestOf(WebCall call)
    {
        var request = new HttpRequestMessage(call.Method, call.Address);
        foreach (var (name, value) in HeadersOf(call))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (call.Body is not null)
        {
            request.Content = new StringContent(call.Body.ToString(Formatting.None), Encoding.UTF8, "application/json");
        }

        return request;
    }

    private static HttpRequestMessage BatchOf(HttpContent content, bool continuesOnError)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "$batch") { Content = content };
        request.Headers.TryAddWithoutValidation("OData-MaxVersion", "4.0");
        request.Headers.TryAddWithoutValidation("OData-Version", "4.0");
        request.Headers.TryAddWithoutValidation("Prefer", continuesOnError ? $"odata.continue-on-error,{Everything}" : Everything);
        return request;
    }

    // A token that was refused is asked for anew once: it may have expired between being given and arriving, or been revoked. A request
    // with a token that is refused was not begun, whatever it is.
    private async Task<WebExchange> AttemptAsync(Func<HttpRequestMessage> request, CancellationToken cancellationToken)
    {
        var token = await _tokens.GetAsync(null, cancellationToken).ConfigureAwait(false);
        var exchange = await ExchangeAsync(request, token, cancellationToken).ConfigureAwait(false);
        if (exchange.Response.StatusCode != HttpStatusCode.Unauthorized || token is null)
        {
            return exchange;
        }

        var renewed = await _tokens.GetAsync(token, cancellationToken).ConfigureAwait(false);
        return renewed is null || renewed == token ? exchange : await ExchangeAsync(request, renewed, cancellationToken).ConfigureAwait(false);
    }

    private async Task<WebExchange> ExchangeAsync(Func<HttpRequestMessage> make, string? token, CancellationToken cancellationToken)
    {
        using var request = make();
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        try
        {
            using var response = await _http.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return new WebExchange(response, response.Content is null ? "" : await response.Content.ReadAsStringAsync().ConfigureAwait(false));
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new HttpRequestException($"{_http.BaseAddress} did not answer within {_http.Timeout}. What was asked may have been done.", late);
        }
    }

    // A create that was answered by nobody and finds its row there has made it: nobody else chose the same id. A delete likewise.
    private static WebAnswer? DoneBefore(WebExchange exchange, Repetition repetition) => WebFault.Of(exchange.Response, exchange.Text).Detail.ErrorCode switch
    {
        DuplicateRecord when repetition.Creates is { } id => new WebAnswer([], id, IsCreated: true),
        ObjectDoesNotExist when repetition.Deletes => new WebAnswer([], null, IsCreated: false),
        _ => null,
    };

    private static WebAnswer Answer(WebExchange exchange)
    {
        try
        {
            return WebAnswer.Of(exchange.Response, exchange.Text);
        }
        catch (JsonException cause)
        {
            throw NoEnvironment(exchange, "JSON", cause);
        }
    }

    // Sign-in pages and proxies answer so: with 200, and with HTML.
    private static HttpRequestException NoEnvironment(WebExchange exchange, string expected, Exception? cause) => new(
        $"{exchange.Response.RequestMessage?.RequestUri?.GetLeftPart(UriPartial.Path)} answered {exchange.Line} with {exchange.MediaType ?? "no type"}, not {expected}. "
        + "Is this the address of an environment, and is no sign-in page or proxy before it?",
        cause);
}
