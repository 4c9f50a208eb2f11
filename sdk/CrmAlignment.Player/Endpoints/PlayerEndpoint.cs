using System.Net;
using System.Threading.Tasks;
using CrmAlignment.Player.Files;
using CrmAlignment.Player.Sessions;
using CrmAlignment.WebApi;
using Microsoft.AspNetCore.Http;

namespace CrmAlignment.Player.Endpoints;

/// <summary>Answers what the player answers, and leaves the Web API to the next.</summary>
/// <param name="start">Lets browsers in.</param>
/// <param name="session">The session.</param>
/// <param name="clock">The clock.</param>
/// <param name="resources">The web resources.</param>
internal sealed class PlayerEndpoint(SessionStart start, SessionEndpoint session, ClockEndpoint clock, WebResources resources)
{
    /// <summary>Answers a request.</summary>
    public async Task HandleAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.StartsWithSegments("/api", System.StringComparison.OrdinalIgnoreCase))
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        try
        {
            RequireThisMachine(context);
            await AnswerAsync(context).ConfigureAwait(false);
        }
        catch (BadHttpRequestException refusal)
        {
            await RefuseAsync(context, refusal).ConfigureAwait(false);
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method) && SessionStart.IsAsked(context.Request))
        {
            start.Begin(context);
            return;
        }

        if (!start.IsIn(context.Request))
        {
            throw new BadHttpRequestException(
                "There is no session. Open the address that crma printed, which ends with a key.", StatusCodes.Status403Forbidden);
        }

        await (context.Request.Method.ToUpperInvariant() switch
        {
            "GET" => ReadAsync(context),
            "POST" => ChangeAsync(context),
            _ => NothingAsync(context),
        }).ConfigureAwait(false);
    }

    private async Task ReadAsync(HttpContext context)
    {
        switch (context.Request.Path.Value!.ToLowerInvariant())
        {
            case "/" or "/main.aspx":
                await PlayerFiles.AnswerPageAsync(context).ConfigureAwait(false);
                break;
            case "/player/session":
                await session.ShowAsync(context).ConfigureAwait(false);
                break;
            case var _ when WebResources.IsAsked(context.Request):
                await resources.AnswerAsync(context).ConfigureAwait(false);
                break;
            default:
                if (!await PlayerFiles.TryAnswerAsync(context).ConfigureAwait(false))
                {
                    await NothingAsync(context).ConfigureAwait(false);
                }

                break;
        }
    }

    private Task ChangeAsync(HttpContext context) => context.Request.Path.Value switch
    {
        "/player/session/user" => session.SwitchUserAsync(context),
        "/player/session/language" => session.SetLanguageAsync(context),
        "/player/clock" => clock.MoveAsync(context),
        _ => NothingAsync(context),
    };

    private static Task NothingAsync(HttpContext context) => PlainText.WriteAsync(
        context,
        StatusCodes.Status404NotFound,
        $"Nothing is served at {context.Request.Path}. The Web API is at {WebApiServer.ServicePath}, the apps at /.");

    // The name, too: a page elsewhere whose name its own name service turns into this machine's address is not this player's.
    private static void RequireThisMachine(HttpContext context)
    {
        var remote = context.Connection.RemoteIpAddress;
        if ((remote is not null && !IPAddress.IsLoopback(remote)) || context.Request.Host.Host is not ("127.0.0.1" or "localhost" or "[::1]"))
        {
            throw new BadHttpRequestException(
                "Apps are played for browsers of this machine alone, by the address that crma printed.", StatusCodes.Status403Forbidden);
        }
    }

    private static Task RefuseAsync(HttpContext context, BadHttpRequestException refusal) =>
        context.Request.Path.StartsWithSegments("/player", System.StringComparison.Ordinal)
            ? JsonAnswer.WriteAsync(context, new { error = new { code = "0x0", message = refusal.Message } }, refusal.StatusCode)
            : PlainText.WriteAsync(context, refusal.StatusCode, refusal.Message);
}
