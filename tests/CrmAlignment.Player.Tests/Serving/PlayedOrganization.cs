using System;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Player.Settings;
using CrmAlignment.WebApi;
using CrmAlignment.WebApi.Hosting;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.Player.Tests.Serving;

/// <summary>An organization without any solution, played; and a browser's part of HTTP: it keeps cookies.</summary>
public sealed class PlayedOrganization : IAsyncLifetime
{
    public const string Key = "key-of-tests";

    private WebApiServer? _server;

    public PlayedOrganization()
    {
        Clock = new MovableClock(Time);
        Organization = LocalOrganization.Open(new LocalDataverseOptions { TimeProvider = Clock });
        Browser = new HttpClient(new HttpClientHandler { CookieContainer = Cookies, AllowAutoRedirect = false });
    }

    public StandingTime Time { get; } = new();

    public MovableClock Clock { get; }

    public LocalOrganization Organization { get; }

    public CookieContainer Cookies { get; } = new();

    public HttpClient Browser { get; }

    /// <summary>Counts how often the work was done that is due when the clock was moved.</summary>
    public int DueWork { get; private set; }

    public Uri Server => _server!.Address;

    public async Task InitializeAsync()
    {
        var player = new PlayerHost(Organization, new PlayerOptions { Clock = Clock, Key = Key, DueWork = _ => DueWork++ });
        _server = await WebApiServer.StartAsync(Organization, player.AddTo(new WebApiOptions()));
        Browser.BaseAddress = Server;
    }

    public async Task DisposeAsync()
    {
        Browser.Dispose();
        await _server!.DisposeAsync();
        Organization.Dispose();
    }

    /// <summary>Begins the session, and gives what the player tells of it.</summary>
    public async Task<JsonElement> BeginAsync()
    {
        using var response = await Browser.GetAsync(new Uri($"/?key={Key}", UriKind.Relative));
        Assert.Equal((HttpStatusCode.Redirect, "/"), (response.StatusCode, response.Headers.Location?.OriginalString));
        return await SessionAsync();
    }

    public async Task<JsonElement> SessionAsync()
    {
        using var json = JsonDocument.Parse(await Browser.GetStringAsync(new Uri("/player/session", UriKind.Relative)));
        return json.RootElement.Clone();
    }

    /// <summary>Sends a request and gives status and text of the answer.</summary>
    public async Task<(int Status, string Text)> SendAsync(string method, string address, string? body = null, string? token = null, string? host = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.RelativeOrAbsolute));
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        if (token is not null)
        {
            request.Headers.Add("X-Player-Token", token);
        }

        request.Headers.Host = host;
        using var response = await Browser.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>A user without any role.</summary>
    public Guid User(string name) => Organization.AdminService.Create(new Entity("systemuser")
    {
        ["firstname"] = name,
        ["lastname"] = "Test",
        ["domainname"] = $"{name}@example.com",
        ["businessunitid"] = new EntityReference("businessunit", Organization.RootBusinessUnitId),
    });

    public sealed class StandingTime : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2025, 2, 3, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
