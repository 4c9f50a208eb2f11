using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using CrmAlignment.EndToEnd.Tests.Plugins;
using CrmAlignment.WebApi;
using CrmAlignment.WebApi.Access;
using CrmAlignment.WebApi.Hosting;
using Newtonsoft.Json.Linq;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Docs;

/// <summary>The lines for curl of docs/integrators.md are run by a shell as they stand there.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class CurlTests : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Funnel _funnel = new();
    private readonly TemporaryFolder _folder = new();
    private readonly AccessTokens _tokens;
    private WebApiServer? _server;

    public CurlTests() => _tokens = new AccessTokens(Path.Combine(_folder.Path, "tokens"), TimeProvider.System);

    public async Task InitializeAsync() => _server = await WebApiServer.StartAsync(_funnel.Organization, new WebApiOptions { Tokens = _tokens });

    public async Task DisposeAsync() => await _server!.DisposeAsync();

    public void Dispose()
    {
        _funnel.Dispose();
        _folder.Dispose();
    }

    [SkippableFact]
    public void Lines_of_the_page_are_answered()
    {
        Skip.If(OnPath("curl") is null || OnPath("sh") is null, "The lines for curl did not run: curl or sh is not installed.");
        var lines = new MarkdownPage(Repository.File("docs", "integrators.md")).Fences("sh")
            .SelectMany(fence => fence.Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)).ToList();
        var token = _tokens.Create("curl", _funnel.AdministratorUser, TimeSpan.FromHours(1));

        var answers = lines.ConvertAll(line => Run(line, token));

        Assert.Equal(6, answers.Count);
        Assert.All(answers, answer => Assert.True(answer.Code == 0, answer.Said));
        Assert.Equal(_funnel.AdministratorUser.ToString(), (string?)JObject.Parse(answers[0].Said)["UserId"]);
        var lead = Assert.Single(JObject.Parse(answers[2].Said)["value"]!);
        Assert.Equal(("Packaging machines", "Inquiry"), ((string?)lead["subject"], (string?)lead["crma_stage@OData.Community.Display.V1.FormattedValue"]));
        Assert.NotNull(JObject.Parse(answers[3].Said)["Verdict"]);
        Assert.False((bool)JObject.Parse(answers[4].Said)["MoreDue"]!);
        Assert.Equal(4, JArray.Parse((string)JObject.Parse(answers[5].Said)["Scorecards"]!).Count);
    }

    [SkippableFact]
    public void Line_with_a_token_that_is_none_fails_and_says_so()
    {
        Skip.If(OnPath("curl") is null || OnPath("sh") is null, "The lines for curl did not run: curl or sh is not installed.");
        var line = new MarkdownPage(Repository.File("docs", "integrators.md")).Fences("sh").Single().Value.Split('\n')[0];

        var (code, said) = Run(line, "nosuch");

        Assert.Equal(22, code);
        Assert.Contains("401", said, StringComparison.Ordinal);
    }

    private (int Code, string Said) Run(string line, string token)
    {
        var start = new ProcessStartInfo(OnPath("sh")!, ["-c", line]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ORG"] = _server!.Address.ToString().TrimEnd('/');
        start.Environment["TOKEN"] = token;
        using var process = Process.Start(start)!;
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
        }

        return (process.ExitCode, string.Concat(said.Result));
    }

    private static string? OnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);
}
