using System;
using CrmAlignment.WebApi.Faults;
using Microsoft.AspNetCore.Http;

namespace CrmAlignment.WebApi.Hosting;

/// <summary>Says as whom a request acts.</summary>
/// <param name="options">The tokens, and who acts without one.</param>
internal sealed class Callers(WebApiOptions options)
{
    private const string Scheme = "Bearer ";

    /// <summary>The user of a request.</summary>
    /// <exception cref="WebApiException">It has no token, or one that lets nobody in: 401. It comes from a page in a browser: 403.</exception>
    public Guid UserOf(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return options.Tokens?.UserOf(header[Scheme.Length..].Trim()) ?? throw Unknown("The token is unknown or has ended.");
        }

        if (options is { SessionUser: null, UserWithoutToken: null })
        {
            throw Unknown("The request has no token.");
        }

        RequireNoForeignPage(request);
        return options.SessionUser?.Invoke(request) ?? options.UserWithoutToken ?? throw Unknown("The request has no token.");
    }

    // Without a token, a page from elsewhere could act through the browser of whoever opens it; a browser names the page's origin.
    // A host that is not this machine's name is the same page by way of its own name service (DNS rebinding).
    private static void RequireNoForeignPage(HttpRequest request)
    {
        var own = $"{request.Scheme}://{request.Host}";
        if ((request.Headers.Origin is { Count: > 0 } origin && origin != own) || request.Host.Host is not ("127.0.0.1" or "localhost" or "[::1]"))
        {
            throw new WebApiException(403, WebApiException.Malformed, "The request comes from a page of another origin, which needs a token.");
        }
    }

    private static WebApiException Unknown(string what) =>
        new(401, WebApiException.Malformed, $"{what} Send the header Authorization: Bearer with a token that crma token made.");
}
