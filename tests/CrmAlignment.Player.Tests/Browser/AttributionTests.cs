using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using CrmAlignment.Client;
using CrmAlignment.Client.Attribution;
using Microsoft.Playwright;
using NodaTime;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>The report of attribution: what it says is what the client's attribution says.</summary>
[Collection(DemoCollection.Name)]
[Trait(Category.Name, Category.Slow)]
public sealed class AttributionTests(DemoPlayer demo)
{
    private const string Dashboard = "c0bba465-f73b-5440-aed0-286c785c86b3";
    private const string Call = "**/crma_AttributeRevenue";

    private static readonly AttributionQuestion Year = new(new LocalDate(2024, 1, 1), new LocalDate(2024, 12, 31));

    [SkippableFact]
    public async Task Numbers_are_those_of_the_clients_attribution_in_its_order()
    {
        var expected = Attribute(Year);
        await using var screen = await OpenAsync();
        var page = Frame(screen);
        await AskAsync(page);

        await Assertions.Expect(page.Locator("#status")).ToHaveTextAsync($"{Amount(expected.Total.Revenue)} from {expected.Wins} wins in 2024");
        await page.Locator("summary").ClickAsync();
        var revenue = await RowsAsync(page, 0);
        Assert.Equal(
            expected.Campaigns.Select(campaign => (string[])[NameOf(campaign), Count(campaign.Wins), .. campaign.Models.Select(credit => Cents(credit.Revenue))])
                .Append(["Total", Count(expected.Wins), .. Enumerable.Repeat(Cents(expected.Total.Revenue), 5)]),
            revenue);
        var profit = await RowsAsync(page, 1);
        Assert.Equal(expected.Campaigns.Select(campaign => Cents(campaign.By(AttributionModel.Position).Profit)).Append(Cents(expected.Total.Profit)), profit.Select(row => row[5]));
        var returns = await RowsAsync(page, 2);
        Assert.Equal(expected.Campaigns.Where(campaign => campaign.CampaignId is not null).Select(ReturnOf), returns.Select(row => row[3]));
        Assert.Contains("Not enough data", returns.SelectMany(row => row));
    }

    [SkippableFact]
    public async Task Another_window_asks_anew()
    {
        var expected = Attribute(Year with { WindowDays = 30, HalfLifeDays = 30 });
        await using var screen = await OpenAsync();
        var page = Frame(screen);
        await AskAsync(page);
        await page.Locator("#window").SelectOptionAsync("30");
        await page.Locator("#halflife").SelectOptionAsync("30");

        var last = page.Locator("#figures section").First.Locator("tbody tr").Filter(new() { HasText = "No campaign" });
        await Assertions.Expect(last.Locator("td").First).ToHaveTextAsync(Count(expected.Campaigns[^1].Wins));
        Assert.Null(expected.Campaigns[^1].CampaignId);
    }

    [SkippableFact]
    public async Task Slice_that_fails_is_said_and_gone_on_with()
    {
        var expected = Attribute(Year);
        await using var screen = await OpenAsync();
        var page = Frame(screen);
        await screen.Page.RouteAsync(Call, route => route.FulfillAsync(new()
        {
            Status = 400,
            ContentType = "application/json",
            Body = """{"error":{"code":"0x80040265","message":"CRMA9011: You may not."}}""",
        }));
        await page.Locator("#grain").SelectOptionAsync("year");
        await page.Locator("#period").SelectOptionAsync("2024-01-01");
        await Assertions.Expect(page.Locator("#failure")).ToContainTextAsync("CRMA9011: You may not.");
        await Assertions.Expect(page.Locator("#export")).ToBeDisabledAsync();
        await screen.Page.UnrouteAsync(Call);
        await page.Locator("#goon").ClickAsync();
        await Assertions.Expect(page.Locator("#status")).ToContainTextAsync($"from {expected.Wins} wins in 2024");
        await Assertions.Expect(page.Locator("#goon")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("#export")).ToBeEnabledAsync();
    }

    [SkippableFact]
    public async Task Numbers_are_saved_as_they_are()
    {
        var expected = Attribute(Year);
        await using var screen = await OpenAsync();
        await AskAsync(Frame(screen));
        var download = await screen.Page.RunAndWaitForDownloadAsync(() => Frame(screen).Locator("#export").ClickAsync());
        Assert.Equal("attribution-year-2024-01-01.csv", download.SuggestedFilename);
        var lines = Encoding.UTF8.GetString(await File.ReadAllBytesAsync(await download.PathAsync())).Split("\r\n");
        Assert.Equal(
            expected.Campaigns.Select(campaign => Plain(campaign.By(AttributionModel.First).Revenue)).Append(Plain(expected.Total.Revenue)),
            lines[1..^1].Select(line => line.Split(',')[4]));
    }

    [SkippableFact]
    public async Task Dashboard_speaks_the_language_of_the_user()
    {
        Attribute(Year);
        await using var screen = await OpenAsync();
        await screen.Page.Locator("#language").SelectOptionAsync(new SelectOptionValue { Value = "1058" });
        var page = Frame(screen);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Атрибуція за кампаніями");
        await Assertions.Expect(page.Locator("#figures h2").First).ToHaveTextAsync("Виручка за кампаніями та моделями");
        await Assertions.Expect(screen.Page.Locator("nav a").Filter(new() { HasText = "Атрибуція за кампаніями" })).ToHaveCountAsync(1);
        await screen.Page.Locator("#language").SelectOptionAsync(new SelectOptionValue { Value = "1033" });
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Campaign attribution");
    }

    [SkippableTheory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Attribution_can_be_used_by_everyone(int width, ColorScheme colors)
    {
        Attribute(Year);
        await using var screen = await OpenAsync(width, colors);
        var page = Frame(screen);
        await AskAsync(page);
        await page.Locator("summary").ClickAsync();
        await screen.SeeAsync(page.Locator("details[open] table"));
        await screen.AssertAccessibleAsync();
        await screen.AssertFitsAsync();
        Assert.Equal(0, await page.Locator("html").EvaluateAsync<int>("root => Math.max(0, root.scrollWidth - root.clientWidth)"));
    }

    private async Task<Screen> OpenAsync(int width = 1280, ColorScheme colors = ColorScheme.Light)
    {
        var screen = await demo.OpenAsync(width, 860, colors);
        await screen.SeeGridAsync();
        await screen.GoAsync($"/main.aspx?appid={WalkTests.AppOf(screen)}&pagetype=dashboard&id={Dashboard}");
        await screen.SeeAsync(Frame(screen).Locator("#figures section").First);
        return screen;
    }

    private static async Task AskAsync(IFrameLocator page)
    {
        await page.Locator("#grain").SelectOptionAsync("year");
        await page.Locator("#period").SelectOptionAsync("2024-01-01");
        await Assertions.Expect(page.Locator("#status")).ToContainTextAsync("wins in 2024");
    }

    private static Task<string[][]> RowsAsync(IFrameLocator page, int figure) => page.Locator("#figures section").Nth(figure)
        .Locator("tbody tr").EvaluateAllAsync<string[][]>("rows => rows.map(row => [...row.cells].map(cell => cell.textContent))");

    private RevenueAttribution Attribute(AttributionQuestion question)
    {
        Skip.If(Chromium.Path is null, "There is no Chromium on this machine: apt-get install chromium.");
        return new AlignmentClient(demo.Organization.AdminService).AttributeAllRevenue(question);
    }

    private static IFrameLocator Frame(Screen screen) => screen.Page.FrameLocator("iframe.web-resource");

    private static string NameOf(AttributedCampaign campaign) => campaign.CampaignId is null ? "No campaign" : campaign.Name;

    private static string ReturnOf(AttributedCampaign campaign) => campaign.By(AttributionModel.First).CampaignRoi is not { } roi ? "Nothing spent"
        : campaign.HasEnoughData ? Math.Round(100 * roi, 1, MidpointRounding.AwayFromZero).ToString("#,0.#", CultureInfo.InvariantCulture) + "%"
        : "Not enough data";

    private static string Cents(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero).ToString("#,0.00", CultureInfo.InvariantCulture);

    private static string Amount(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero).ToString("#,0.##", CultureInfo.InvariantCulture);

    private static string Count(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Plain(decimal amount) => amount.ToString("0.####", CultureInfo.InvariantCulture);
}
