using System;
using System.Net;
using System.Security.Authentication;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CrmAlignment.WebApi.Hosting;

/// <summary>Where the server listens, and how much of its time and memory a caller can take who is not let in yet.</summary>
internal static class Listening
{
    // Addresses may have 32,768 characters: https://learn.microsoft.com/power-apps/developer/data-platform/webapi/compose-http-requests-handle-errors
    private const int LongestRequestLine = 34 * 1024;

    /// <summary>Refuses what would let others than this machine read tokens and rows on their way, or act without a token.</summary>
    /// <exception cref="ArgumentException">The options would.</exception>
    public static void Check(WebApiOptions options)
    {
        if (IPAddress.IsLoopback(options.Listen))
        {
            return;
        }

        if (options.Certificate is null)
        {
            throw new ArgumentException($"{options.Listen} is reached from other machines, which needs a certificate: tokens and rows would go over the network as they are.", nameof(options));
        }

        if (options.UserWithoutToken is not null)
        {
            throw new ArgumentException($"{options.Listen} is reached from other machines, whose requests need tokens: nobody can act without one there.", nameof(options));
        }
    }

    /// <summary>Sets up the server.</summary>
    public static void Configure(KestrelServerOptions kestrel, WebApiOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = options.LargestBody;
        kestrel.Limits.MaxRequestLineSize = LongestRequestLine;
        kestrel.Limits.RequestHeadersTimeout = options.HeaderTimeout;
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(options.SlowestBody, options.BodyGracePeriod);
        kestrel.Listen(options.Listen, options.Port, listen =>
        {
            // The limits above are those of HTTP/1.1; HTTP/2 would have its own.
            listen.Protocols = HttpProtocols.Http1;
            if (options.Certificate is { } certificate)
            {
                listen.UseHttps(https =>
                {
                    https.ServerCertificate = certificate;
                    https.ServerCertificateChain = options.CertificateChain;
                    https.SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13;
                });
            }
        });
    }
}
