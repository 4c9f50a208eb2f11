using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using CrmAlignment.Client;
using CrmAlignment.Client.Nurture;
using Microsoft.Playwright;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>The review of nurture: what it says is what the client's review says.</summary>
[Collection(DemoCollection.Name)]
[Trait(Category.Name, Category.Slow)]
public sealed class NurtureReviewTests(DemoPlayer demo)
{
    private const string Dashboard = "cdbfe538-f066-5020-a710-804e007ecb10";

    [SkippableFact]
    public async Task Numbers_are_those_of_the_clients_review_in_its_order()
    {
        var expected = Review();
        await using var screen = await OpenAsync();
        var page = Frame(screen);

        await Assertions.Expect(page.Locator("#status")).ToContainTextAsync($"Leads that wait in nurture: {expected.Waiting}.");
        var names = page.Locator("#figures section").First.Locator("tbody th");
        Assert.Equal(expected.Leads.Select(lead => lead.Name), await names.AllTextContentsAsync());
        Assert.Contains(expected.Leads[0].LeadId.ToString("D"), await names.First.Locator("a").GetAttributeAsync("href"), StringComparison.Ordinal);
        var agedOut = page.Locator("#figures section").Nth(2).Locator("tbody tr").Last.Locator("td").First;
        Assert.Equal(expected.Total.AgedOut.All.ToString("N0", CultureInfo.InvariantCulture), await agedOut.TextContentAsync());
        await Assertions.Expect(page.Locator("#export")).ToBeEnabledAsync();
    }

    [SkippableFact]
    public async Task Dashboard_speaks_the_language_of_the_user()
    {
        Review();
        await using var screen = await OpenAsync();
        await screen.Page.Locator("#language").SelectOptionAsync(new SelectOptionValue { Value = "1049" });
        await Assertions.Expect(Frame(screen).Locator("h1")).ToHaveTextAsync("Подпитка под угрозой");
        await Assertions.Expect(Frame(screen).Locator("#figures h2").First).ToHaveTextAsync("Под наибольшей угрозой");
        await screen.Page.Locator("#language").SelectOptionAsync(new SelectOptionValue { Value = "1033" });
        await Assertions.Expect(Frame(screen).Locator("h1")).ToHaveTextAsync("Nurture at risk");
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

    private NurtureReview Review()
    {
        Skip.If(Chromium.Path is null, "There is no Chromium on this machine: apt-get install chromium.");
        return new AlignmentClient(demo.Organization.AdminService).ReviewAllNurture();
    }

    private static IFrameLocator Frame(Screen screen) => screen.Page.FrameLocator("iframe.web-resource");
}
