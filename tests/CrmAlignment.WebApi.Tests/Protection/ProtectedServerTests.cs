using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using CrmAlignment.LocalDataverse;
using CrmAlignment.WebApi.Access;
using CrmAlignment.WebApi.Hosting;
using CrmAlignment.WebApi.Protection;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.WebApi.Tests.Protection;

/// <summary>A server that holds its callers to limits.</summary>
public sealed class ProtectedServerTests : IDisposable
{
    private const string Left = "x-ms-ratelimit-burst-remaining-xrm-requests";

    private readonly string _file = Path.Combine(Path.GetTempPath(), $"crma-tokens-{Guid.NewGuid():N}");
    private readonly SteppingTime _time = new();
    private readonly LocalOrganization _organization;
    private readonly AccessTokens _tokens;

    public ProtectedServerTests()
    {
        _organization = LocalOrganization.Open(new LocalDataverseOptions { TimeProvider = _time });
        _tokens = new AccessTokens(_file, _time);
    }

    public void Dispose()
    {
        _organization.Dispose();
        File.Delete(_file);
    }

    [Fact]
    public async Task User_who_has_sent_enough_is_answered_429_while_another_goes_on()
    {
        await using var server = await StartAsync(new ServiceProtection { Requests = 2 });
        using var one = ClientOf(server, _organization.SystemUserId);
        using var other = ClientOf(server, NewUser());

        var answers = new[] { await AskAsync(one), await AskAsync(one), await AskAsync(one), await AskAsync(other) };
        _time.Move(TimeSpan.FromMinutes(5));
        var later = await AskAsync(one);

        Assert.Equal([(200, "1", null), (200, "0", null), (429, "0", "300"), (200, "1", null)], answers);
        Assert.Equal((200, "1", null), later);
    }

    [Fact]
    public async Task Request_without_a_token_spends_nothing_of_anybody()
    {
        await using var server = await StartAsync(new ServiceProtection { Requests = 1 });
        using var nobody = new HttpClient { BaseAddress = server.ServiceAddress };
        using var refused = await nobody.GetAsync("WhoAmI()");
        using var client = ClientOf(server, _organization.SystemUserId);

        Assert.Equal((401, false), ((int)refused.StatusCode, refused.Headers.Contains(Left)));
        Assert.Equal((200, "0", null), await AskAsync(client));
    }

    [Fact]
    public async Task Server_without_limits_says_nothing_of_them()
    {
        await using var server = await StartAsync(null);
        using var client = ClientOf(server, _organization.SystemUserId);

        Assert.Equal((200, null, null), await AskAsync(client));
    }

    private static async Task<(int Status, string? Left, string? RetryAfter)> AskAsync(HttpClient client)
    {
        using var answer = await client.GetAsync("WhoAmI()");
        return ((int)answer.StatusCode, Header(answer, Left), Header(answer, "Retry-After"));
    }

    private static string? Header(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? values.Single() : null;

    private Task<WebApiServer> StartAsync(ServiceProtection? limits) =>
        WebApiServer.StartAsync(_organization, new WebApiOptions { Tokens = _tokens, Protection = limits });

    private HttpClient ClientOf(WebApiServer server, Guid user)
    {
        var client = new HttpClient { BaseAddress = server.ServiceAddress };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _tokens.Create("t", user, TimeSpan.FromDays(1)));
        return client;
    }

    private Guid NewUser() => _organization.AdminService.Create(new Entity("systemuser")
    {
        ["firstname"] = "An",
        ["lastname"] = "Other",
        ["businessunitid"] = new EntityReference("businessunit", _organization.RootBusinessUnitId),
    });
}
