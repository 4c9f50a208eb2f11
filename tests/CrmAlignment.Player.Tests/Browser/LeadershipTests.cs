using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using CrmAlignment.Client;
using CrmAlignment.Client.Leadership;
using CrmAlignment.Model.Choices;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk.Query;
using NodaTime.Text;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>The page of a leader's scorecard: what it says is what the client's scorecard says.</summary>
[Collection(DemoCollection.Name)]
[Trait(Category.Name, Category.Slow)]
public sealed class LeadershipTests(DemoPlayer demo)
{
    private const string Dashboard = "36d46b0c-7015-509d-ad7d-191aa33cd109";

    [SkippableFact]
    public async Task Numbers_are_those_of_the_clients_scorecard_in_its_order()
    {
        await using var screen = await OpenAsync();
        var page = Frame(screen);
        var expected = Scorecard(await page.Locator("#period").InputValueAsync());

        for (var part = 0; part < 3; part++)
        {
            var rows = page.Locator("#figures section").Nth(part).Locator("tbody tr");
            Assert.Equal(
                expected.Parts[part].Aspects.Select(aspect => aspect.Value).Append(expected.Parts[part].Value).Select(Written),
                await rows.Locator("td:nth-of-type(1)").AllTextContentsAsync());
        }

        await Assertions.Expect(page.Locator("#answer strong")).ToHaveTextAsync(expected.Total is { } total ? $"{Written(total)} of 100" : "Not enough data");
        var log = page.Locator("#figures section").Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = "Innovation log" }) });
        Assert.Equal(expected.Innovations.Select(one => one.Name).Append("All adopted"), await log.Locator("tbody th").AllTextContentsAsync());
        var points = page.Locator("#figures section").Last;
        Assert.Equal(expected.OpenPoints.Select(point => point.Name), await points.Locator("tbody th").AllTextContentsAsync());
        Assert.Contains(
            expected.OpenPoints[0].OpenPointId.ToString("D"), await points.Locator("tbody a").First.GetAttributeAsync("href"), StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("#export")).ToBeEnabledAsync();
    }

    // The demo has no new lead in January 2025.
    [SkippableFact]
    public async Task Month_without_new_leads_can_be_chosen()
    {
        await using var screen = await OpenAsync();
        var page = Frame(screen);
        await page.Locator("#grain").SelectOptionAsync("month");
        await page.Locator("#period").SelectOptionAsync("2025-01-01");

        await Assertions.Expect(page.Locator("#status")).ToHaveTextAsync("Scorecard of Jan 2025.");
    }

    [SkippableFact]
    public async Task Dashboard_speaks_the_language_of_the_user()
    {
        await using var screen = await OpenAsync();
        await screen.Page.Locator("#language").SelectOptionAsync(new SelectOptionValue { Value = "1049" });
        await Assertions.Expect(Frame(screen).Locator("h1")).ToHaveTextAsync("Карта руководителя");
        await Assertions.Expect(Frame(screen).Locator("#figures h2").First).ToHaveTextAsync("Построение модели, вес 40");
        await screen.Page.Locator("#language").SelectOptionAsync(new SelectOptionValue { Value = "1033" });
        await Assertions.Expect(Frame(screen).Locator("h1")).ToHaveTextAsync("Leadership");
    }

    [SkippableTheory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Page_can_be_used_by_everyone(int width, ColorScheme colors)
    {
        await using var screen = await OpenAsync(width, colors);
        await screen.AssertAccessibleAsync();
        await screen.AssertFitsAsync();
        Assert.Equal(0, await Frame(screen).Locator("html").EvaluateAsync<int>("root => Math.max(0, root.scrollWidth - root.clientWidth)"));
    }

    private async Task<Screen> OpenAsync(int width = 1280, ColorScheme colors = ColorScheme.Light)
    {
        Skip.If(Chromium.Path is null, "There is no Chromium on this machine: apt-get install chromium.");
        var screen = await demo.OpenAsync(width, 860, colors);
        await screen.SeeGridAsync();
        await screen.GoAsync($"/main.aspx?appid={WalkTests.AppOf(screen)}&pagetype=dashboard&id={Dashboard}");
        await screen.SeeAsync(Frame(screen).Locator("#figures section").Nth(5));
        return screen;
    }

    // Of the leader who is asked for by the page: the one who looks at it.
    private LeaderScorecard Scorecard(string start)
    {
        var query = new QueryByAttribute("systemuser");
        query.AddAttributeValue("domainname", "maria.marketing@crmalignment.example");
        var maria = demo.Organization.AdminService.RetrieveMultiple(query).Entities[0].Id;
        return new AlignmentClient(demo.Organization.ServiceFor(maria)).ScoreLeadership(
            new LeadershipQuestion { Grain = PeriodGrain.Quarter, Day = LocalDatePattern.Iso.Parse(start).Value });
    }

    private static string Written(decimal? value) => value?.ToString("0.#", CultureInfo.InvariantCulture) ?? "–";

    private static IFrameLocator Frame(Screen screen) => screen.Page.FrameLocator("iframe.web-resource");
}
