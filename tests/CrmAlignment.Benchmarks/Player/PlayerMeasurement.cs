using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using CrmAlignment.Benchmarks.Platform;
using CrmAlignment.Player.Tests.Browser;
using Microsoft.Playwright;
using Spectre.Console;

namespace CrmAlignment.Benchmarks.Player;

/// <summary>
/// What people wait for in the player, by the clock of the browser: the first screen, a page of a grid, a save. Chromium runs already, and
/// knows nothing of the player before a first screen.
/// </summary>
internal static class PlayerMeasurement
{
    private const int Starts = 7;
    private const int Leads = 100_000;

    /// <summary>Measures and prints.</summary>
    public static async Task RunAsync()
    {
        if (Chromium.Path is null)
        {
            Console.Error.WriteLine("There is no Chromium on this machine: apt-get install chromium.");
            return;
        }

        using var folder = new ScratchFolder();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium.Path, Args = ["--no-sandbox"] });
        Console.WriteLine("| in the player | target | median | greatest |");
        Console.WriteLine("|---|---|---|---|");
        await DemoAsync(folder, browser);
        await GridMeasurement.RunAsync(folder.PathOf("leads.db"), Leads, browser);
    }

    /// <summary>Prints a row of the table.</summary>
    /// <param name="name">What was measured.</param>
    /// <param name="target">Milliseconds; 0 for none.</param>
    /// <param name="times">Milliseconds.</param>
    public static void Print(string name, double target, IReadOnlyList<double> times)
    {
        var sorted = times.Order().ToList();
        var aim = target > 0 ? string.Create(CultureInfo.InvariantCulture, $"< {target:N0} ms") : "";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {aim} | {sorted[sorted.Count / 2]:N0} ms | {sorted[^1]:N0} ms |"));
    }

    private static async Task DemoAsync(ScratchFolder folder, IBrowser browser)
    {
        var database = folder.PathOf("demo.db");
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null) });
        var code = Cli.Commands.CommandLine.Run(["demo", "--database", database, "--out", folder.PathOf("out")], console, Console.Error, NodaTime.SystemClock.Instance);
        if (code != 0)
        {
            throw new InvalidOperationException("The demo failed.");
        }

        var (all, seen) = (new List<double>(), new List<double>());
        for (var number = 0; number < Starts; number++)
        {
            using var served = ServedDatabase.Start(database);
            var asked = Stopwatch.GetTimestamp();
            await using var context = await browser.NewContextAsync();
            await FirstScreenAsync(await context.NewPageAsync(), served.Address!);
            all.Add(Stopwatch.GetElapsedTime(served.StartedAt).TotalMilliseconds);
            seen.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
        }

        Print("first screen of the demo, from the start of `crma serve`", 2_000, all);
        Print("of that, in the browser", 0, seen);
        using var kept = ServedDatabase.Start(database);
        await using var window = await browser.NewContextAsync();
        var page = await window.NewPageAsync();
        await FirstScreenAsync(page, kept.Address!);
        await FormMeasurement.RunAsync(page);
    }

    private static async Task FirstScreenAsync(IPage page, Uri address)
    {
        await page.GotoAsync(address.AbsoluteUri, new PageGotoOptions { WaitUntil = WaitUntilState.Commit });
        await page.Locator("p-grid tbody tr").First.WaitForAsync();
    }
}
