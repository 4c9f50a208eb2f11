using System;
using System.IO;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;
using CrmAlignment.LocalDataverse;
using CrmAlignment.WebApi.Hosting;
using Xunit;

namespace CrmAlignment.WebApi.Tests.Hosting;

/// <summary>Callers who take their time, or leave. The server looks each second, so these tests take as long.</summary>
public sealed class SlowCallerTests : IAsyncLifetime, IDisposable
{
    private const string Start = "POST /api/data/v9.2/accounts HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n";

    private readonly LoggedLines _log = new();
    private readonly LocalOrganization _organization = LocalOrganization.Open();
    private readonly TcpClient _caller = new();
    private WebApiServer? _server;

    public async Task InitializeAsync()
    {
        var options = new WebApiOptions
        {
            UserWithoutToken = _organization.SystemUserId,
            Logging = _log,
            HeaderTimeout = TimeSpan.FromSeconds(1),
            SlowestBody = 1_000_000,
            BodyGracePeriod = TimeSpan.FromSeconds(1.1),
        };
        _server = await WebApiServer.StartAsync(_organization, options);
        await _caller.ConnectAsync(_server.Address.Host, _server.Address.Port);
    }

    public async Task DisposeAsync() => await _server!.DisposeAsync();

    public void Dispose()
    {
        _caller.Dispose();
        _organization.Dispose();
    }

    [Fact]
    public async Task Headers_that_do_not_end_are_ended()
    {
        await SendAsync(Start);

        Assert.StartsWith("HTTP/1.1 408 ", await AnswerAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_that_comes_too_slowly_is_ended()
    {
        await SendAsync(Start + "Content-Length: 1000\r\n\r\n{\"name\":");
        var answer = await AnswerAsync();

        Assert.StartsWith("HTTP/1.1 408 ", answer, StringComparison.Ordinal);
        Assert.Contains("{\"error\":{\"code\":\"0x0\",\"message\":\"Reading the request body timed out due to data arriving too slowly.", answer, StringComparison.Ordinal);
        Assert.Equal("POST /api/data/v9.2/accounts 408", await _log.NextAsync());
    }

    [Fact]
    public async Task Request_that_its_caller_breaks_off_is_logged_as_such()
    {
        await SendAsync(Start + "Content-Length: 1000\r\n\r\n{\"name\":");
        _caller.Client.Close();

        Assert.Equal("POST /api/data/v9.2/accounts was broken off by its caller before it was read: nothing was done.", await _log.NextAsync());
    }

    private async Task SendAsync(string text) => await _caller.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text));

    private async Task<string> AnswerAsync()
    {
        using var reader = new StreamReader(_caller.GetStream());
        return await reader.ReadToEndAsync();
    }
}
