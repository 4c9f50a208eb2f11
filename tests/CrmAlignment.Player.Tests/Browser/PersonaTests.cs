using System;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>Who one is, in which language, and when.</summary>
[Collection(DemoCollection.Name)]
[Trait(Category.Name, Category.Slow)]
public sealed class PersonaTests(DemoPlayer demo)
{
    [SkippableFact]
    public async Task Switched_user_reads_with_the_rights_of_that_user()
    {
        await using var screen = await demo.OpenAsync();
        await screen.SeeGridAsync();
        Assert.Equal("Maria Marketing", await MeAsync(screen));
        await WalkTests.ActAsAsync(screen, "Samuel Sales");
        Assert.Equal("Samuel Sales", await MeAsync(screen));
    }

    [SkippableFact]
    public async Task Language_changes_labels_values_and_the_players_own_words()
    {
        await using var screen = await demo.OpenAsync();
        await WalkTests.OpenLeadsAsync(screen);
        await screen.Page.Locator("#language").SelectOptionAsync("1058");
        await Assertions.Expect(screen.Page.Locator("#command-new")).ToHaveTextAsync("Створити");
        await Assertions.Expect(screen.Page.Locator("nav h2").First).ToHaveTextAsync("Панелі моніторингу");
        await Assertions.Expect(screen.Page.Locator("tbody")).ToContainTextAsync("Кваліфікований маркетингом");
        Assert.Equal("uk-UA", await screen.Page.Locator("html").GetAttributeAsync("lang"));
        await screen.Page.Locator("#language").SelectOptionAsync("1033");
        await Assertions.Expect(screen.Page.Locator("#command-new")).ToHaveTextAsync("New");
    }

    [SkippableFact]
    public async Task Clock_is_moved_on_and_never_back()
    {
        await using var screen = await demo.OpenAsync();
        await screen.SeeGridAsync();
        var before = demo.Clock.GetUtcNow();
        await screen.ReloadedAsync(() => MoveAsync(screen, before.AddDays(3)));
        await screen.SeeGridAsync();
        Assert.Equal(before.AddDays(3), demo.Clock.GetUtcNow());

        await MoveAsync(screen, before);
        await Assertions.Expect(screen.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("It can be moved on, up to the year 2999, never back");
        Assert.Equal(before.AddDays(3), demo.Clock.GetUtcNow());
    }

    private static async Task MoveAsync(Screen screen, DateTimeOffset to)
    {
        await screen.Page.Locator("#clock").ClickAsync();
        await screen.Page.Locator("dialog input").FillAsync(to.ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture));
        await screen.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "OK" }).ClickAsync();
        await screen.Page.WaitForFunctionAsync("() => !document.querySelector('dialog input')");
    }

    private static Task<string> MeAsync(Screen screen) => screen.Page.EvaluateAsync<string>(
        "async () => (await (await fetch('/api/data/v9.2/systemusers(' + (await (await fetch('/api/data/v9.2/WhoAmI')).json()).UserId + ')?$select=fullname')).json()).fullname");
}
