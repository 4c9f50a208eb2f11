using System;
using System.Net.Http;
using System.Threading;

namespace CrmAlignment.Client.WebApi;

/// <summary>How a <see cref="WebApiService"/> reaches its environment.</summary>
/// <remarks>Immutable; several services may share one.</remarks>
public sealed class WebApiServiceOptions
{
    /// <summary>
    /// Gives the bearer token of a request; asked before each request, on the thread of the call, so keep a token until it ends. Null (the
    /// default) sends none, as to a local server that lets requests without a token act as a user.
    /// </summary>
    /// <remarks>
    /// With Microsoft.Identity.Client: AcquireTokenSilent first, then the flow of your choice, for the scope "{environment}/.default"
    /// (https://learn.microsoft.com/power-apps/developer/data-platform/authenticate-oauth).
    /// </remarks>
    public Func<CancellationToken, string>? Token { get; init; }

    /// <summary>How long a request may take; 2 minutes and 10 seconds by default, a little more than the platform's own limit of 2 minutes.</summary>
    public TimeSpan Timeout { get; init; } = new(0, 2, 10);

    /// <summary>Sends the requests, and is disposed with the service; null (the default) for one of its own. For proxies, certificates and tests.</summary>
    public HttpMessageHandler? Handler { get; init; }
}
