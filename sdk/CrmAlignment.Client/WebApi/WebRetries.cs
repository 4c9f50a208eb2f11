using System;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client.Resilience;
using Polly;

namespace CrmAlignment.Client.WebApi;

/// <summary>
/// Which answers of a Web API pass by themselves, and how they are sent again.
/// https://learn.microsoft.com/power-apps/developer/data-platform/api-limits#retry-operations
/// </summary>
internal sealed class WebRetries
{
    private const int TooManyRequests = 429;
    private const int BadGateway = 502;
    private const int Unavailable = 503;
    private const int GatewayTimeout = 504;

    private readonly AlignmentClientOptions _options;
    private readonly RetryPolicy<WebExchange> _policy;

    /// <summary>Creates the policy of a connection.</summary>
    public WebRetries(AlignmentClientOptions options)
    {
        _options = options;
        _policy = new RetryPolicy<WebExchange>(options, Judge);
    }

    /// <summary>Makes attempts until one stays.</summary>
    /// <inheritdoc cref="RetryPolicy{T}.RunAsync"/>
    public Task<(WebExchange Result, bool MayBeDoneBefore)> RunAsync(
        Func<CancellationToken, Task<WebExchange>> attempt, bool mayRepeat, CancellationToken cancellationToken) =>
        _policy.RunAsync(attempt, mayRepeat, cancellationToken);

    private Mishap? Judge(Outcome<WebExchange> outcome) =>
        outcome.Exception is { } error ? BrokenConnection.Of(error)
        : outcome.Result is { } exchange ? Judge(exchange)
        : null;

    // Service protection, and a server that names the time of its return, have not begun. What a gateway says of the server behind it
    // leaves open whether that one has. A batch that stopped at a part has the status of that part, and what stood before it is done.
    private Mishap? Judge(WebExchange exchange)
    {
        if (exchange.MediaType == WebExchange.Batch)
        {
            return null;
        }

        var wait = exchange.RetryAfter(_options.Time.GetUtcNow());
        return exchange.Status switch
        {
            TooManyRequests => new Mishap(false, wait ?? _options.FallbackRetryAfter.ToTimeSpan(), exchange.Line),
            Unavailable => new Mishap(wait is null, wait, exchange.Line),
            BadGateway or GatewayTimeout => new Mishap(true, wait, exchange.Line),
            _ => null,
        };
    }
}
