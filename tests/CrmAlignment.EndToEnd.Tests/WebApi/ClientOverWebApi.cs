using System;
using System.IO;
using System.Threading.Tasks;
using CrmAlignment.Client;
using CrmAlignment.Client.WebApi;
using CrmAlignment.WebApi;
using CrmAlignment.WebApi.Access;
using CrmAlignment.WebApi.Hosting;

namespace CrmAlignment.EndToEnd.Tests.WebApi;

/// <summary>The client over the Web API of the same organization, where each user has a token.</summary>
public sealed class ClientOverWebApi : ClientBehaviour
{
    private readonly TemporaryFolder _folder = new();
    private AccessTokens? _tokens;
    private WebApiServer? _server;

    public override async Task InitializeAsync()
    {
        _tokens = new AccessTokens(Path.Combine(_folder.Path, "tokens"), new ManualTokenTime());
        _server = await WebApiServer.StartAsync(Funnel.Organization, new WebApiOptions { Tokens = _tokens });
    }

    public override async Task DisposeAsync()
    {
        await _server!.DisposeAsync();
        await base.DisposeAsync();
        _folder.Dispose();
    }

    private protected override AlignmentClient As(Guid user)
    {
        var token = _tokens!.Create("client", user, TimeSpan.FromDays(1));
        return AlignmentClient.Connect(_server!.Address, new WebApiServiceOptions { TokenAsync = (_, _) => Task.FromResult(token) });
    }

    // The clock of the tokens stands still: no test waits for their end.
    private sealed class ManualTokenTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    }
}
