using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>Charts show what rows say, drawn and as a table.</summary>
[Collection(DemoCollection.Name)]
[Trait(Category.Name, Category.Slow)]
public sealed class ChartTests(DemoPlayer demo)
{
    private const string Funnel = "d03c88e4-66b0-570f-bef2-678728ceb72d";
    private const string MyDayOfMarketing = "57f51e08-cfbd-5f89-9629-9ba4ff2bde3d";
    private const string MyDayOfSales = "4dec9ba2-82f9-5902-8f89-ecb901df6771";
    private const string Nurture = "f991052d-d88a-51be-adf0-3f3a00e1daa4";
    private const string Scorecard = "eaa5e9f0-e38f-50f6-80c2-4e9cfd33d6a6";
    private const int Organization = 471200000;
    private const int Month = 471200000;

    [SkippableFact]
    public async Task Funnel_counts_open_leads_by_choice_in_the_order_of_the_choice()
    {
        var leads = Rows("lead", ["crma_stage"], ("statecode", 0));
        var expected = leads.GroupBy(row => row.GetAttributeValue<OptionSetValue>("crma_stage").Value).OrderBy(stage => stage.Key)
            .Select(stage => $"{stage.First().FormattedValues["crma_stage"]}|{stage.Count()}").ToArray();

        await using var screen = await OpenAsync(Funnel);
        Assert.Equal(expected, await TableAsync(screen, "Leads by stage"));
        Assert.Equal(["Stage", "Leads"], await HeadingsAsync(screen, "Leads by stage"));
        var drawn = await DrawnAsync(screen, "Leads by stage");
        Assert.All(expected, row => Assert.Contains(row.Split('|')[1], drawn));
    }

    [SkippableFact]
    public async Task Bars_count_by_lookup_with_a_group_for_rows_without_one()
    {
        Skip.If(Chromium.Path is null, "There is no Chromium on this machine: apt-get install chromium.");
        var query = new QueryExpression("crma_handover") { ColumnSet = new ColumnSet("crma_rejectionreasonid") };
        query.Criteria.AddCondition("crma_outcome", ConditionOperator.Equal, 471200002);
        query.Criteria.AddCondition("crma_decidedon", ConditionOperator.LastXMonths, 12);
        var expected = demo.Organization.AdminService.RetrieveMultiple(query).Entities
            .GroupBy(row => row.GetAttributeValue<EntityReference>("crma_rejectionreasonid")?.Name ?? "(blank)")
            .Select(reason => $"{reason.Key}|{reason.Count()}").Order(StringComparer.Ordinal).ToArray();
        Assert.True(expected.Length > 2);

        await using var screen = await OpenAsync(Funnel);
        Assert.Equal(expected, (await TableAsync(screen, "Rejected handovers by reason")).Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task Columns_and_a_line_show_the_months_of_each_year()
    {
        var expected = Rows("crma_scorecard", ["crma_periodstart", "crma_profit", "crma_arpu"], ("crma_grain", Month), ("crma_scopetype", Organization))
            .OrderBy(row => row.GetAttributeValue<DateTime>("crma_periodstart"))
            .Select(row => string.Join(
                '|',
                row.GetAttributeValue<DateTime>("crma_periodstart").ToString("MMM yyyy", CultureInfo.InvariantCulture),
                Number(row, "crma_profit"),
                Number(row, "crma_arpu")))
            .ToArray();
        Assert.True(expected.Length > 6);

        await using var screen = await OpenAsync(Scorecard);
        Assert.Equal(expected, (await TableAsync(screen, "Profit and ARPU by month")).Select(Plain));
        Assert.Equal(["Period start", "Profit", "ARPU"], await HeadingsAsync(screen, "Profit and ARPU by month"));
        Assert.Contains(expected[0].Split('|')[0], await DrawnAsync(screen, "Profit and ARPU by month"));
    }

    [SkippableFact]
    public async Task Table_behind_a_chart_is_opened_by_the_keyboard_in_the_language_of_the_user()
    {
        await using var screen = await OpenAsync(Funnel);
        await screen.Page.Locator("#language").SelectOptionAsync(new SelectOptionValue { Value = "2052" });
        var chart = screen.Page.Locator("p-chart").First;
        await screen.SeeAsync(chart.Locator("svg"));
        var summary = chart.Locator("summary");
        await Assertions.Expect(summary).ToHaveTextAsync("以表格显示");
        await summary.FocusAsync();
        await screen.Page.Keyboard.PressAsync("Enter");
        await screen.SeeAsync(chart.Locator("tbody th").First);
        await screen.Page.Keyboard.PressAsync("Tab");
        Assert.True(await chart.Locator("[role=region]").EvaluateAsync<bool>("region => document.activeElement === region"));
        await screen.Page.Locator("#language").SelectOptionAsync(new SelectOptionValue { Value = "1033" });
        await Assertions.Expect(screen.Page.Locator("p-chart summary").First).ToHaveTextAsync("Show as a table");
    }

    [SkippableFact]
    public async Task List_shows_a_chart_of_the_rows_of_its_view()
    {
        await using var screen = await demo.OpenAsync();
        await WalkTests.OpenLeadsAsync(screen);
        await screen.Page.Locator("#chart-pane").ClickAsync();
        await screen.SeeAsync(screen.Page.Locator("p-chart svg"));
        await screen.Page.Locator("p-chart summary").ClickAsync();
        var counts = await screen.Page.Locator("p-chart tbody td").AllTextContentsAsync();
        var sum = counts.Sum(count => int.Parse(count, CultureInfo.InvariantCulture));
        await Assertions.Expect(screen.Page.Locator(".grid-footer span")).ToContainTextAsync($" of {sum}");
    }

    [SkippableTheory]
    [InlineData(Funnel, "Leads by stage")]
    [InlineData(Funnel, "Handovers decided by month")]
    [InlineData(Funnel, "Rejected handovers by reason")]
    public async Task Number_of_a_chart_leads_to_its_rows(string dashboard, string name)
    {
        await using var screen = await OpenAsync(dashboard);
        var chart = Chart(screen, name);
        await chart.Locator("summary").ClickAsync();
        var values = chart.Locator("tbody .number button");
        await screen.SeeAsync(values.First);
        Assert.Equal(await chart.Locator("tbody .number:not(:empty)").CountAsync(), await values.CountAsync());
        foreach (var value in new[] { values.First, values.Last })
        {
            var count = await value.EvaluateAsync<string>("button => button.textContent");
            await value.ClickAsync();
            await AssertShowsAsync(screen, count);
        }
    }

    [SkippableFact]
    public async Task Part_of_a_drawing_leads_to_its_rows_and_one_of_them_to_its_form()
    {
        await using var screen = await OpenAsync(Funnel);
        var chart = Chart(screen, "Leads by stage");
        await screen.SeeAsync(chart.Locator("svg"));
        var count = (await TableAsync(screen, "Leads by stage"))[0].Split('|')[1];
        await chart.Locator("svg text").Filter(new() { HasText = count }).First.ClickAsync(new() { Force = true });
        var dialog = screen.Page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog.Locator(".grid-footer span")).ToContainTextAsync($" of {count}");
        await screen.AssertAccessibleAsync();
        await screen.AssertFitsAsync();
        await dialog.Locator(".row-link").First.ClickAsync();
        await screen.SeeAsync(screen.Field("subject"));
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task Every_type_is_drawn_and_one_that_is_not_is_named_in_its_place()
    {
        await using var screen = await demo.OpenAsync();
        await WalkTests.OpenLeadsAsync(screen);
        var types = new[] { "Column", "StackedColumn", "Bar", "StackedBar", "Line", "Area", "StackedArea", "Pie", "Doughnut", "Funnel", "Bubble" };
        var charts = types.Select(NewChart).ToArray();
        try
        {
            await screen.Page.ReloadAsync();
            await screen.Page.Locator("#chart-pane").ClickAsync();
            foreach (var type in types[..^1])
            {
                await screen.Page.Locator("#chart-picker").SelectOptionAsync(new SelectOptionValue { Label = type });

                // Lines of the axes have no height, so that Playwright takes them for unseen: what is seen are the marks.
                await screen.SeeAsync(screen.Page.Locator($"p-chart .chart[aria-label^='Chart: {type}.'] svg path:visible").First);
            }

            await screen.Page.Locator("#chart-picker").SelectOptionAsync(new SelectOptionValue { Label = "Bubble" });
            await Assertions.Expect(screen.Page.Locator("p-chart [role=alert]")).ToHaveTextAsync("Bubble: charts of type Bubble are not drawn here.");
        }
        finally
        {
            foreach (var chart in charts)
            {
                demo.Organization.AdminService.Delete("savedqueryvisualization", chart);
            }
        }
    }

    [SkippableTheory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Dashboards_can_be_used_by_everyone(int width, ColorScheme colors)
    {
        foreach (var dashboard in new[] { Funnel, Scorecard })
        {
            await using var screen = await OpenAsync(dashboard, width, colors);
            await Assertions.Expect(screen.Page.Locator("p-chart .loading, p-grid .loading")).ToHaveCountAsync(0);
            await screen.Page.Locator("p-chart summary").First.ClickAsync();
            await screen.AssertAccessibleAsync();
            await screen.AssertFitsAsync();
        }
    }

    [SkippableTheory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Dashboards_of_a_working_day_can_be_used_by_everyone(int width, ColorScheme colors)
    {
        foreach (var dashboard in new[] { MyDayOfMarketing, MyDayOfSales, Nurture })
        {
            // Lists alone, some of them: there is no chart to wait for.
            await using var screen = await demo.OpenAsync(width, 800, colors);
            await screen.SeeGridAsync();
            await screen.GoAsync($"/main.aspx?appid={WalkTests.AppOf(screen)}&pagetype=dashboard&id={dashboard}");
            await screen.SeeAsync(screen.Page.Locator("main section").First);
            await screen.SettledAsync();
            await screen.AssertAccessibleAsync(dashboard);
            await screen.AssertFitsAsync();
        }
    }

    private static async Task AssertShowsAsync(Screen screen, string count)
    {
        var dialog = screen.Page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog.Locator(".grid-footer span")).ToContainTextAsync($" of {count}");
        await dialog.Locator("button.primary").ClickAsync();
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
    }

    private Guid NewChart(string type) => demo.Organization.AdminService.Create(new Entity("savedqueryvisualization")
    {
        ["name"] = type,
        ["primaryentitytypecode"] = "lead",
        ["datadescription"] = """
            <datadefinition><fetchcollection><fetch mapping="logical" aggregate="true"><entity name="lead">
            <attribute name="createdon" alias="created" groupby="true" dategrouping="quarter" />
            <attribute name="leadid" alias="leads" aggregate="count" /></entity></fetch></fetchcollection>
            <categorycollection><category alias="created"><measurecollection><measure alias="leads" /></measurecollection></category></categorycollection></datadefinition>
            """,
        ["presentationdescription"] = $"<Chart><Series><Series ChartType=\"{type}\" /></Series></Chart>",
    });

    private async Task<Screen> OpenAsync(string dashboard, int width = 1280, ColorScheme colors = ColorScheme.Light)
    {
        var screen = await demo.OpenAsync(width, 800, colors);
        await screen.SeeGridAsync();
        await screen.GoAsync($"/main.aspx?appid={WalkTests.AppOf(screen)}&pagetype=dashboard&id={dashboard}");
        await screen.SeeAsync(screen.Page.Locator("p-chart svg").First);
        return screen;
    }

    private static ILocator Chart(Screen screen, string name) => screen.Page.Locator("section.card").Filter(new() { Has = screen.Page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true }) }).Locator("p-chart");

    private static async Task<string[]> TableAsync(Screen screen, string name)
    {
        await screen.SeeAsync(Chart(screen, name).Locator("svg"));
        return await Chart(screen, name).Locator("tbody tr").EvaluateAllAsync<string[]>(
            "rows => rows.map(row => [...row.cells].map(cell => cell.textContent.trim()).join('|'))");
    }

    private static async Task<string[]> HeadingsAsync(Screen screen, string name) => [.. await Chart(screen, name).Locator("thead th").AllTextContentsAsync()];

    private static async Task<string[]> DrawnAsync(Screen screen, string name) => [.. await Chart(screen, name).Locator("svg text").AllTextContentsAsync()];

    // The sum of no values is 0.
    private static string Number(Entity row, string column) => (row.GetAttributeValue<decimal?>(column) ?? 0).ToString("0.####", CultureInfo.InvariantCulture);

    private static string Plain(string row) => string.Join('|', row.Split('|').Select((cell, index) => index == 0 || cell.Length == 0
        ? cell : decimal.Parse(cell, NumberStyles.Number, CultureInfo.InvariantCulture).ToString("0.####", CultureInfo.InvariantCulture)));

    private List<Entity> Rows(string table, string[] columns, params (string Column, int Value)[] conditions)
    {
        Skip.If(Chromium.Path is null, "There is no Chromium on this machine: apt-get install chromium.");
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns) };
        foreach (var (column, value) in conditions)
        {
            query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        }

        return [.. demo.Organization.AdminService.RetrieveMultiple(query).Entities];
    }
}
