using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using CrmAlignment.Client;
using CrmAlignment.Client.FunnelModels;
using Microsoft.Playwright;
using Newtonsoft.Json.Linq;
using NodaTime;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>The report of funnel models: what it says is what the client's comparison says.</summary>
[Collection(DemoCollection.Name)]
[Trait(Category.Name, Category.Slow)]
public sealed class ModelsTests(DemoPlayer demo)
{
    private const string Dashboard = "3e9e86b9-98b5-51b5-909a-044098bec9bc";
    private const string Call = "**/crma_CompareFunnelModels";

    [SkippableFact]
    public async Task Numbers_are_those_of_the_clients_comparison_and_the_model_that_fits_is_said()
    {
        var expected = Compare();
        await using var screen = await OpenAsync();
        var page = Frame(screen);

        await AskAsync(page, expected);
        await Assertions.Expect(page.Locator("#answer strong")).ToHaveTextAsync(
            "Mixed sale: some customers buy again, and surely more never do than if all were alike.");
        await Assertions.Expect(page.Locator("#answer")).ToContainTextAsync(
            $"A lead cost {Cents(expected.Data.CostPerLead)}, a valid datum {Cents(expected.Data.CostPerValid)}; {Cents(expected.Data.SpentOnInvalid)} was spent on leads that are none.");
        var worth = await RowsAsync(page, 1);
        Assert.Equal(["Single sale", "Repeat sale", "Mixed sale, on average", "Mixed sale: bought once", "Mixed sale: bought again"], worth.Select(row => row[0]));
        Assert.Equal(expected.Models.Select(money => Cents(money.Worth)), worth.Select(row => row[4]));
        var stages = await RowsAsync(page, 2);
        Assert.Equal(expected.Stages.Select(stage => Count(stage.Records!.Value)), stages.Select(row => row[1]));
        Assert.Equal(expected.Stages.Select(stage => stage.HasEnoughData ? Cents(stage.CostPerRecord) : "Not enough data"), stages.Select(row => row[2]));
        var data = await RowsAsync(page, 3);
        Assert.Equal(
            new[] { expected.Data.Valid.Part, expected.Data.NoName, expected.Data.NoAddress, expected.Data.NotAllowed, expected.Data.Leads }.Select(Count), data.Select(row => row[1]));
    }

    [SkippableFact]
    public async Task Slice_that_fails_is_said_and_gone_on_with()
    {
        var expected = Compare();
        await using var screen = await OpenAsync();
        var page = Frame(screen);
        await AskAsync(page, expected);
        await screen.Page.RouteAsync(Call, route => route.FulfillAsync(new()
        {
            Status = 400,
            ContentType = "application/json",
            Body = """{"error":{"code":"0x80040265","message":"CRMA9011: You may not."}}""",
        }));
        await page.Locator("#grain").SelectOptionAsync("quarter");
        await Assertions.Expect(page.Locator("#failure")).ToContainTextAsync("CRMA9011: You may not.");
        await Assertions.Expect(page.Locator("#export")).ToBeDisabledAsync();
        await Assertions.Expect(page.Locator("#answer p")).ToHaveCountAsync(0);
        await screen.Page.UnrouteAsync(Call);
        await page.Locator("#goon").ClickAsync();
        await Assertions.Expect(page.Locator("#status")).ToContainTextAsync("customers followed");
        await Assertions.Expect(page.Locator("#goon")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("#export")).ToBeEnabledAsync();
    }

    [SkippableFact]
    public async Task Numbers_are_saved_as_they_are()
    {
        var expected = Compare();
        await using var screen = await OpenAsync();
        await AskAsync(Frame(screen), expected);
        var download = await screen.Page.RunAndWaitForDownloadAsync(() => Frame(screen).Locator("#export").ClickAsync());
        Assert.Equal("models-year-2024-01-01.csv", download.SuggestedFilename);
        var lines = Encoding.UTF8.GetString(await File.ReadAllBytesAsync(await download.PathAsync())).Split("\r\n");
        Assert.Contains($"\"Which leads are valid data\",\"Cost of a valid datum\",{expected.Data.CostPerValid!.Value.ToString("0.####", CultureInfo.InvariantCulture)},{expected.Data.Valid.Part}", lines);
    }

    [SkippableFact]
    public async Task Dashboard_speaks_the_language_of_the_user()
    {
        Compare();
        await using var screen = await OpenAsync();
        await screen.Page.Locator("#language").SelectOptionAsync(new SelectOptionValue { Value = "1058" });
        var page = Frame(screen);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Моделі воронки");
        await Assertions.Expect(page.Locator("#answer h2")).ToHaveTextAsync("Яка модель підходить");
        await Assertions.Expect(screen.Page.Locator("nav a").Filter(new() { HasText = "Моделі воронки" })).ToHaveCountAsync(1);
        await screen.Page.Locator("#language").SelectOptionAsync(new SelectOptionValue { Value = "1033" });
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Funnel models");
    }

    // With more clients than the demo has.
    [SkippableTheory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Models_can_be_used_by_everyone(int width, ColorScheme colors)
    {
        var expected = Compare();
        await using var screen = await OpenAsync(width, colors);
        var page = Frame(screen);
        await screen.Page.RouteAsync(Call, async route =>
        {
            var response = await route.FetchAsync();
            var answer = JObject.Parse(await response.TextAsync());
            answer["Result"] = WithTwoKindsOfClients((string)answer["Result"]!);
            await route.FulfillAsync(new() { Response = response, Body = answer.ToString() });
        });
        await AskAsync(page, expected, "100");
        await Assertions.Expect(page.Locator("#answer strong")).ToContainTextAsync("Mixed sale: ");
        await Assertions.Expect(page.Locator("#answer")).ToContainTextAsync("20 of 100 customers who bought first between Jan 1, 2023 and Dec 31, 2023 bought again in the twelve months after: 20% (13.3% to 28.9%).");
        await page.Locator("summary").ClickAsync();
        await screen.SeeAsync(page.Locator("details[open] table"));
        Assert.Equal(["0", "80", "28.2"], (await RowsAsync(page, 0))[0]);
        await screen.AssertAccessibleAsync();
        await screen.AssertFitsAsync();
        Assert.Equal(0, await page.Locator("html").EvaluateAsync<int>("root => Math.max(0, root.scrollWidth - root.clientWidth)"));
        await screen.Page.UnrouteAllAsync(new() { Behavior = UnrouteBehavior.Wait });
    }

    private static string WithTwoKindsOfClients(string result)
    {
        var found = JObject.Parse(result);
        var clients = (JObject)found["clients"]!;
        clients["followed"] = 100;
        clients["again"] = Rate(20, 0.2, 0.1334, 0.2888);
        clients["notAgain"] = Rate(80, 0.8, 0.7112, 0.8666);
        clients["monthlyChance"] = 0.1;
        foreach (var (month, count, expected) in new[] { (0, 80, 28.243), (1, 0, 37.657), (2, 0, 23.013), (6, 20, 0.491) })
        {
            clients["months"]![month]!["clients"] = count;
            clients["months"]![month]!["expected"] = expected;
        }

        found["fits"] = "MixedSale";
        return found.ToString();
    }

    private static JObject Rate(int part, double value, double low, double high) => new()
    {
        ["part"] = part,
        ["base"] = 100,
        ["isShare"] = true,
        ["sample"] = 100,
        ["value"] = value,
        ["low"] = low,
        ["high"] = high,
    };

    private async Task<Screen> OpenAsync(int width = 1280, ColorScheme colors = ColorScheme.Light)
    {
        var screen = await demo.OpenAsync(width, 860, colors);
        await screen.SeeGridAsync();
        await screen.GoAsync($"/main.aspx?appid={WalkTests.AppOf(screen)}&pagetype=dashboard&id={Dashboard}");
        await screen.SeeAsync(Frame(screen).Locator("#figures section").First);
        return screen;
    }

    private static async Task AskAsync(IFrameLocator page, FunnelComparison expected, string? followed = null)
    {
        await page.Locator("#period").SelectOptionAsync("2024-01-01");
        await Assertions.Expect(page.Locator("#status")).ToHaveTextAsync(
            $"2024: {Count(expected.Data.Leads)} leads read, {followed ?? Count(expected.Clients.Followed)} customers followed");
    }

    private static Task<string[][]> RowsAsync(IFrameLocator page, int figure) => page.Locator("#figures section").Nth(figure)
        .Locator("tbody tr").EvaluateAllAsync<string[][]>("rows => rows.map(row => [...row.cells].map(cell => cell.textContent))");

    private FunnelComparison Compare()
    {
        Skip.If(Chromium.Path is null, "There is no Chromium on this machine: apt-get install chromium.");
        return new AlignmentClient(demo.Organization.AdminService).CompareAllFunnelModels(new LocalDate(2024, 1, 1), new LocalDate(2024, 12, 31));
    }

    private static IFrameLocator Frame(Screen screen) => screen.Page.FrameLocator("iframe.web-resource");

    private static string Cents(decimal? amount) => amount is { } known
        ? Math.Round(known, 2, MidpointRounding.AwayFromZero).ToString("#,0.00", CultureInfo.InvariantCulture)
        : "–";

    private static string Count(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
