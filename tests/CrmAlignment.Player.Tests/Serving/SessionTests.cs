using System;
using System.Net;
using System.Threading.Tasks;
using Xunit;

namespace CrmAlignment.Player.Tests.Serving;

/// <summary>Who is let in, as whom, and what they may change.</summary>
public sealed class SessionTests : IAsyncLifetime
{
    private readonly PlayedOrganization _played = new();

    public Task InitializeAsync() => _played.InitializeAsync();

    public Task DisposeAsync() => _played.DisposeAsync();

    [Theory]
    [InlineData("/")]
    [InlineData("/main.aspx")]
    [InlineData("/player/session")]
    [InlineData("/webresources/any.js")]
    public async Task Nothing_is_told_without_a_session(string address)
    {
        var (status, text) = await _played.SendAsync("GET", address);
        Assert.Equal(403, status);
        Assert.Contains("There is no session. Open the address that crma printed, which ends with a key.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Session_is_refused_when_the_key_is_wrong() => Assert.Equal(
        (403, "The key of the address is not that of this player. Open the address that crma printed.\n"), await _played.SendAsync("GET", "/?key=other"));

    [Fact]
    public async Task Web_api_refuses_requests_without_session_and_token()
    {
        var (status, text) = await _played.SendAsync("GET", "/api/data/v9.2/WhoAmI");
        Assert.Equal(401, status);
        Assert.Contains("The request has no token.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cookie_is_kept_from_scripts_and_from_other_sites()
    {
        using var response = await _played.Browser.GetAsync(new Uri($"/main.aspx?key={PlayedOrganization.Key}&etn=lead", UriKind.Relative));
        Assert.Equal("/main.aspx?etn=lead", response.Headers.Location?.OriginalString);
        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"));
        Assert.EndsWith("; path=/; samesite=strict; httponly", cookie, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("192.0.2.1:80")]
    public async Task Names_of_other_machines_are_refused(string host)
    {
        await _played.BeginAsync();
        Assert.Equal(
            (403, "Apps are played for browsers of this machine alone, by the address that crma printed.\n"), await _played.SendAsync("GET", "/", host: host));
    }

    [Fact]
    public async Task Session_acts_as_the_user_it_was_switched_to()
    {
        var before = await _played.BeginAsync();
        Assert.Equal("SYSTEM", before.GetProperty("user").GetProperty("name").GetString());
        var anna = _played.User("Anna");
        var token = before.GetProperty("token").GetString();
        Assert.Equal(204, (await _played.SendAsync("POST", "/player/session/user", $$"""{"id":"{{anna}}"}""", token)).Status);
        Assert.Equal("Anna Test", (await _played.SessionAsync()).GetProperty("user").GetProperty("name").GetString());
        Assert.Contains(anna.ToString(), (await _played.SendAsync("GET", "/api/data/v9.2/WhoAmI")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Switch_is_refused_to_users_that_are_disabled_or_unknown()
    {
        var token = (await _played.BeginAsync()).GetProperty("token").GetString();
        var gone = Guid.NewGuid();
        Assert.Equal(
            (400, $$$"""{"error":{"code":"0x0","message":"There is no enabled user {{{gone}}}."}}"""),
            await _played.SendAsync("POST", "/player/session/user", $$"""{"id":"{{gone}}"}""", token));
    }

    [Theory]
    [InlineData("POST", "/player/session/user")]
    [InlineData("POST", "/player/session/language")]
    [InlineData("POST", "/player/clock")]
    [InlineData("POST", "/api/data/v9.2/accounts")]
    [InlineData("DELETE", "/api/data/v9.2/accounts(00000000-0000-0000-0000-000000000001)")]
    public async Task Changes_are_refused_without_the_token_of_the_session(string method, string address)
    {
        await _played.BeginAsync();
        foreach (var token in new[] { null, "", "other" })
        {
            var (status, text) = await _played.SendAsync(method, address, "{}", token);
            Assert.Equal(403, status);
            Assert.Contains("The request lacks the header X-Player-Token with the token of its session.", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Language_is_one_of_the_organization()
    {
        var token = (await _played.BeginAsync()).GetProperty("token").GetString();
        Assert.Equal(
            (400, """{"error":{"code":"0x0","message":"The language 1036 is not installed."}}"""),
            await _played.SendAsync("POST", "/player/session/language", """{"language":1036}""", token));
        Assert.Equal(204, (await _played.SendAsync("POST", "/player/session/language", """{"language":1033}""", token)).Status);
    }

    [Fact]
    public async Task Apps_are_read_by_everyone_and_nothing_else_is()
    {
        var session = await _played.BeginAsync();
        var anna = _played.User("Anna");
        await _played.SendAsync("POST", "/player/session/user", $$"""{"id":"{{anna}}"}""", session.GetProperty("token").GetString());
        foreach (var set in new[] { "appmodules", "sitemaps", "systemforms", "savedqueries" })
        {
            Assert.Equal(200, (await _played.SendAsync("GET", $"/api/data/v9.2/{set}")).Status);
        }

        var map = _played.Organization.AdminService.Create(new Microsoft.Xrm.Sdk.Entity("sitemap") { ["sitemapname"] = "One" });
        foreach (var other in new[]
        {
            "accounts", "systemusers", "sitemaps?$expand=createdby", $"sitemaps({map})/createdby",
            "appmodules?fetchXml=%3Cfetch%3E%3Centity%20name%3D%22appmodule%22%2F%3E%3C%2Ffetch%3E",
        })
        {
            Assert.Equal(403, (await _played.SendAsync("GET", $"/api/data/v9.2/{other}")).Status);
        }
    }

    [Fact]
    public async Task Sessions_are_forgotten_when_there_are_too_many()
    {
        await _played.BeginAsync();
        for (var count = 0; count < 64; count++)
        {
            using var other = new System.Net.Http.HttpClient(new System.Net.Http.HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = _played.Server };
            using var answer = await other.GetAsync(new Uri($"/?key={PlayedOrganization.Key}", UriKind.Relative));
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }

        Assert.Equal(403, (await _played.SendAsync("GET", "/player/session")).Status);
    }
}
