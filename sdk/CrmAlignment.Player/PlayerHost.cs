using System;
using System.Buffers.Text;
using System.Security.Cryptography;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Player.Endpoints;
using CrmAlignment.Player.Files;
using CrmAlignment.Player.Sessions;
using CrmAlignment.Player.Settings;
using CrmAlignment.WebApi.Hosting;
using Microsoft.AspNetCore.Builder;

namespace CrmAlignment.Player;

/// <summary>
/// Plays the model-driven apps of a local organization in a browser on this machine, beside its Web API: the app list, grids, forms and
/// commands, as any user of the organization.
/// </summary>
/// <remarks>
/// The browser reads everything over the Web API. Here is what it cannot have from there: its own files, web resources, the session that says
/// as whom it acts, and the organization's clock. A session begins with the <see cref="Key"/>; other computers are refused.
/// </remarks>
public sealed class PlayerHost
{
    private const int KeyBytes = 18;

    private readonly SessionCallers _callers;
    private readonly PlayerEndpoint _endpoint;

    /// <summary>Makes the player of an organization.</summary>
    /// <param name="organization">The organization, which must outlive the server.</param>
    /// <param name="options">How; null for the defaults.</param>
    public PlayerHost(LocalOrganization organization, PlayerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(organization);
        options ??= new PlayerOptions();
        Key = options.Key ?? Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));
        var sessions = new SessionStore();
        var people = new People(organization);
        _callers = new SessionCallers(sessions, organization);
        _endpoint = new PlayerEndpoint(
            new SessionStart(sessions, people, options.FirstUser, Key),
            new SessionEndpoint(sessions, people, organization, options),
            new ClockEndpoint(sessions, organization, options),
            new WebResources(organization));
    }

    /// <summary>What the address must say to begin a session.</summary>
    public string Key { get; }

    /// <summary>Lets a server of the organization's Web API play its apps too.</summary>
    /// <param name="options">The options of the server.</param>
    /// <returns>The options with which to start it.</returns>
    public WebApiOptions AddTo(WebApiOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options with
        {
            SessionUser = _callers.UserOf,
            Beside = application =>
            {
                options.Beside?.Invoke(application);
                application.Use(_endpoint.HandleAsync);
            },
        };
    }

    /// <summary>The address to open in a browser. It holds the key: who has it acts as any user.</summary>
    /// <param name="server">The address of the server.</param>
    public Uri AddressOn(Uri server) => new(server, "/?key=" + Uri.EscapeDataString(Key));
}
