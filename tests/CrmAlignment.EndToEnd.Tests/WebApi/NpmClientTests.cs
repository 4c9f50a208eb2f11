using System;
using System.IO;
using System.Threading.Tasks;
using CrmAlignment.EndToEnd.Tests.Plugins;
using CrmAlignment.Model.Choices;
using CrmAlignment.WebApi;
using CrmAlignment.WebApi.Access;
using CrmAlignment.WebApi.Hosting;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.WebApi;

/// <summary>
/// Clients that others wrote for the platform's Web API, and that know nothing of this one, do with a served organization what they do with
/// the platform. What each does stands in its script (Npm).
/// </summary>
[Trait(Category.Name, Category.Slow)]
public sealed class NpmClientTests(NpmClients clients) : IClassFixture<NpmClients>, IAsyncLifetime
{
    private readonly Funnel _funnel = new();
    private readonly TemporaryFolder _folder = new();
    private WebApiServer? _server;
    private string _token = "";

    public async Task InitializeAsync()
    {
        var tokens = new AccessTokens(Path.Combine(_folder.Path, "tokens"), TimeProvider.System);
        _token = tokens.Create("npm", _funnel.Organization.SystemUserId, TimeSpan.FromHours(1));
        _server = await WebApiServer.StartAsync(_funnel.Organization, new WebApiOptions { Tokens = tokens });
    }

    public async Task DisposeAsync()
    {
        await _server!.DisposeAsync();
        _funnel.Dispose();
        _folder.Dispose();
    }

    [SkippableTheory]
    [InlineData("dynamics-web-api.cjs", "dynamics-web-api")]
    [InlineData("webapi-modules.cjs", "dataverse-webapi/lib/node")]
    [InlineData("webapi-modules.cjs", "xrm-webapi/dist/xrm-webapi-node.js")]
    public void Client_from_npm_does_what_it_does_with_the_platform(string script, string module)
    {
        Skip.If(clients.Missing is not null, clients.Missing);
        var scorecard = $$"""{"Grain":{{(int)PeriodGrain.Month}},"PeriodStart":"2026-01-01T00:00:00Z","Periods":2}""";

        var (exitCode, said) = clients.Run(script, _server!.ServiceAddress.ToString(), _token, scorecard, module);

        Assert.True(exitCode == 0, said);
        Assert.EndsWith("done\n", said.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }
}
