using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using CrmAlignment.LocalDataverse;
using CrmAlignment.WebApi.Access;
using CrmAlignment.WebApi.Hosting;
using Xunit;

namespace CrmAlignment.WebApi.Tests.Hosting;

/// <summary>What reaches the server, and how.</summary>
public sealed class ListeningTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"crma-tokens-{Guid.NewGuid():N}");
    private readonly LocalOrganization _organization = LocalOrganization.Open();

    public void Dispose()
    {
        _organization.Dispose();
        File.Delete(_file);
    }

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("::")]
    [InlineData("192.0.2.1")]
    [InlineData("2001:db8::1")]
    public async Task StartAsync_refuses_an_address_that_other_machines_reach_without_a_certificate(string address)
    {
        var refusal = await Assert.ThrowsAsync<ArgumentException>(() =>
            WebApiServer.StartAsync(_organization, new WebApiOptions { Listen = IPAddress.Parse(address) }));

        Assert.Equal(
            $"{address} is reached from other machines, which needs a certificate: tokens and rows would go over the network as they are. (Parameter 'options')",
            refusal.Message);
    }

    [Fact]
    public async Task StartAsync_refuses_such_an_address_when_somebody_acts_without_a_token()
    {
        using var certificate = ServerCertificate.Create();
        var options = new WebApiOptions { Listen = IPAddress.Any, Certificate = certificate, UserWithoutToken = _organization.SystemUserId };

        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => WebApiServer.StartAsync(_organization, options));

        Assert.Equal("0.0.0.0 is reached from other machines, whose requests need tokens: nobody can act without one there. (Parameter 'options')", refusal.Message);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.9")]
    public async Task StartAsync_serves_HTTP_at_a_loopback_address(string address)
    {
        await using var server = await WebApiServer.StartAsync(
            _organization, new WebApiOptions { Listen = IPAddress.Parse(address), UserWithoutToken = _organization.SystemUserId });

        Assert.Equal(("http", address), (server.Address.Scheme, server.Address.Host));
    }

    [Fact]
    public async Task Server_with_a_certificate_speaks_HTTPS_alone_and_asks_for_a_token()
    {
        using var certificate = ServerCertificate.Create();
        var tokens = new AccessTokens(_file, new FixedTime());
        await using var server = await WebApiServer.StartAsync(_organization, new WebApiOptions { Certificate = certificate, Tokens = tokens });
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, shown, _, _) => shown?.Thumbprint == certificate.Thumbprint };
        using var client = new HttpClient(handler) { BaseAddress = server.ServiceAddress };

        using var without = await client.GetAsync("WhoAmI()");
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", tokens.Create("t", _organization.SystemUserId, TimeSpan.FromDays(1)));
        using var with = await client.GetAsync("WhoAmI()");
        var plain = new UriBuilder(server.ServiceAddress) { Scheme = "http" }.Uri;

        Assert.Equal("https", server.Address.Scheme);
        Assert.Equal((401, 200), ((int)without.StatusCode, (int)with.StatusCode));
        Assert.Contains($"\"@odata.context\":\"{server.ServiceAddress}$metadata", await with.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(plain));
    }

    [Fact]
    public async Task Page_that_asks_beforehand_whether_it_may_call_is_told_nothing()
    {
        await using var server = await WebApiServer.StartAsync(_organization, new WebApiOptions { UserWithoutToken = _organization.SystemUserId });
        using var client = new HttpClient();
        using var preflight = new HttpRequestMessage(HttpMethod.Options, new Uri(server.ServiceAddress, "accounts"));
        preflight.Headers.TryAddWithoutValidation("Origin", "https://elsewhere.example");
        preflight.Headers.TryAddWithoutValidation("Access-Control-Request-Method", "POST");

        using var answer = await client.SendAsync(preflight);

        Assert.Equal(403, (int)answer.StatusCode);
        Assert.DoesNotContain(answer.Headers, header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }

    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    }
}
