using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>A browser's window on a player, in a session of its own. What goes wrong in it fails the test that looks away.</summary>
public sealed class Screen : IAsyncDisposable
{
    // Milliseconds: only a failure takes them, also on a machine that is busy with other tests.
    private const float Patience = 60_000;

    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _errors = new();

    private Screen(IBrowserContext context, IPage page, Uri server)
    {
        (_context, Page, Server) = (context, page, server);
        page.PageError += (_, error) => _errors.Enqueue(error);
        page.Console += (_, message) =>
        {
            // A refusal of the Web API is logged by the browser itself; what the page does about it is tested.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                _errors.Enqueue(message.Text);
            }
        };
    }

    public IPage Page { get; }

    public Uri Server { get; }

    /// <summary>Opens a window.</summary>
    public static async Task<Screen> OpenAsync(IBrowser browser, Uri server, string key, int width, int height, ColorScheme colors = ColorScheme.Light)
    {
        var screen = await NewAsync(browser, server, width, height, colors);
        await screen.Page.GotoAsync(new Uri(server, "/?key=" + Uri.EscapeDataString(key)).AbsoluteUri);
        return screen;
    }

    /// <summary>Opens a window as a user, in a language.</summary>
    public static async Task<Screen> OpenAsAsync(IBrowser browser, Uri server, string key, int width, int height, Guid user, int language)
    {
        var screen = await NewAsync(browser, server, width, height, ColorScheme.Light);
        var requests = screen._context.APIRequest;
        string Address(string path) => new Uri(server, path).AbsoluteUri;
        await requests.GetAsync(Address("/?key=" + Uri.EscapeDataString(key)));
        var session = (await (await requests.GetAsync(Address("/player/session"))).JsonAsync())!.Value;
        var headers = new Dictionary<string, string> { ["X-Player-Token"] = session.GetProperty("token").GetString()! };
        foreach (var (path, change) in new (string, object)[] { ("user", new { id = user }), ("language", new { language }) })
        {
            var answer = await requests.PostAsync(Address("/player/session/" + path), new() { Headers = headers, DataObject = change });
            Assert.True(answer.Ok, await answer.TextAsync());
        }

        await screen.Page.GotoAsync(Address("/"));
        return screen;
    }

    /// <summary>Opens a window on a page that is a file, for somebody who wants no motion.</summary>
    public static async Task<Screen> OpenFileAsync(IBrowser browser, string path, int width, int height, ColorScheme colors = ColorScheme.Light)
    {
        var screen = await NewAsync(browser, new Uri(path), width, height, colors);
        await screen.Page.GotoAsync(screen.Server.AbsoluteUri);
        return screen;
    }

    private static async Task<Screen> NewAsync(IBrowser browser, Uri server, int width, int height, ColorScheme colors)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = colors,
            ReducedMotion = server.IsFile ? ReducedMotion.Reduce : null,
            Locale = "en-US",
            TimezoneId = "America/New_York",
        });
        context.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        return new Screen(context, await context.NewPageAsync(), server);
    }

    /// <summary>Opens an address of the player.</summary>
    public Task<IResponse?> GoAsync(string address) => Page.GotoAsync(new Uri(Server, address).AbsoluteUri);

    /// <summary>Waits until something is seen.</summary>
    public Task SeeAsync(ILocator what) => Assertions.Expect(what).ToBeVisibleAsync();

    /// <summary>Waits until the grid has been read.</summary>
    public Task SeeGridAsync() => SeeAsync(Page.Locator("p-grid .grid-footer").First);

    /// <summary>
    /// Waits until nothing of what is shown is still being read: before that, what is not there says nothing.
    /// </summary>
    public Task SettledAsync() => Assertions.Expect(Page.Locator("main [aria-busy=true]")).ToHaveCountAsync(0);

    /// <summary>
    /// Changes what the page is read anew for: user, language or time. What the old page shows is no sign that the new one is there.
    /// </summary>
    public async Task ReloadedAsync(Func<Task> change)
    {
        await Page.EvaluateAsync("() => { window.isOld = true; }");
        await change();
        await Page.WaitForFunctionAsync("() => !window.isOld && document.querySelector('#user')");
    }

    /// <summary>Runs a command of the bar of the page, or of the menu at its end, where it finds no room.</summary>
    public async Task RunAsync(string id)
    {
        await SettledAsync();
        if (await Page.Locator($"#command-{id}").CountAsync() == 0)
        {
            await Page.Locator("main .command-bar").First.Locator(".menu-button").ClickAsync();
        }

        await Page.Locator($"#command-{id}").ClickAsync();
    }

    /// <summary>The field of a column on the form that is open.</summary>
    public ILocator Field(string column) => Page.Locator($"[data-column={column}] input, [data-column={column}] select, [data-column={column}] textarea").First;

    /// <summary>What people with disabilities would stumble over.</summary>
    /// <param name="where">Stands before what is found, where one test looks at several screens.</param>
    public async Task AssertAccessibleAsync(string where = "")
    {
        // axe looks into each frame, and fails where one that it began with is another page in the end.
        await SettledAsync();
        await Page.WaitForFunctionAsync(
            "() => [...document.querySelectorAll('iframe')].every((one) => one.contentDocument?.readyState === 'complete' && one.contentWindow.location.href !== 'about:blank')");
        var options = new AxeRunOptions
        {
            RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        };

        // Under a page in a dialog everything else is inert, which axe does not know of landmarks of different frames.
        var page = Page.Locator("dialog:has(iframe)");
        // It is part of a dialog with a heading, and needs no first heading of its own.
        if (await page.CountAsync() > 0)
        {
            options.RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] };
        }

        var result = await page.CountAsync() > 0 ? await page.RunAxe(options) : await Page.RunAxe(options);
        Assert.Empty(result.Violations.SelectMany(one => one.Nodes.Select(node => $"{where} {one.Id}: {one.Help} {node.Html}".TrimStart())));
    }

    /// <summary>No part of the page is cut off to the right.</summary>
    public async Task AssertFitsAsync() => Assert.Equal(
        0, await Page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)"));

    public async ValueTask DisposeAsync()
    {
        await _context.CloseAsync();
        Assert.True(_errors.IsEmpty, string.Join("\n", _errors));
    }
}
