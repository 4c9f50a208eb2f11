using System.Threading.Tasks;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>Commands that find no room, and those that cannot be run now.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class CommandBarTests(Workplace place) : IClassFixture<Workplace>
{
    [SkippableTheory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Commands_without_room_are_in_a_menu_that_keys_reach(int width)
    {
        var lead = place.Offered($"Many commands {width}");
        await using var desk = await place.OpenAsync(Workplace.Samuel, width: width);
        await desk.FormAsync("lead", lead);
        var bar = desk.Page.Locator("main .command-bar").First;
        Assert.True(await bar.EvaluateAsync<bool>("bar => bar.scrollWidth <= bar.clientWidth && bar.clientHeight < 60"));
        await bar.Locator(".menu-button").FocusAsync();
        await desk.Page.Keyboard.PressAsync("Enter");
        var items = bar.GetByRole(AriaRole.Menuitem);
        await Assertions.Expect(items.First).ToBeFocusedAsync();
        await desk.Screen.AssertAccessibleAsync();
        await desk.Screen.AssertFitsAsync();
        await desk.Page.Keyboard.PressAsync("End");
        await Assertions.Expect(items.Last).ToBeFocusedAsync();
        await desk.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(items.First).ToBeFocusedAsync();
        await desk.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(bar.Locator(".menu-button")).ToBeFocusedAsync();
        await Assertions.Expect(items).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task Command_that_cannot_be_run_says_why()
    {
        var account = place.Organization.AdminService.Create(new Entity("account") { ["name"] = "Closed" });
        place.Organization.AdminService.Update(new Entity("account", account) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });
        await using var desk = await place.OpenAsync(Workplace.Samuel);
        await desk.FormAsync("account", account);
        var save = desk.Page.Locator("#command-save");
        await Assertions.Expect(save).ToHaveAttributeAsync("aria-disabled", "true");
        await Assertions.Expect(save).ToHaveAttributeAsync("title", "The row is closed: Inactive. Activate it to change it.");
        await save.FocusAsync();
        await Assertions.Expect(save).ToBeFocusedAsync();
    }
}
