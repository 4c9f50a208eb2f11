using System;
using System.IO;
using System.Threading.Tasks;
using CrmAlignment.Cli.Commands;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Player.Settings;
using CrmAlignment.WebApi;
using CrmAlignment.WebApi.Hosting;
using Microsoft.Playwright;
using NodaTime;
using Spectre.Console;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>The demo of crma, played to browsers; one for all classes that only look, or undo nothing that others need.</summary>
public sealed class DemoPlayer : IAsyncLifetime
{
    private const string KeyOfTests = "key-of-tests";

    private readonly string _folder = Directory.CreateTempSubdirectory("player-").FullName;
    private IBrowser? _browser;
    private WebApiServer? _server;
    private LocalOrganization? _organization;

    public LocalOrganization Organization => _organization!;

    public MovableClock Clock { get; } = new(new StandingClock(new DateTimeOffset(2025, 2, 3, 9, 0, 0, TimeSpan.Zero)));

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null)
        {
            return;
        }

        Replay();
        _organization = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = Path.Combine(_folder, "demo.db"), TimeProvider = Clock });
        var player = new PlayerHost(_organization, new PlayerOptions { Clock = Clock, Key = KeyOfTests });
        _server = await WebApiServer.StartAsync(_organization, player.AddTo(new WebApiOptions()));
        _browser = await SharedBrowser.LeaseAsync();
    }

    public async Task DisposeAsync()
    {
        await SharedBrowser.ReturnAsync(_browser);
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _organization?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Opens a window; skips the test where there is no browser.</summary>
    public Task<Screen> OpenAsync(int width = 1280, int height = 800, ColorScheme colors = ColorScheme.Light)
    {
        return Screen.OpenAsync(SharedBrowser.Required(_browser), _server!.Address, KeyOfTests, width, height, colors);
    }

    /// <summary>Opens the report of the demo in a language, which is written when it is first asked for; skips the test where there is no browser.</summary>
    public Task<Screen> OpenReportAsync(string language = "en", int width = 1280, ColorScheme colors = ColorScheme.Light)
    {
        return Screen.OpenFileAsync(SharedBrowser.Required(_browser), ReportIn(language), width, 800, colors);
    }

    private string ReportIn(string language)
    {
        var report = Path.Combine(_folder, language == "en" ? "report.html" : $"report-{language}.html");
        if (!File.Exists(report))
        {
            Run("scorecard", "--database", DatabaseOfReports(), "--from", "2024-01", "--months", "13", "--language", language, "--html", report);
        }

        return report;
    }

    // As the demo left it: the file that is played is open, and its clock may have been moved.
    private string DatabaseOfReports() => Path.Combine(_folder, "reports.db");

    private void Replay()
    {
        var database = Path.Combine(_folder, "demo.db");
        Run("demo", "--database", database, "--out", _folder);
        File.Copy(database, DatabaseOfReports());
    }

    private static void Run(params string[] arguments)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null) });
        var errors = new StringWriter();
        var code = CommandLine.Run(arguments, console, errors, new StandingInstant());
        Assert.True(code == 0, errors.ToString());
    }

    private sealed class StandingClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }

    private sealed class StandingInstant : NodaTime.IClock
    {
        public Instant GetCurrentInstant() => Instant.FromUtc(2026, 1, 1, 0, 0);
    }
}
