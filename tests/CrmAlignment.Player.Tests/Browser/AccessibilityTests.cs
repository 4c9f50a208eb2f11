using System.Threading.Tasks;
using Microsoft.Playwright;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>Every kind of screen for people with disabilities, on a desk and on a telephone, light and dark.</summary>
[Collection(DemoCollection.Name)]
[Trait(Category.Name, Category.Slow)]
public sealed class AccessibilityTests(DemoPlayer demo)
{
    [SkippableTheory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Screens_can_be_used_by_everyone(int width, ColorScheme colors)
    {
        await using var screen = await demo.OpenAsync(width, 800, colors);
        await WalkTests.OpenLeadsAsync(screen);
        await AssertGoodAsync(screen);
        await screen.Page.Locator(".row-link").First.ClickAsync();
        await screen.SeeAsync(screen.Field("subject"));
        await AssertGoodAsync(screen);
        await screen.Page.GetByRole(AriaRole.Tab, new() { Name = "Handover and nurture", Exact = true }).ClickAsync();
        await screen.SeeAsync(screen.Page.Locator("p-subgrid .grid-footer").First);
        await AssertGoodAsync(screen);
        await screen.RunAsync("delete");
        await screen.SeeAsync(screen.Page.GetByRole(AriaRole.Dialog));
        await AssertGoodAsync(screen);
        await screen.Page.Keyboard.PressAsync("Escape");
        await screen.RunAsync("assign");
        await screen.SeeAsync(screen.Page.Locator("dialog .choices button").First);
        await AssertGoodAsync(screen);
    }

    private static async Task AssertGoodAsync(Screen screen)
    {
        await screen.AssertAccessibleAsync();
        await screen.AssertFitsAsync();
    }
}
