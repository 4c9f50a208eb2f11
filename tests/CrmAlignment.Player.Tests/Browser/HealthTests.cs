using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using CrmAlignment.Client;
using CrmAlignment.Client.Health;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk.Query;
using NodaTime;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>The report of alignment health: what it says is what the client's check says.</summary>
[Collection(DemoCollection.Name)]
[Trait(Category.Name, Category.Slow)]
public sealed class HealthTests(DemoPlayer demo)
{
    private const string Dashboard = "89b5a368-a054-5cc4-9ccd-22f64fe15420";
    private const string Call = "**/crma_CheckAlignment";

    private static readonly LocalDate First = new(2024, 7, 1);
    private static readonly LocalDate Last = new(2024, 9, 30);

    [SkippableFact]
    public async Task Numbers_are_those_of_the_clients_check_in_its_order()
    {
        var expected = Check();
        await using var screen = await OpenAsync();
        var page = Frame(screen);
        await AskAsync(page);

        await Assertions.Expect(page.Locator("#status")).ToHaveTextAsync("Q3 2024, held against Q2 2024");
        var rows = await page.Locator("#figures tbody tr").EvaluateAllAsync<string[][]>("rows => rows.map(row => [...row.cells].map(cell => cell.textContent))");
        Assert.Equal(expected.Symptoms.Select(FindingOf), rows.Select(row => row[1]));
        Assert.Equal(expected.Symptoms.Select(symptom => RateOf(symptom.Current)), rows.Select(row => Rate(row[2])));
        Assert.Equal(expected.Symptoms.Select(symptom => symptom.Previous is null ? "–" : RateOf(symptom.Previous)), rows.Select(row => Rate(row[3])));
        Assert.Equal(expected.Symptoms.Select(symptom => TrendOf(symptom.Trend)), rows.Select(row => row[4]));
        Assert.Equal(expected.Symptoms.Select(symptom => Count(symptom.Current.Sample)), rows.Select(row => row[5]));
        Assert.Equal(expected.Symptoms.Select(symptom => symptom.NextStep is null), rows.Select(row => row[6].Length == 0));
        Assert.All(expected.Symptoms.Zip(rows), pair => Assert.Contains(Count(pair.First.Current.Part), pair.Second[2], StringComparison.Ordinal));

        // Cards stand in the same order, each with what was found in words.
        Assert.Equal(rows.Select(row => row[0]), await page.Locator("#symptoms h3").AllTextContentsAsync());
        Assert.Equal(rows.Select(row => row[1]), await page.Locator("#symptoms strong").AllTextContentsAsync());
        await Assertions.Expect(page.Locator("#symptoms")).ToContainTextAsync(
            "Benchmark: Aberdeen 2010: best 47%; B2B average 23% (source and year not known); Aberdeen 2010: worst 5%");
    }

    [SkippableFact]
    public async Task Months_are_opened_by_the_keyboard_and_rows_lead_to_their_records()
    {
        Check();
        await using var screen = await OpenAsync();
        var page = Frame(screen);
        var lead = demo.Organization.AdminService.RetrieveMultiple(new QueryExpression("lead") { TopCount = 1 }).Entities[0].Id;
        await screen.Page.RouteAsync(Call, async route =>
        {
            var response = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = response, Body = WithOwners(await response.TextAsync(), lead) });
        });
        await AskAsync(page);

        var months = page.Locator("#symptoms summary").Filter(new() { HasText = "By month" }).First;
        await months.FocusAsync();
        await screen.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#symptoms details[open] tbody tr")).ToHaveCountAsync(6);
        await page.Locator("#symptoms ol > li").Filter(new() { HasText = "Ownership overlaps" }).Locator("summary").ClickAsync();
        var opened = await screen.Page.RunAndWaitForPopupAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Two owners" }).ClickAsync());
        await Assertions.Expect(opened.Locator("main h1").First).ToBeVisibleAsync();
        Assert.Contains(lead.ToString("D"), opened.Url, StringComparison.Ordinal);
        await opened.CloseAsync();
    }

    [SkippableFact]
    public async Task Refusal_is_said_and_another_period_asks_anew()
    {
        Check();
        await using var screen = await OpenAsync();
        var page = Frame(screen);
        await screen.Page.RouteAsync(Call, route => route.FulfillAsync(new()
        {
            Status = 400,
            ContentType = "application/json",
            Body = """{"error":{"code":"0x80040265","message":"CRMA9011: You may not."}}""",
        }));
        await page.Locator("#period").SelectOptionAsync("2024-07-01");
        await Assertions.Expect(page.Locator("#failure")).ToContainTextAsync("CRMA9011: You may not.");
        await Assertions.Expect(page.Locator("#export")).ToBeDisabledAsync();
        await screen.Page.UnrouteAsync(Call);
        await page.Locator("#period").SelectOptionAsync("2024-04-01");
        await Assertions.Expect(page.Locator("#status")).ToHaveTextAsync("Q2 2024, held against Q1 2024");
        await Assertions.Expect(page.Locator("#failure")).ToBeHiddenAsync();
    }

    [SkippableFact]
    public async Task Numbers_are_saved_as_they_are()
    {
        var expected = Check();
        await using var screen = await OpenAsync();
        await AskAsync(Frame(screen));
        var download = await screen.Page.RunAndWaitForDownloadAsync(() => Frame(screen).Locator("#export").ClickAsync());
        Assert.Equal("health-quarter-2024-07-01.csv", download.SuggestedFilename);
        var lines = Encoding.UTF8.GetString(await File.ReadAllBytesAsync(await download.PathAsync())).Split("\r\n");
        Assert.Equal(
            expected.Symptoms.Select(symptom => $"{symptom.Current.Part},{symptom.Current.Base},{symptom.Current.Sample},{Plain(symptom.Current.Value)},{Plain(symptom.Current.Low)},{Plain(symptom.Current.High)}"),
            lines[1..^1].Select(line => string.Join(',', line.Split(',')[2..8])));
    }

    [SkippableFact]
    public async Task Dashboard_speaks_the_language_of_the_user()
    {
        Check();
        await using var screen = await OpenAsync();
        await screen.Page.Locator("#language").SelectOptionAsync(new SelectOptionValue { Value = "1058" });
        var page = Frame(screen);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Узгодженість відділів");
        await Assertions.Expect(page.Locator("#symptoms h2")).ToHaveTextAsync("Симптоми, спочатку найгірші");
        await Assertions.Expect(page.Locator("#symptoms")).ToContainTextAsync("B2B 23% (джерело і рік не відомі)");
        await Assertions.Expect(screen.Page.Locator("nav a").Filter(new() { HasText = "Узгодженість відділів" })).ToHaveCountAsync(1);
        await screen.Page.Locator("#language").SelectOptionAsync(new SelectOptionValue { Value = "1033" });
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Alignment health");
    }

    [SkippableFact]
    public async Task Months_are_open_on_paper()
    {
        Check();
        await using var screen = await OpenAsync();
        var page = Frame(screen);
        await AskAsync(page);
        await page.Locator("html").EvaluateAsync("() => { dispatchEvent(new Event('beforeprint')); }");
        await screen.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.Locator("#symptoms details table").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#export")).ToBeHiddenAsync();
    }

    [SkippableTheory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Health_can_be_used_by_everyone(int width, ColorScheme colors)
    {
        Check();
        await using var screen = await OpenAsync(width, colors);
        var page = Frame(screen);
        await AskAsync(page);
        await page.Locator("#symptoms summary").First.ClickAsync();
        await screen.SeeAsync(page.Locator("#symptoms details[open] table"));
        await screen.AssertAccessibleAsync();
        await screen.AssertFitsAsync();
        Assert.Equal(0, await page.Locator("html").EvaluateAsync<int>("root => Math.max(0, root.scrollWidth - root.clientWidth)"));
    }

    private async Task<Screen> OpenAsync(int width = 1280, ColorScheme colors = ColorScheme.Light)
    {
        var screen = await demo.OpenAsync(width, 860, colors);
        await screen.SeeGridAsync();
        await screen.GoAsync($"/main.aspx?appid={WalkTests.AppOf(screen)}&pagetype=dashboard&id={Dashboard}");
        await screen.SeeAsync(Frame(screen).Locator("#symptoms li").First);
        return screen;
    }

    private static async Task AskAsync(IFrameLocator page)
    {
        await page.Locator("#period").SelectOptionAsync("2024-07-01");
        await Assertions.Expect(page.Locator("#status")).ToContainTextAsync("Q3 2024, held against");
    }

    private AlignmentHealth Check()
    {
        Skip.If(Chromium.Path is null, "There is no Chromium on this machine: apt-get install chromium.");
        var health = new AlignmentClient(demo.Organization.AdminService).CheckAlignment(First, Last);
        Assert.Contains(health.Symptoms, symptom => symptom.Finding != Finding.NotEnoughData);
        return health;
    }

    // The demo's owners do not overlap.
    private static string WithOwners(string answer, Guid lead)
    {
        var body = JsonNode.Parse(answer)!;
        var result = JsonNode.Parse((string)body["Result"]!)!;
        var owners = result["symptoms"]!.AsArray().Single(symptom => (string)symptom!["symptom"]! == "OwnersOverlap")!;
        owners["rows"] = new JsonArray(new JsonObject { ["id"] = lead.ToString("D"), ["name"] = "Two owners" });
        body["Result"] = result.ToJsonString();
        return body.ToJsonString();
    }

    private static IFrameLocator Frame(Screen screen) => screen.Page.FrameLocator("iframe.web-resource");

    private static string FindingOf(CheckedSymptom symptom) => symptom.Finding switch
    {
        Finding.Symptom => "Symptom: beyond chance",
        Finding.Watch => "Watch: may be chance",
        Finding.Healthy => "Healthy: no symptom",
        _ => "Not enough data",
    };

    private static string TrendOf(Trend? trend) => trend switch
    {
        Trend.Better => "Better than before",
        Trend.Worse => "Worse than before",
        Trend.AsBefore => "As before",
        _ => "Not known",
    };

    // After the sentence with the counts.
    private static string Rate(string side) => side[(side.LastIndexOf(": ", StringComparison.Ordinal) is >= 0 and var at ? at + 2 : 0)..];

    private static string RateOf(HealthRate rate) => rate.Value is null
        ? "–"
        : $"{Number(rate, rate.Value)} ({Number(rate, rate.Low)} to {(rate.High is null ? "no bound" : Number(rate, rate.High))})";

    private static string Number(HealthRate rate, decimal? value) => rate.IsShare
        ? Math.Round(100 * value!.Value, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture) + "%"
        : Math.Round(value!.Value, 2, MidpointRounding.AwayFromZero).ToString("#,0.##", CultureInfo.InvariantCulture);

    private static string Count(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Plain(decimal? value) => value is null ? "\"\"" : value.Value.ToString("0.####", CultureInfo.InvariantCulture);
}
