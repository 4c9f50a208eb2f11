using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace CrmAlignment.Player.Sessions;

/// <summary>Lets a browser in that was given the address with the key.</summary>
/// <param name="sessions">The sessions.</param>
/// <param name="people">The users.</param>
/// <param name="firstUser">As whom a session begins; null to choose.</param>
/// <param name="key">The key.</param>
internal sealed class SessionStart(SessionStore sessions, People people, Guid? firstUser, string key)
{
    /// <summary>Whether a request asks to be let in.</summary>
    public static bool IsAsked(HttpRequest request) => request.Query.ContainsKey("key");

    /// <summary>Whether a request belongs to a session.</summary>
    public bool IsIn(HttpRequest request) => sessions.Of(request) is not null;

    /// <summary>Begins a session when the key fits, and sends the browser to the same address without it.</summary>
    /// <exception cref="BadHttpRequestException">The key does not fit: 403.</exception>
    public void Begin(HttpContext context)
    {
        var given = Encoding.UTF8.GetBytes(context.Request.Query["key"].ToString());
        if (!CryptographicOperations.FixedTimeEquals(given, Encoding.UTF8.GetBytes(key)))
        {
            throw new BadHttpRequestException(
                "The key of the address is not that of this player. Open the address that crma printed.", StatusCodes.Status403Forbidden);
        }

        if (!IsIn(context.Request))
        {
            sessions.Begin(context, firstUser ?? Chosen());
        }

        var rest = QueryString.Create(context.Request.Query.Where(pair => pair.Key != "key"));
        context.Response.Redirect(context.Request.Path.ToUriComponent() + rest.ToUriComponent());
    }

    private Guid Chosen()
    {
        var all = people.All();
        return (all.FirstOrDefault(person => person.Roles.Any(role => role != "System Administrator")) ?? all[0]).Id;
    }
}
