using System;
using System.Globalization;
using System.Threading.Tasks;
using Microsoft.Playwright;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>A window of somebody who works: finds rows, presses buttons, reads what is said.</summary>
public sealed class Desk(Screen screen) : IAsyncDisposable
{
    private const int Height = 860;

    public Screen Screen => screen;

    public IPage Page => screen.Page;

    /// <summary>The page of the product in the dialog that is open.</summary>
    public IFrameLocator Dialog => Page.FrameLocator("dialog iframe");

    /// <summary>What the page says above its content.</summary>
    public ILocator Notice => Page.Locator("main .notice");

    private ILocator Bar => Page.Locator("main .command-bar").First;

    /// <summary>Opens a window of a user on the list of leads, in a language. What the header does for both is tested by itself.</summary>
    public static async Task<Desk> OpenAsync(IBrowser browser, Uri server, string key, int width, Guid user, int language)
    {
        var desk = new Desk(await Screen.OpenAsAsync(browser, server, key, width, Height, user, language));
        await Assertions.Expect(desk.Page.Locator($"html[lang^={TagOf(language)}]")).ToBeAttachedAsync();
        await Assertions.Expect(desk.Page.Locator("#user")).ToHaveValueAsync(user.ToString());
        await desk.Screen.SeeGridAsync();
        return desk;
    }

    /// <summary>Opens the list of a table.</summary>
    public async Task ListAsync(string table)
    {
        await screen.GoAsync($"/main.aspx?appid={WalkTests.AppOf(screen)}&pagetype=entitylist&etn={table}");
        await screen.SeeGridAsync();
        await screen.SettledAsync();
    }

    /// <summary>Opens the form of a row.</summary>
    public async Task FormAsync(string table, Guid id)
    {
        await screen.GoAsync($"/main.aspx?appid={WalkTests.AppOf(screen)}&pagetype=entityrecord&etn={table}&id={id}");
        await screen.SeeAsync(Page.GetByRole(AriaRole.Tablist));
        await screen.SettledAsync();
    }

    /// <summary>A button of the command bar; one that finds no room is not seen, but there.</summary>
    public ILocator Command(string label) =>
        Bar.Locator(":scope > button").Filter(new() { Has = Page.GetByText(label, new() { Exact = true }) });

    /// <summary>Presses a button of the command bar, or chooses it from the menu at its end.</summary>
    public async Task PressAsync(string label)
    {
        await Assertions.Expect(Command(label)).ToHaveCountAsync(1);
        await screen.SettledAsync();
        if (await Command(label).IsVisibleAsync())
        {
            await Command(label).ClickAsync();
            return;
        }

        await Bar.Locator(".menu-button").ClickAsync();
        await Bar.GetByRole(AriaRole.Menuitem, new() { Name = label, Exact = true }).ClickAsync();
    }

    /// <summary>Waits until the page says something above its content.</summary>
    public Task ToldAsync(string said) => Assertions.Expect(Notice.Filter(new() { HasText = said }).First).ToBeVisibleAsync();

    /// <summary>Types into a field and leaves it.</summary>
    public async Task FillAsync(string column, string value)
    {
        await screen.Field(column).FillAsync(value);
        await screen.Field(column).PressAsync("Tab");
    }

    /// <summary>Saves the row that is shown.</summary>
    public async Task SaveAsync()
    {
        await Page.Locator("#command-save").ClickAsync();
        await Assertions.Expect(Page.Locator(".saved-state[data-dirty=false]")).ToBeVisibleAsync();
    }

    /// <summary>Moves the clock by the button in the header.</summary>
    public async Task MoveClockAsync(DateTimeOffset to)
    {
        await Page.Locator("#clock").ClickAsync();
        await Page.Locator("dialog input").FillAsync(to.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture));
        await screen.ReloadedAsync(() => Page.Locator("dialog button.primary").ClickAsync());
        await screen.SeeGridAsync();
    }

    /// <summary>Everybody can use what is shown, at a desk and on a telephone.</summary>
    public async Task AssertGoodAsync()
    {
        var before = Page.ViewportSize!;
        foreach (var width in new[] { 390, 1280 })
        {
            await Page.SetViewportSizeAsync(width, before.Height);
            await screen.AssertAccessibleAsync();
            await screen.AssertFitsAsync();
        }
    }

    public ValueTask DisposeAsync() => screen.DisposeAsync();

    private static string TagOf(int language) => language switch { 1049 => "ru", 1058 => "uk", 2052 => "zh", _ => "en" };
}
