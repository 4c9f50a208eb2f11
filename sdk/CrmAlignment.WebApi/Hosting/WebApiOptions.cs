using System;
using CrmAlignment.WebApi.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CrmAlignment.WebApi.Hosting;

/// <summary>How the Web API is served.</summary>
public sealed record WebApiOptions
{
    /// <summary>The port on the loopback interface. Default: 0, any free one; <see cref="WebApiServer.Address"/> says which.</summary>
    public int Port { get; init; }

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

    /// <summary>Receives the log: a line for each request, and the details of defects. Default: nobody.</summary>
    public ILoggerFactory? Logging { get; init; }
}
