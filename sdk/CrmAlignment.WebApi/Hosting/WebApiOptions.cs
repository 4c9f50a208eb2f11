using System;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using CrmAlignment.WebApi.Access;
using CrmAlignment.WebApi.Protection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CrmAlignment.WebApi.Hosting;

/// <summary>How the Web API is served.</summary>
public sealed record WebApiOptions
{
    /// <summary>
    /// The address of this machine to listen at. Default: 127.0.0.1, which nothing beyond this machine reaches. Any other than a loopback
    /// address needs <see cref="Certificate"/>, and no <see cref="UserWithoutToken"/>: the server does not start otherwise.
    /// </summary>
    public IPAddress Listen { get; init; } = IPAddress.Loopback;

    /// <summary>The port. Default: 0, any free one; <see cref="WebApiServer.Address"/> says which.</summary>
    public int Port { get; init; }

    /// <summary>The certificate with its private key, to serve HTTPS (TLS 1.2 or 1.3); null (the default) to serve HTTP. It must outlive the server.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>Certificates between that one and the authority that callers know, to be sent with it; null (the default) for none.</summary>
    public X509Certificate2Collection? CertificateChain { get; init; }

    /// <summary>How long a caller may take to send the headers of a request. Default: 30 seconds. Then 408.</summary>
    public TimeSpan HeaderTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The slowest body, in bytes a second, once <see cref="BodyGracePeriod"/> is over. Default: 240. Then 408.</summary>
    public double SlowestBody { get; init; } = 240;

    /// <summary>How long a body may come more slowly; more than a second. Default: 5 seconds.</summary>
    public TimeSpan BodyGracePeriod { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The tokens that let callers in; null (the default) when there are none.</summary>
    public AccessTokens? Tokens { get; init; }

    /// <summary>
    /// The systemuser as whom a request without a token acts; null (the default) to refuse it with 401. Everything on this machine can
    /// send such a request, a web page in a browser excepted: there are no CORS headers, and a browser names its page.
    /// </summary>
    public Guid? UserWithoutToken { get; init; }

    /// <summary>
    /// Says as whom a request without a token acts, before <see cref="UserWithoutToken"/> is asked: the user of a session in a browser. It
    /// answers null for a request that belongs to none, and refuses one by <see cref="BadHttpRequestException"/>, whose status and message
    /// become the answer. Requests of pages of another origin do not come to it. Default: null, there are no sessions.
    /// </summary>
    public Func<HttpRequest, Guid?>? SessionUser { get; init; }

    /// <summary>Serves what lies beside the Web API, before it: middleware that leaves the rest to the next. Default: nothing.</summary>
    public Action<IApplicationBuilder>? Beside { get; init; }

    /// <summary>The largest body, in bytes. Default: 128 MiB, the largest file of the platform's settings.</summary>
    public long LargestBody { get; init; } = 128L * 1024 * 1024;

    /// <summary>The service protection limits to hold callers to, as the platform does; null (the default) for none.</summary>
    public ServiceProtection? Protection { get; init; }

    /// <summary>Receives the log: a line for each request, and the details of defects. Default: nobody.</summary>
    public ILoggerFactory? Logging { get; init; }
}
