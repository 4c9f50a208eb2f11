using System;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using CrmAlignment.LocalDataverse;
using CrmAlignment.WebApi.Hosting;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json.Linq;
using Xunit;

namespace CrmAlignment.WebApi.Tests;

/// <summary>A new organization in memory, served to callers without a token as SYSTEM.</summary>
public sealed class ServedOrganization : IAsyncLifetime
{
    private readonly Defects _defects = new();

    private WebApiServer? _server;

    public LocalOrganization Organization { get; } = LocalOrganization.Open();

    public IOrganizationService Admin => Organization.AdminService;

    public HttpClient Client { get; } = new();

    public Uri Service => _server!.ServiceAddress;

    public async Task InitializeAsync()
    {
        _server = await WebApiServer.StartAsync(Organization, new WebApiOptions { UserWithoutToken = Organization.SystemUserId, Logging = _defects });
        Client.BaseAddress = _server.ServiceAddress;
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _server!.DisposeAsync();
        Organization.Dispose();

        // No test asks for a defect, so one that came along is told even where its test looks elsewhere.
        Assert.True(_defects.Found.IsEmpty, string.Join("\n", _defects.Found));
    }

    /// <summary>Sends a request with a body of JSON, or without one.</summary>
    public async Task<HttpResponseMessage> SendAsync(string method, string address, string? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Client.SendAsync(request);
    }

    /// <summary>GETs JSON, which must be answered with 200.</summary>
    public async Task<JObject> GetAsync(string address, params (string Name, string Value)[] headers)
    {
        using var response = await SendAsync("GET", address, null, headers);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode == 200, $"{(int)response.StatusCode}: {text}");
        return Json.Read(text);
    }
}
