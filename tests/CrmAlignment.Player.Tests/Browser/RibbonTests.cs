using System.Threading.Tasks;
using Microsoft.Playwright;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>
/// Buttons of solutions by the rules of their commands:
/// https://learn.microsoft.com/power-apps/developer/model-driven-apps/define-ribbon-enable-rules.
/// </summary>
[Trait(Category.Name, Category.Slow)]
public sealed class RibbonTests(ScriptedApp app) : IClassFixture<ScriptedApp>
{
    [SkippableFact]
    public async Task Script_runs_after_those_it_needs_with_the_parameters_of_its_command()
    {
        await using var screen = await app.OpenNewAsync();
        await Button(screen, "Greet").ClickAsync();
        await Assertions.Expect(screen.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Needed first, account 7 true, form");
    }

    [SkippableFact]
    public async Task Rule_that_answers_with_a_promise_shows_or_hides_its_button()
    {
        await using var screen = await app.OpenNewAsync();
        await screen.SeeAsync(Button(screen, "Promised"));
        await screen.SettledAsync();
        await Assertions.Expect(Button(screen, "Denied")).ToHaveCountAsync(0);
        await Assertions.Expect(Button(screen, "Existing only")).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task Rule_that_is_not_known_leaves_a_button_that_names_it()
    {
        await using var screen = await app.OpenNewAsync();
        await Assertions.Expect(Button(screen, "Unknown rule")).ToBeDisabledAsync();
        await Assertions.Expect(Button(screen, "Unknown rule")).ToHaveAttributeAsync("title", "The rule PageRule is not supported by this player.");
    }

    [SkippableFact]
    public async Task Error_of_a_script_is_shown_with_its_function()
    {
        await using var screen = await app.OpenNewAsync();
        await Button(screen, "Fail").ClickAsync();
        await Assertions.Expect(screen.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("TryBar.fail (try_/bar.js): It broke");
    }

    private static ILocator Button(Screen screen, string label) =>
        screen.Page.Locator("main .command-bar").First.GetByRole(AriaRole.Button, new() { Name = label, Exact = true });
}
