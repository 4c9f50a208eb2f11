using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>Lists are filtered by their columns, alone and together with search, columns and views of one's own.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class FilterTests(Workplace place) : IClassFixture<Workplace>
{
    [SkippableTheory]
    [InlineData(1033, 1280)]
    [InlineData(1049, 390)]
    public async Task Rows_are_filtered_by_text_choice_number_day_and_row(int language, int width)
    {
        Leads($"Kiosk{language}", ("100%_one", 1, 1000), ("100 per one", 2, 2000), ("Other", 3, 3000));
        await using var desk = await place.OpenAsync(Workplace.Maria, language, width);
        await desk.ListAsync("lead");

        await OpenAsync(desk, width);
        await ConditionAsync(desk, 0, "lastname", "contains", $"Kiosk{language}");
        await ConditionAsync(desk, 1, "subject", "contains", "100%_");
        await desk.AssertGoodAsync();
        await ApplyAsync(desk, width);
        await SubjectsAsync(desk, $"Kiosk{language} 100%_one");

        // What was chosen is there to be changed: the first stays, the second asks for a number, a choice, a day and a row in turn.
        foreach (var (column, how, value, expected) in new (string, string, string, string[])[]
        {
            ("estimatedamount", "atLeast", "2000", ["100 per one", "Other"]),
            ("leadqualitycode", "is", "1", ["100%_one"]),
            ("leadqualitycode", "isNot", "1", ["100 per one", "Other"]),
            ("createdon", "untilDay", "2031-02-02", []),
            ("createdon", "onDay", "2031-02-03", ["100 per one", "100%_one", "Other"]),
            ("ownerid", "isMe", "", ["100 per one", "100%_one", "Other"]),
            ("campaignid", "hasValue", "", []),
        })
        {
            await OpenAsync(desk, width);
            await Assertions.Expect(desk.Page.Locator(".conditions li").First.Locator("input")).ToHaveValueAsync($"Kiosk{language}");
            await ConditionAsync(desk, 1, column, how, value);
            await ApplyAsync(desk, width);
            await SubjectsAsync(desk, [.. expected.Select(subject => $"Kiosk{language} {subject}")]);
        }

        await OpenAsync(desk, width);
        await ConditionAsync(desk, 1, "ownerid", "is", "");
        await desk.Page.Locator(".conditions li").Nth(1).Locator("button.value").ClickAsync();
        await desk.Page.Locator(".lookup-dialog .choices button").Filter(new() { HasText = Workplace.Samuel }).ClickAsync();
        await ApplyAsync(desk, width);
        await SubjectsAsync(desk);
    }

    [SkippableFact]
    public async Task Filter_stays_with_search_and_columns_is_kept_in_a_view_and_cleared()
    {
        Leads("Arcade", ("first", 1, 1), ("second", 2, 2), ("third", 3, 3));
        await using var desk = await place.OpenAsync(Workplace.Maria);
        await desk.ListAsync("lead");
        await OpenAsync(desk, 1280);
        await ConditionAsync(desk, 0, "subject", "contains", "Arcade");
        await ConditionAsync(desk, 1, "estimatedamount", "atMost", "2");
        await ApplyAsync(desk, 1280);
        await Assertions.Expect(desk.Page.Locator("#command-filter")).ToHaveTextAsync("Filter (2)");
        await SubjectsAsync(desk, "Arcade first", "Arcade second");

        await desk.Screen.RunAsync("columns");
        await desk.Page.Locator("#add-column").SelectOptionAsync("telephone2");
        await desk.Page.Locator("dialog button.primary").ClickAsync();
        await Assertions.Expect(desk.Page.Locator("th").Last).ToHaveTextAsync("Home Phone");
        await SubjectsAsync(desk, "Arcade first", "Arcade second");

        await desk.Screen.RunAsync("save-view");
        await desk.Page.Locator("dialog [name=name]").FillAsync("Arcades");
        await desk.Page.Locator("dialog button.primary").ClickAsync();
        await Assertions.Expect(desk.Page.Locator("#view-picker option:checked")).ToHaveTextAsync("Arcades");
        await Assertions.Expect(desk.Page.Locator("#command-filter")).ToHaveTextAsync("Filter");
        await SubjectsAsync(desk, "Arcade first", "Arcade second");

        await OpenAsync(desk, 1280);
        await ConditionAsync(desk, 0, "estimatedamount", "is", "1");
        await ApplyAsync(desk, 1280);
        await SubjectsAsync(desk, "Arcade first");
        await OpenAsync(desk, 1280);
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Clear the filter" }).ClickAsync();
        await SubjectsAsync(desk, "Arcade first", "Arcade second");
    }

    private void Leads(string name, params (string Subject, int Quality, decimal Amount)[] leads)
    {
        Skip.If(Chromium.Path is null, "There is no Chromium on this machine: apt-get install chromium.");
        var marketing = place.Organization.ServiceFor(place.UserId(Workplace.Maria));
        foreach (var (subject, quality, amount) in leads)
        {
            marketing.Create(new Entity("lead")
            {
                ["subject"] = $"{name} {subject}",
                ["lastname"] = name,
                ["companyname"] = "Orion",
                ["leadqualitycode"] = new OptionSetValue(quality),
                ["estimatedamount"] = new Money(amount),
            });
        }
    }

    private static async Task OpenAsync(Desk desk, int width)
    {
        await desk.Page.SetViewportSizeAsync(width, 860);
        await desk.Screen.RunAsync("filter");
        await desk.Screen.SeeAsync(desk.Page.Locator(".filter-dialog"));
    }

    private static async Task ConditionAsync(Desk desk, int at, string column, string how, string value)
    {
        var row = desk.Page.Locator(".conditions li").Nth(at);
        if (await row.CountAsync() == 0)
        {
            await desk.Page.Locator("#add-condition").ClickAsync();
        }

        await row.Locator("select.column").SelectOptionAsync(column);
        await row.Locator("select.how").SelectOptionAsync(how);
        var field = row.Locator("input, select.value");
        if (value.Length > 0 && await field.First.EvaluateAsync<bool>("element => element.tagName === 'SELECT'"))
        {
            await field.SelectOptionAsync(value);
        }
        else if (value.Length > 0)
        {
            await field.FillAsync(value);
        }
    }

    private static async Task ApplyAsync(Desk desk, int width)
    {
        await desk.Page.SetViewportSizeAsync(width, 860);
        await desk.Page.Locator(".filter-dialog button.primary").ClickAsync();
        await Assertions.Expect(desk.Page.Locator("dialog")).ToHaveCountAsync(0);
    }

    private static async Task SubjectsAsync(Desk desk, params string[] expected)
    {
        var at = await desk.Page.Locator("p-list").EvaluateAsync<int>("list => list.querySelector('p-grid').view.columns.findIndex(column => column.name === 'subject')");
        await Assertions.Expect(desk.Page.Locator("p-grid tbody tr")).ToHaveCountAsync(expected.Length);
        await desk.Screen.SettledAsync();
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            (await desk.Page.Locator($"p-grid tbody td:nth-child({at + 2})").AllTextContentsAsync()).Select(text => text.Trim()).Order(StringComparer.Ordinal));
    }
}
