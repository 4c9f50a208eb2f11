using System.Threading.Tasks;
using Microsoft.Playwright;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>The pictures of the demo.</summary>
[Collection(DemoCollection.Name)]
[Trait(Category.Name, Category.Slow)]
public sealed class ScreenshotTests(DemoPlayer demo)
{
    private const int Width = 1280;
    private const int Height = 860;

    [SkippableFact]
    public async Task Picture_of_a_lead_can_be_taken()
    {
        await using var screen = await demo.OpenAsync(Width, Height);
        await WalkTests.OpenLeadsAsync(screen);
        await screen.Page.Locator(".row-link").First.ClickAsync();
        await screen.SeeAsync(screen.Field("subject"));
        await screen.SettledAsync();
        await Pictures.KeepAsync(screen.Page, "app.png");
    }

    [SkippableFact]
    public async Task Picture_of_a_list_with_its_icons_can_be_taken()
    {
        await using var screen = await demo.OpenAsync(Width, Height);
        await WalkTests.OpenLeadsAsync(screen);
        foreach (var order in new[] { "ascending", "descending" })
        {
            // By its text: a style draws an arrow behind it once it is sorted, which browsers may count to its name.
            await screen.Page.Locator("th").GetByText("Stage", new() { Exact = true }).ClickAsync();
            await screen.SeeAsync(screen.Page.Locator($"th[aria-sort={order}]"));
            await screen.SettledAsync();
        }

        await screen.SeeAsync(screen.Page.Locator("tbody td img").First);
        await Pictures.KeepAsync(screen.Page, "leads.png");
    }

    [SkippableTheory]
    [InlineData("4dec9ba2-82f9-5902-8f89-ecb901df6771", "my-day-sales.png")]
    [InlineData("57f51e08-cfbd-5f89-9629-9ba4ff2bde3d", "my-day-marketing.png")]
    [InlineData("d03c88e4-66b0-570f-bef2-678728ceb72d", "funnel.png")]
    [InlineData("eaa5e9f0-e38f-50f6-80c2-4e9cfd33d6a6", "scorecard.png")]
    [InlineData("3294e057-0e5e-5cfa-bed0-982093945deb", "targets.png")]
    public async Task Picture_of_a_dashboard_can_be_taken(string dashboard, string name)
    {
        await using var screen = await demo.OpenAsync(Width, Height);
        await screen.SeeGridAsync();
        await screen.GoAsync($"/main.aspx?appid={WalkTests.AppOf(screen)}&pagetype=dashboard&id={dashboard}");
        await screen.SeeAsync(screen.Page.Locator("p-grid .grid-footer").First);
        await screen.SettledAsync();
        if (await screen.Page.Locator("iframe.web-resource").CountAsync() > 0)
        {
            await screen.SeeAsync(screen.Page.FrameLocator("iframe.web-resource").Locator(".figure svg").First);
        }

        await Assertions.Expect(screen.Page.Locator("p-chart .loading, p-grid .loading")).ToHaveCountAsync(0);
        await Pictures.KeepAsync(screen.Page, name);
    }

    [SkippableFact]
    public async Task Picture_of_the_leaks_can_be_taken()
    {
        await using var screen = await demo.OpenAsync(Width, Height);
        await screen.SeeGridAsync();
        await screen.GoAsync($"/main.aspx?appid={WalkTests.AppOf(screen)}&pagetype=dashboard&id=bed54463-0a7b-54d9-998a-cbe7b3e53b60");
        var page = screen.Page.FrameLocator("iframe.web-resource");
        await screen.SeeAsync(page.Locator(".figure svg").First);
        await page.Locator("#period").SelectOptionAsync("2024-07-01");
        await Assertions.Expect(page.Locator("#status")).ToContainTextAsync("arrived in Q3 2024");
        await screen.SettledAsync();
        await Pictures.KeepAsync(screen.Page, "leaks.png");
    }

    [SkippableFact]
    public async Task Picture_of_the_health_can_be_taken()
    {
        await using var screen = await demo.OpenAsync(Width, Height);
        await screen.SeeGridAsync();
        await screen.GoAsync($"/main.aspx?appid={WalkTests.AppOf(screen)}&pagetype=dashboard&id=89b5a368-a054-5cc4-9ccd-22f64fe15420");
        var page = screen.Page.FrameLocator("iframe.web-resource");
        await screen.SeeAsync(page.Locator("#symptoms li").First);
        await page.Locator("#period").SelectOptionAsync("2024-07-01");
        await Assertions.Expect(page.Locator("#status")).ToContainTextAsync("Q3 2024, held against");
        await screen.SettledAsync();
        await Pictures.KeepAsync(screen.Page, "health.png");
    }

    [SkippableFact]
    public async Task Picture_of_the_attribution_can_be_taken()
    {
        await using var screen = await demo.OpenAsync(Width, Height);
        await screen.SeeGridAsync();
        await screen.GoAsync($"/main.aspx?appid={WalkTests.AppOf(screen)}&pagetype=dashboard&id=c0bba465-f73b-5440-aed0-286c785c86b3");
        var page = screen.Page.FrameLocator("iframe.web-resource");
        await screen.SeeAsync(page.Locator(".figure svg").First);
        await page.Locator("#grain").SelectOptionAsync("year");
        await page.Locator("#period").SelectOptionAsync("2024-01-01");
        await Assertions.Expect(page.Locator("#status")).ToContainTextAsync("wins in 2024");
        await screen.SettledAsync();
        await Pictures.KeepAsync(screen.Page, "attribution.png");
    }

    [SkippableFact]
    public async Task Picture_of_the_funnel_models_can_be_taken()
    {
        await using var screen = await demo.OpenAsync(Width, Height);
        await screen.SeeGridAsync();
        await screen.GoAsync($"/main.aspx?appid={WalkTests.AppOf(screen)}&pagetype=dashboard&id=3e9e86b9-98b5-51b5-909a-044098bec9bc");
        var page = screen.Page.FrameLocator("iframe.web-resource");
        await screen.SeeAsync(page.Locator(".figure").First);
        await page.Locator("#period").SelectOptionAsync("2024-01-01");
        await Assertions.Expect(page.Locator("#status")).ToContainTextAsync("2024: ");
        await screen.SettledAsync();
        await Pictures.KeepAsync(screen.Page, "models.png");
    }
}
