using System;
using System.Linq;
using System.Threading.Tasks;
using CrmAlignment.Client;
using CrmAlignment.Client.Purchases;
using Microsoft.Playwright;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>The review of purchases: what it says is what the client's review says.</summary>
[Collection(DemoCollection.Name)]
[Trait(Category.Name, Category.Slow)]
public sealed class PurchaseReviewTests(DemoPlayer demo)
{
    private const string Dashboard = "ecaf8111-0b7a-5b87-8120-3d23a81368e0";

    [SkippableFact]
    public async Task Numbers_are_those_of_the_clients_review_the_largest_deal_first()
    {
        var expected = Review();
        await using var screen = await OpenAsync();
        var page = Frame(screen);

        await Assertions.Expect(page.Locator("#status")).ToHaveTextAsync(
            $"Open opportunities: {expected.Open.Count}. Out of step with the purchase: {expected.OutOfStep.Count}. Stage of the customer not known: {expected.UnknownStage.Count}.");
        var deals = expected.Deals.OrderByDescending(deal => deal.Value).ThenBy(deal => deal.OpportunityId.ToString("D"), StringComparer.Ordinal).ToArray();
        Assert.NotEmpty(deals);
        var names = page.Locator("#figures section").Nth(2).Locator("tbody th");
        Assert.Equal(deals.Select(deal => deal.Name), await names.AllTextContentsAsync());
        Assert.Contains(deals[0].OpportunityId.ToString("D"), await names.First.Locator("a").GetAttributeAsync("href"), StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("#export")).ToBeEnabledAsync();
    }

    [SkippableFact]
    public async Task Dashboard_speaks_the_language_of_the_user()
    {
        Review();
        await using var screen = await OpenAsync();
        await screen.Page.Locator("#language").SelectOptionAsync(new SelectOptionValue { Value = "2052" });
        await Assertions.Expect(Frame(screen).Locator("h1")).ToHaveTextAsync("采购回顾");
        await screen.Page.Locator("#language").SelectOptionAsync(new SelectOptionValue { Value = "1033" });
        await Assertions.Expect(Frame(screen).Locator("h1")).ToHaveTextAsync("Purchase review");
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

    private PurchaseReview Review()
    {
        Skip.If(Chromium.Path is null, "There is no Chromium on this machine: apt-get install chromium.");
        return new AlignmentClient(demo.Organization.AdminService).ReviewAllPurchases(new PurchaseQuestion());
    }

    private static IFrameLocator Frame(Screen screen) => screen.Page.FrameLocator("iframe.web-resource");
}
