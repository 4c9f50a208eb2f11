using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using CrmAlignment.Client;
using CrmAlignment.Client.Playbooks;
using Microsoft.Playwright;
using NodaTime;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>The review of playbooks: what it says is what the client's review says.</summary>
[Collection(DemoCollection.Name)]
[Trait(Category.Name, Category.Slow)]
public sealed class PlaybookReviewTests(DemoPlayer demo)
{
    private const string Dashboard = "9c7d9ddc-e9e1-55c5-afef-badb8c298fda";

    [SkippableFact]
    public async Task Numbers_are_those_of_the_clients_review_of_the_quarter()
    {
        var expected = Review();
        await using var screen = await OpenAsync();
        var page = Frame(screen);

        var steps = expected.Teams.Sum(team => team.Done + team.NotDone + team.Unanswered);
        Assert.True(steps > 0);
        await Assertions.Expect(page.Locator("#status")).ToContainTextAsync($"{steps} steps were suggested in ");
        var done = page.Locator("#figures section").First.Locator("tbody tr").First.Locator("td").Nth(1);
        await Assertions.Expect(done).ToHaveTextAsync(expected.Teams[0].Done.ToString("N0", CultureInfo.InvariantCulture));
        Assert.Equal(2 * expected.Playbooks.Count, await page.Locator("#figures section").Nth(1).Locator("tbody tr").CountAsync());
        await Assertions.Expect(page.Locator("#export")).ToBeEnabledAsync();
    }

    [SkippableFact]
    public async Task Dashboard_speaks_the_language_of_the_user()
    {
        Review();
        await using var screen = await OpenAsync();
        await screen.Page.Locator("#language").SelectOptionAsync(new SelectOptionValue { Value = "1058" });
        await Assertions.Expect(Frame(screen).Locator("h1")).ToHaveTextAsync("Аналіз сценаріїв");
        await screen.Page.Locator("#language").SelectOptionAsync(new SelectOptionValue { Value = "1033" });
        await Assertions.Expect(Frame(screen).Locator("h1")).ToHaveTextAsync("Playbook review");
    }

    [SkippableTheory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Review_can_be_used_by_everyone(int width, ColorScheme colors)
    {
        Review();
        await using var screen = await OpenAsync(width, colors);
        await screen.AssertAccessibleAsync();
        await screen.AssertFitsAsync();
        Assert.Equal(0, await Frame(screen).Locator("html").EvaluateAsync<int>("root => Math.max(0, root.scrollWidth - root.clientWidth)"));
    }

    private async Task<Screen> OpenAsync(int width = 1280, ColorScheme colors = ColorScheme.Light)
    {
        var screen = await demo.OpenAsync(width, 860, colors);
        await screen.SeeGridAsync();
        await screen.GoAsync($"/main.aspx?appid={WalkTests.AppOf(screen)}&pagetype=dashboard&id={Dashboard}");
        await screen.SeeAsync(Frame(screen).Locator("#figures section").Nth(2));
        return screen;
    }

    // The newest quarter in which leads arrived, which the page offers first.
    private PlaybookReview Review()
    {
        Skip.If(Chromium.Path is null, "There is no Chromium on this machine: apt-get install chromium.");
        return new AlignmentClient(demo.Organization.AdminService).ReviewAllPlaybooks(new LocalDate(2024, 10, 1), new LocalDate(2024, 12, 31));
    }

    private static IFrameLocator Frame(Screen screen) => screen.Page.FrameLocator("iframe.web-resource");
}
