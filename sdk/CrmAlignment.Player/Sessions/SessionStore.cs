using System;
using System.Buffers.Text;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Threading;
using Microsoft.AspNetCore.Http;

namespace CrmAlignment.Player.Sessions;

/// <summary>The sessions of the player, in memory until it ends; the oldest goes when there are too many.</summary>
internal sealed class SessionStore
{
    /// <summary>Header that carries the token of the session.</summary>
    public const string TokenHeader = "X-Player-Token";

    private const string Cookie = "crma-player";
    private const int Most = 64;
    private const int Bytes = 24;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Session> _sessions = new(StringComparer.Ordinal);
    private readonly Queue<string> _byAge = new();

    /// <summary>The session of a request; null when it has none.</summary>
    public Session? Of(HttpRequest request)
    {
        lock (_lock)
        {
            return request.Cookies[CookieOn(request)] is { } id && _sessions.TryGetValue(id, out var session) ? session : null;
        }
    }

    /// <summary>The session of a request that changes something, which must carry the token of its session.</summary>
    /// <exception cref="BadHttpRequestException">It does not: 403.</exception>
    public Session Changing(HttpRequest request)
    {
        var session = Of(request) ?? throw new BadHttpRequestException(
            "There is no session. Open the address that crma printed.", StatusCodes.Status403Forbidden);
        return CryptographicOperations.FixedTimeEquals(
                System.Text.Encoding.UTF8.GetBytes(request.Headers[TokenHeader].ToString()), System.Text.Encoding.UTF8.GetBytes(session.Token))
            ? session
            : throw new BadHttpRequestException(
                $"The request lacks the header {TokenHeader} with the token of its session.", StatusCodes.Status403Forbidden);
    }

    /// <summary>Begins a session, and gives it to the browser.</summary>
    public void Begin(HttpContext context, Guid userId)
    {
        var session = new Session(Random(), Random(), userId);
        lock (_lock)
        {
            _sessions[session.Id] = session;
            _byAge.Enqueue(session.Id);
            while (_byAge.Count > Most)
            {
                _sessions.Remove(_byAge.Dequeue());
            }
        }

        context.Response.Cookies.Append(
            CookieOn(context.Request), session.Id, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/" });
    }

    /// <summary>Lets a session act as another user.</summary>
    public void Switch(Session session, Guid userId)
    {
        lock (_lock)
        {
            _sessions[session.Id] = session with { UserId = userId };
        }
    }

    // Cookies know no ports, so two players on this machine would overwrite each other's.
    private static string CookieOn(HttpRequest request) => $"{Cookie}-{request.Host.Port}";

    private static string Random() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
}
