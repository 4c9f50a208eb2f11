using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;

namespace CrmAlignment.Client.Resilience;

/// <summary>Tells whether a broken connection broke before anything was sent.</summary>
internal static class BrokenConnection
{
    private static readonly SocketError[] Unreached =
    [
        SocketError.ConnectionRefused, SocketError.HostDown, SocketError.HostNotFound, SocketError.HostUnreachable, SocketError.NetworkDown,
        SocketError.NetworkUnreachable, SocketError.NoData, SocketError.TryAgain,
    ];

    /// <summary>What an exception tells; null when it is of another kind, or when nobody waited for the answer any more.</summary>
    /// <remarks>
    /// A request that ran into its time limit is not sent again: it would run into it again, and the first may still be at work.
    /// </remarks>
    public static Mishap? Of(Exception error)
    {
        var chain = Chain(error).ToList();
        return chain.Any(one => one is OperationCanceledException or TimeoutException) ? null
            : chain.Any(IsUnreached) ? new Mishap(false, null, error.Message)
            : chain.Any(one => one is HttpRequestException or IOException or SocketException or WebException) ? new Mishap(true, null, error.Message)
            : null;
    }

    private static bool IsUnreached(Exception error) => error switch
    {
        SocketException socket => Unreached.Contains(socket.SocketErrorCode),
        WebException web => web.Status is WebExceptionStatus.ConnectFailure or WebExceptionStatus.NameResolutionFailure,
#if !NETFRAMEWORK
        HttpRequestException http => http.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError,
#endif
        _ => false,
    };

    private static IEnumerable<Exception> Chain(Exception error)
    {
        for (var one = error; one is not null; one = one.InnerException)
        {
            yield return one;
        }
    }
}
