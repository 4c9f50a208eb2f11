using System;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using CrmAlignment.LocalDataverse;
using CrmAlignment.WebApi.Access;
using CrmAlignment.WebApi.Hosting;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.WebApi.Tests.Access;

/// <summary>Who may call, and as whom.</summary>
public sealed class AccessTests : IAsyncLifetime, IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"crma-tokens-{Guid.NewGuid():N}");
    private readonly SteppingTime _time = new();
    private readonly LocalOrganization _organization = LocalOrganization.Open();
    private readonly HttpClient _client = new();
    private readonly AccessTokens _tokens;
    private WebApiServer? _server;

    public AccessTests() => _tokens = new AccessTokens(_file, _time);

    public async Task InitializeAsync() => _server = await WebApiServer.StartAsync(_organization, new WebApiOptions { Tokens = _tokens });

    public async Task DisposeAsync() => await _server!.DisposeAsync();

    public void Dispose()
    {
        _client.Dispose();
        _organization.Dispose();
        File.Delete(_file);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer nosuch")]
    [InlineData("Basic YTpi")]
    public async Task Request_without_a_token_that_is_known_is_401(string? authorization)
    {
        using var response = await GetAsync(authorization);
        Assert.Equal(401, (int)response.StatusCode);
        Assert.Contains("Authorization: Bearer", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_lets_its_bearer_act_as_its_user_until_it_ends()
    {
        var nobody = _organization.AdminService.Create(new Entity("systemuser")
        {
            ["firstname"] = "No",
            ["lastname"] = "Roles",
            ["businessunitid"] = new EntityReference("businessunit", _organization.RootBusinessUnitId),
        });
        var system = _tokens.Create("system", _organization.SystemUserId, TimeSpan.FromDays(1));
        var user = _tokens.Create("user", nobody, TimeSpan.FromDays(1));

        using var allowed = await GetAsync($"Bearer {system}");
        using var denied = await GetAsync($"Bearer {user}");
        Assert.Equal((200, 403), ((int)allowed.StatusCode, (int)denied.StatusCode));
        Assert.Equal("0x80040220", (string?)(await Json.ReadAsync(denied))["error"]!["code"]);

        _time.Move(TimeSpan.FromDays(1));
        using var ended = await GetAsync($"Bearer {system}");
        Assert.Equal(401, (int)ended.StatusCode);
    }

    [Fact]
    public async Task Revoked_token_ends_at_once()
    {
        var kept = _tokens.Create("kept", _organization.SystemUserId, TimeSpan.FromDays(1));
        var revoked = _tokens.Create("revoked", _organization.SystemUserId, TimeSpan.FromDays(1));
        using var before = await GetAsync($"Bearer {revoked}");
        Assert.Equal(1, new AccessTokens(_file, _time).Revoke("revoked"));

        using var after = await GetAsync($"Bearer {revoked}");
        using var other = await GetAsync($"Bearer {kept}");
        Assert.Equal((200, 401, 200), ((int)before.StatusCode, (int)after.StatusCode, (int)other.StatusCode));
    }

    [Fact]
    public void File_of_tokens_holds_no_token()
    {
        var token = _tokens.Create("secret", _organization.SystemUserId, TimeSpan.FromDays(1));
        Assert.DoesNotContain(token, File.ReadAllText(_file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_of_another_origin_acts_as_nobody()
    {
        await using var open = await WebApiServer.StartAsync(_organization, new WebApiOptions { UserWithoutToken = _organization.SystemUserId });
        using var foreign = new HttpRequestMessage(HttpMethod.Get, new Uri(open.ServiceAddress, "accounts"));
        foreign.Headers.TryAddWithoutValidation("Origin", "https://elsewhere.example");
        using var rebound = new HttpRequestMessage(HttpMethod.Get, new Uri(open.ServiceAddress, "accounts"));
        rebound.Headers.Host = "elsewhere.example";

        using var refused = await _client.SendAsync(foreign);
        using var fooled = await _client.SendAsync(rebound);
        Assert.Equal((403, 403), ((int)refused.StatusCode, (int)fooled.StatusCode));
        Assert.False(refused.Headers.Contains("Access-Control-Allow-Origin"));
    }

    private async Task<HttpResponseMessage> GetAsync(string? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_server!.ServiceAddress, "accounts?$select=name"));
        request.Headers.Authorization = authorization is null ? null : AuthenticationHeaderValue.Parse(authorization);
        return await _client.SendAsync(request);
    }
}
