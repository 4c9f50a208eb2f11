using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client.Resilience;

namespace CrmAlignment.Client.WebApi;

/// <summary>How a <see cref="WebApiService"/> reaches its environment.</summary>
/// <remarks>Immutable; several services may share one.</remarks>
public sealed class WebApiServiceOptions
{
    /// <summary>
    /// Gives the bearer token of a request; asked before each request, so keep a token until it ends. Null (the default) sends none, as to a
    /// local server that lets requests without a token act as a user. It is asked once more when the environment answers 401; where it gives
    /// the same token again, the refusal stays.
    /// </summary>
    /// <remarks>Any thread may ask, several at once.</remarks>
    public Func<CancellationToken, string>? Token { get; init; }

    /// <summary>
    /// Gives the bearer token of a request without blocking, and is asked in place of <see cref="Token"/>; null by default. Asked before each
    /// request, and once more, with the token that was refused, when the environment answers 401.
    /// </summary>
    /// <remarks>
    /// Asked on threads of the pool, by several at once. With Microsoft.Identity.Client: AcquireTokenSilent first, then the flow of your
    /// choice, for the scope "{environment}/.default" (https://learn.microsoft.com/power-apps/developer/data-platform/authenticate-oauth);
    /// WithForceRefresh where <see cref="TokenRequest.Rejected"/> is not null. A TokenCredential's GetTokenAsync fits as well.
    /// </remarks>
    public Func<TokenRequest, CancellationToken, Task<string>>? TokenAsync { get; init; }

    /// <summary>How often and how long a request is sent again; the defaults unless said otherwise. A client that is given options of its own
    /// uses those.</summary>
    public AlignmentClientOptions Retries { get; init; } = new();

    /// <summary>How long one attempt may take; 2 minutes and 10 seconds by default, a little more than the platform's own limit of 2 minutes.</summary>
    public TimeSpan Timeout { get; init; } = new(0, 2, 10);

    /// <summary>Sends the requests, and is disposed with the service; null (the default) for one of its own. For proxies, certificates and tests.</summary>
    public HttpMessageHandler? Handler { get; init; }

    /// <summary>Whether requests carry a token.</summary>
    internal bool HasToken => Token is not null || TokenAsync is not null;
}
