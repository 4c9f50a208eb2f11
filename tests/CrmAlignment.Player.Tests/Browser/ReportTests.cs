using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>The reports of the package, pages with charts: what they say is what the rows say.</summary>
[Collection(DemoCollection.Name)]
[Trait(Category.Name, Category.Slow)]
public sealed class ReportTests(DemoPlayer demo)
{
    private const int Month = 471200000;
    private const int Quarter = 471200001;

    private static readonly string[] Dates = ["crma_marketingqualifiedon", "crma_salesreadyon", "crma_salesacceptedon", "crma_qualifiedon"];

    [SkippableFact]
    public async Task Scorecard_shows_the_rows_of_the_organization_by_month_and_by_quarter()
    {
        await using var screen = await OpenAsync("scorecard");
        var page = Frame(screen);
        await AssertProfitAsync(page, Month, start => start.ToString("MMM yyyy", CultureInfo.InvariantCulture));
        await page.Locator("#grain").SelectOptionAsync("quarter");
        await Assertions.Expect(page.Locator("#status")).ToContainTextAsync("Q");
        await AssertProfitAsync(page, Quarter, start => $"Q{((start.Month - 1) / 3) + 1} {start.Year}");
        Assert.Equal(["Profit", "Clients", "ARPU", "Acceptance rate"], await page.Locator("#tiles h2").AllTextContentsAsync());

        // What the demo plans for the last quarter of 2024, and nothing before.
        var plans = (await RowsAsync(page, "ARPU")).ToDictionary(row => row[0], row => row[4]);
        Assert.Equal(("18,000", "\u2013"), (plans["Q4 2024"], plans["Q1 2024"]));
        Assert.All(await RowsAsync(page, "Clients"), row => Assert.Equal(4, row.Length));
    }

    [SkippableFact]
    public async Task Scorecard_is_saved_as_the_rows_it_shows()
    {
        var rows = Scorecards(Month);
        await using var screen = await OpenAsync("scorecard");
        var saved = await SavedAsync(screen);
        Assert.Equal("scorecard-month.csv", saved.Name);
        var expected = rows.Select(row => string.Join(
            ',',
            $"\"{row.GetAttributeValue<DateTime>("crma_periodstart"):yyyy-MM-dd}\"",
            Number(row, "crma_profit"),
            row.GetAttributeValue<int?>("crma_clientcount")?.ToString(CultureInfo.InvariantCulture) ?? "\"\"",
            Number(row, "crma_arpu"),
            Number(row, "crma_acceptancerate")));
        Assert.Equal(["\uFEFF\"Period\",\"Profit\",\"Clients\",\"ARPU\",\"Acceptance rate\"", .. expected.TakeLast(12), ""], saved.Lines);
    }

    [SkippableFact]
    public async Task Funnel_counts_the_leads_of_a_quarter_layer_by_layer()
    {
        await using var screen = await OpenAsync("funnel");
        var page = Frame(screen);
        await page.Locator("#grain").SelectOptionAsync("quarter");
        await page.Locator("#period").SelectOptionAsync("2024-07-01");
        await Assertions.Expect(page.Locator("#status")).ToContainTextAsync("Q3 2024");
        var leads = Leads(new DateTime(2024, 7, 1, 0, 0, 0, DateTimeKind.Utc), new DateTime(2024, 10, 1, 0, 0, 0, DateTimeKind.Utc));
        var counts = new List<int> { leads.Count };
        counts.AddRange(Dates.Select(date => leads.Count(lead => lead.Contains(date))));
        counts.Add(leads.Count(lead => Won().Contains(lead.Id)));
        Assert.True(counts[0] > 50 && counts[^1] > 0, string.Join(' ', counts));

        var rows = await RowsAsync(page, "Layers and conversion");
        Assert.Equal(["Leads created", "Marketing qualified", "Sales ready", "Accepted", "Qualified", "Won"], rows.Select(row => row[0]));
        Assert.Equal(counts, rows.Select(row => int.Parse(row[1], NumberStyles.Number, CultureInfo.InvariantCulture)));
        Assert.All(Enumerable.Range(1, 5), layer => Assert.Equal(Percent(counts[layer], counts[layer - 1]), rows[layer][2]));
        Assert.All(Enumerable.Range(0, 4), layer => Assert.Equal(counts[layer] - counts[layer + 1], rows[layer][5..].Sum(cell => int.Parse(cell, CultureInfo.InvariantCulture))));
        Assert.Equal(Days(leads, "createdon", Dates[0]), rows[0][4]);
        Assert.Equal(Days(leads, Dates[2], Dates[3]), rows[3][4]);

        await Assertions.Expect(page.Locator("#words dt").First).ToHaveTextAsync("Inquiry");
        var drawn = await page.Locator(".figure svg text").AllTextContentsAsync();
        Assert.All(counts, count => Assert.Contains(drawn, text => text.StartsWith(count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)));
    }

    // Nothing is planned for the day on which this runs: the quarter that was planned last is shown, as it ended.
    [SkippableFact]
    public async Task Targets_of_the_latest_quarter_stand_beside_the_facts_of_the_scorecard_and_those_of_another_day_up_to_it()
    {
        var quarter = Scorecards(Quarter).Single(row => row.GetAttributeValue<DateTime>("crma_periodstart") == new DateTime(2024, 10, 1));
        await using var screen = await OpenAsync("targets");
        var page = Frame(screen);
        await Assertions.Expect(page.Locator("#date")).ToHaveValueAsync("2024-12-31");
        await Assertions.Expect(page.Locator("#status")).ToHaveTextAsync("Period: Oct 1 \u2013 Dec 31, 2024");
        Assert.Equal(["Revenue", "ARPU", "Leads created", "Sales ready", "Acceptance rate", "Won"], await page.Locator("#tiles h2").AllTextContentsAsync());

        var plans = (await RowsAsync(page, "Reached so far")).ToDictionary(row => row[0]);
        Assert.Equal(["350,000", $"{quarter.GetAttributeValue<decimal>("crma_revenue"):#,0.##}"], plans["Revenue"][1..3]);
        Assert.Equal(["18", $"{quarter.GetAttributeValue<int>("crma_won")}"], plans["Won"][1..3]);
        Assert.Equal(["18,000", $"{quarter.GetAttributeValue<decimal>("crma_arpu"):#,0.##}"], plans["ARPU"][1..3]);
        Assert.Equal("65%", plans["Acceptance rate"][1]);

        var before = Scorecards(Quarter).Single(row => row.GetAttributeValue<DateTime>("crma_periodstart") == new DateTime(2024, 7, 1));
        Assert.Contains(await RowsAsync(page, "Revenue"), row => row[1] == $"{before.GetAttributeValue<decimal>("crma_revenue"):#,0.##}");

        // Of the measures on the page, those that terms in force explain.
        await Assertions.Expect(page.Locator("#words dt")).ToHaveTextAsync(["ARPU", "Acceptance rate"]);
        await Assertions.Expect(page.Locator("#tiles h2").Nth(1)).ToHaveAttributeAsync("title", "Revenue per customer who bought in the period. Responsible: Both.");

        await page.Locator("#date").FillAsync("2024-09-30");
        await Assertions.Expect(page.Locator("#status")).ToHaveTextAsync("Period: Jul 1 \u2013 Sep 30, 2024");
        Assert.Equal("150,000", Assert.Single(await RowsAsync(page, "Reached so far"))[1]);
        await page.Locator("#date").FillAsync("2023-05-05");
        await Assertions.Expect(page.Locator("#status")).ToContainTextAsync("No target is set for this period.");
        await Assertions.Expect(page.Locator("#export")).ToBeDisabledAsync();
    }

    // The demo plans the year that has begun when it ends.
    [SkippableFact]
    public async Task Forecast_of_a_running_year_is_that_of_the_server_with_the_records_behind_it()
    {
        Skip.If(Chromium.Path is null, "There is no Chromium on this machine: apt-get install chromium.");
        var answer = (string)demo.Organization.AdminService.Execute(new OrganizationRequest("crma_CompareTargets")).Results["Result"];
        var year = JsonDocument.Parse(answer).RootElement.GetProperty("date").GetString()![..4];
        var forecast = Forecast(new DateTime(int.Parse(year, CultureInfo.InvariantCulture), 12, 31, 0, 0, 0, DateTimeKind.Utc));
        await using var screen = await OpenAsync("targets");
        var page = Frame(screen);
        await page.Locator("#grain").SelectOptionAsync("year");
        await Assertions.Expect(page.Locator("#status")).ToContainTextAsync(year);
        var tile = page.Locator("#tiles li").Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = "Won", Exact = true }) });
        await Assertions.Expect(tile).ToContainTextAsync($"by the ways of {forecast.GetProperty("historyRecords").GetInt32()})");
        var won = int.Parse((await tile.Locator("strong").TextContentAsync())!, CultureInfo.InvariantCulture);
        await Assertions.Expect(tile).ToContainTextAsync(
            $"in 8 of 10 cases {won + forecast.GetProperty("low").GetInt32()} to {won + forecast.GetProperty("high").GetInt32()} (from {forecast.GetProperty("waiting").GetInt32()} open records");
        await Assertions.Expect(page.Locator("#failure")).ToBeHiddenAsync();
    }

    [SkippableFact]
    public async Task Funnel_leads_to_the_leaks()
    {
        await using var screen = await OpenAsync("funnel");
        await Frame(screen).Locator("#leaks").ClickAsync();
        await Assertions.Expect(screen.Page.Locator(".dashboard-heading")).ToHaveTextAsync("Leaks");
        await screen.SeeAsync(Frame(screen).Locator("#leaks h2"));
    }

    [SkippableTheory]
    [InlineData("d03c88e4-66b0-570f-bef2-678728ceb72d", 1280)]
    [InlineData("d03c88e4-66b0-570f-bef2-678728ceb72d", 1600)]
    [InlineData("bed54463-0a7b-54d9-998a-cbe7b3e53b60", 1280)]
    [InlineData("eaa5e9f0-e38f-50f6-80c2-4e9cfd33d6a6", 1280)]
    public async Task Reports_fill_the_frame_of_their_dashboard(string dashboard, int width)
    {
        await using var screen = await demo.OpenAsync(width, 900);
        await screen.SeeGridAsync();
        await screen.GoAsync($"/main.aspx?appid={WalkTests.AppOf(screen)}&pagetype=dashboard&id={dashboard}");
        await screen.SeeAsync(Frame(screen).Locator(".figure svg").First);
        var strip = await Frame(screen).Locator(".report").EvaluateAsync<double>(
            "report => innerHeight - Math.max(...[...report.children].map(child => child.getBoundingClientRect().bottom))");
        Assert.True(strip < 40, $"{strip} pixels are empty");
        Assert.True(await Frame(screen).Locator(".chart").EvaluateAllAsync<bool>("charts => charts.every(chart => Math.abs(chart.clientHeight - chart.querySelector('svg').getBoundingClientRect().height) < 2)"));
    }

    [SkippableFact]
    public async Task Reports_speak_the_language_of_the_user_and_open_their_tables_by_the_keyboard()
    {
        await using var screen = await OpenAsync("funnel");
        await screen.Page.Locator("#language").SelectOptionAsync(new SelectOptionValue { Value = "1058" });
        var page = Frame(screen);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Воронка");
        var summary = page.Locator("summary").First;
        await Assertions.Expect(summary).ToHaveTextAsync("Показати таблицею");
        await summary.FocusAsync();
        await screen.Page.Keyboard.PressAsync("Enter");
        await screen.SeeAsync(page.Locator("tbody th").First);
        await screen.Page.Keyboard.PressAsync("Tab");
        Assert.True(await page.Locator(".rows").First.EvaluateAsync<bool>("region => document.activeElement === region"));
        await screen.Page.Locator("#language").SelectOptionAsync(new SelectOptionValue { Value = "1033" });
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Funnel");
    }

    [SkippableTheory]
    [InlineData("scorecard", 1280, ColorScheme.Dark)]
    [InlineData("scorecard", 390, ColorScheme.Light)]
    [InlineData("funnel", 1280, ColorScheme.Light)]
    [InlineData("funnel", 390, ColorScheme.Dark)]
    [InlineData("targets", 1280, ColorScheme.Dark)]
    [InlineData("targets", 390, ColorScheme.Light)]
    public async Task Reports_can_be_used_by_everyone(string name, int width, ColorScheme colors)
    {
        await using var screen = await OpenAsync(name, width, colors);
        await Frame(screen).Locator("summary").First.ClickAsync();
        await screen.AssertAccessibleAsync();
        await screen.AssertFitsAsync();
        var wider = await Frame(screen).Locator("html").EvaluateAsync<int>("root => Math.max(0, root.scrollWidth - root.clientWidth)");
        Assert.Equal(0, wider);
    }

    private async Task<Screen> OpenAsync(string name, int width = 1280, ColorScheme colors = ColorScheme.Light)
    {
        var screen = await demo.OpenAsync(width, 800, colors);
        await screen.SeeGridAsync();
        await screen.GoAsync($"/main.aspx?appid={WalkTests.AppOf(screen)}&pagetype=webresource&webresourceName=crma_/pages/{name}.html");
        await screen.SeeAsync(Frame(screen).Locator(".figure svg").First);
        return screen;
    }

    private static IFrameLocator Frame(Screen screen) => screen.Page.FrameLocator("iframe.web-resource");

    private JsonElement Forecast(DateTime until)
    {
        var state = "";
        ParameterCollection answer;
        do
        {
            answer = demo.Organization.AdminService.Execute(new OrganizationRequest("crma_ForecastWon") { ["Until"] = until, ["State"] = state }).Results;
            state = (string)answer["NextState"];
        }
        while (state.Length > 0);
        return JsonDocument.Parse((string)answer["Result"]).RootElement;
    }

    private static async Task<string[][]> RowsAsync(IFrameLocator page, string figure) => await page.Locator(".figure")
        .Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = figure, Exact = true }) }).Locator("tbody tr")
        .EvaluateAllAsync<string[][]>("rows => rows.map(row => [...row.cells].map(cell => cell.textContent))");

    private static async Task<(string Name, string[] Lines)> SavedAsync(Screen screen)
    {
        var download = await screen.Page.RunAndWaitForDownloadAsync(() => Frame(screen).Locator("#export").ClickAsync());
        var path = await download.PathAsync();
        return (download.SuggestedFilename, System.Text.Encoding.UTF8.GetString(await File.ReadAllBytesAsync(path)).Split("\r\n"));
    }

    private async Task AssertProfitAsync(IFrameLocator page, int grain, Func<DateTime, string> name)
    {
        var expected = Scorecards(grain).TakeLast(12).Select(row => $"{name(row.GetAttributeValue<DateTime>("crma_periodstart"))}|{row.GetAttributeValue<decimal>("crma_profit"):#,0.##}").ToArray();
        Assert.True(expected.Length > 3);
        Assert.Equal(expected, (await RowsAsync(page, "Profit")).Select(row => $"{row[0]}|{row[1]}"));
        Assert.Equal(expected[^1].Split('|')[1], await page.Locator("#tiles strong").First.TextContentAsync());
    }

    // Oldest first. In the demo there is a scorecard of every period.
    private List<Entity> Scorecards(int grain)
    {
        Skip.If(Chromium.Path is null, "There is no Chromium on this machine: apt-get install chromium.");
        var query = new QueryExpression("crma_scorecard") { ColumnSet = new ColumnSet(true), Orders = { new OrderExpression("crma_periodstart", OrderType.Ascending) } };
        query.Criteria.AddCondition("crma_scopekey", ConditionOperator.Equal, "org");
        query.Criteria.AddCondition("crma_grain", ConditionOperator.Equal, grain);
        return [.. demo.Organization.AdminService.RetrieveMultiple(query).Entities];
    }

    private List<Entity> Leads(DateTime from, DateTime until)
    {
        var query = new QueryExpression("lead") { ColumnSet = new ColumnSet(["createdon", "crma_excludedfromkpis", "merged", .. Dates]) };
        query.Criteria.AddCondition("createdon", ConditionOperator.GreaterEqual, from);
        query.Criteria.AddCondition("createdon", ConditionOperator.LessThan, until);
        return [.. demo.Organization.AdminService.RetrieveMultiple(query).Entities
            .Where(lead => !lead.GetAttributeValue<bool>("crma_excludedfromkpis") && !lead.GetAttributeValue<bool>("merged"))];
    }

    private HashSet<Guid> Won()
    {
        var query = new QueryExpression("opportunity") { ColumnSet = new ColumnSet("originatingleadid") };
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 1);
        return [.. demo.Organization.AdminService.RetrieveMultiple(query).Entities
            .Select(won => won.GetAttributeValue<EntityReference>("originatingleadid")).OfType<EntityReference>().Select(lead => lead.Id)];
    }

    private static string Days(List<Entity> leads, string from, string to)
    {
        var days = leads.Where(lead => lead.Contains(from) && lead.Contains(to))
            .Select(lead => (lead.GetAttributeValue<DateTime>(to) - lead.GetAttributeValue<DateTime>(from)).TotalDays).Order().ToArray();
        var median = days.Length % 2 == 1 ? days[days.Length / 2] : (days[(days.Length / 2) - 1] + days[days.Length / 2]) / 2;
        return Math.Round(median, 1, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture);
    }

    private static string Percent(int part, int whole) =>
        Math.Round(100m * part / whole, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    private static string Number(Entity row, string column) => row.GetAttributeValue<decimal?>(column)?.ToString("0.####", CultureInfo.InvariantCulture) ?? "\"\"";
}
