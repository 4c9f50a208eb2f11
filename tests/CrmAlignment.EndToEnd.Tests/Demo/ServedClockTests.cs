using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using CrmAlignment.Cli.Commands;
using CrmAlignment.Player.Settings;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Demo;

/// <summary>What the clock of crma serve shows, of which the charts take their last twelve months.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class ServedClockTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Database => Path.Combine(_folder.Path, "demo.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Demo_is_served_from_its_end_on()
    {
        DemoDatabase.CopyWithClockTo(Database);

        var said = await SaidAsync();

        Assert.Contains("Its clock shows ", said, StringComparison.Ordinal);
        Assert.Contains(" days before the present; it is moved on in the browser, or chosen with --now.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody has worked", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Database_in_which_nobody_has_worked_for_long_says_how_to_go_on_from_then_and_does()
    {
        DemoDatabase.CopyTo(Database);

        var hint = Assert.Single(await LinesAsync(), line => line.StartsWith("Nobody has worked there since ", StringComparison.Ordinal));
        Assert.Contains("charts of the last twelve months may be empty.", hint, StringComparison.Ordinal);
        var advised = hint.Split(' ').SkipWhile(word => word != "--now").ElementAt(1);
        Assert.False(File.Exists(MovableClock.PathOf(Database)));

        Assert.Contains($"Its clock shows {advised[..10]} {advised[11..16]} UTC", await SaidAsync("--now", advised), StringComparison.Ordinal);
        Assert.Contains($"Its clock shows {advised[..10]} ", await SaidAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void Instant_before_the_last_change_is_refused_with_the_one_that_is_not()
    {
        DemoDatabase.CopyTo(Database);

        var run = CommandRun.Of("serve", "--database", Database, "--port", "0", "--now", "2001-01-01");

        Assert.Equal(ExitCode.WrongUsage, run.Code);
        Assert.Matches(@"^--now: Rows were changed on \d{4}-\d\d-\d\d \d\d:\d\d UTC, after 2001-01-01 00:00 UTC\. Give \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ or later\.$", run.Errors);
        Assert.False(File.Exists(MovableClock.PathOf(Database)));
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("0001-01-01")]
    [InlineData("2026-02-30")]
    public void What_is_no_instant_is_refused(string given)
    {
        DemoDatabase.CopyTo(Database);

        var run = CommandRun.Of("serve", "--database", Database, "--now", given);

        Assert.Equal(
            (ExitCode.WrongUsage, $"--now: \"{given}\" is no instant. Give a day such as 2026-03-31, or an instant such as 2026-03-31T09:30:00Z."), (run.Code, run.Errors));
    }

    private async Task<string> SaidAsync(params string[] options) => string.Join('\n', await LinesAsync(options));

    // Of a process of its own, since it serves until it is stopped; without a terminal it breaks no line.
    private async Task<List<string>> LinesAsync(params string[] options)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "crma.dll"), "serve", "--database", Database, "--port", "0", .. options])
        {
            start.ArgumentList.Add(argument);
        }

        using var server = Process.Start(start)!;
        var lines = new List<string>();
        while (await server.StandardOutput.ReadLineAsync() is { } line && line != "Stop with Ctrl+C.")
        {
            lines.Add(line);
        }

        var ended = server.HasExited ? await server.StandardError.ReadToEndAsync() : "";
        server.Kill(entireProcessTree: true);
        await server.WaitForExitAsync();
        return ended.Length == 0 ? lines : throw new InvalidOperationException(ended);
    }
}
