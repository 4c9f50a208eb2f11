using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>A newcomer walks through the app of the demo.</summary>
[Collection(DemoCollection.Name)]
[Trait(Category.Name, Category.Slow)]
public sealed class WalkTests(DemoPlayer demo)
{
    private const string Leads = "pagetype=entitylist&etn=lead&viewid=106ee663-99b4-5e36-a738-3afd53c5b518";

    [SkippableFact]
    public async Task App_opens_with_its_leads_as_a_user_of_the_product()
    {
        await using var screen = await demo.OpenAsync();
        await screen.SeeGridAsync();
        Assert.Equal("Maria Marketing", await SelectedAsync(screen.Page.Locator("#user")));
        Assert.Equal(["Dashboards", "Leads", "Handovers", "Nurture"], await screen.Page.Locator("nav h2").AllTextContentsAsync());
        Assert.Equal("Leads", await screen.Page.Locator("nav a[aria-current=page]").TextContentAsync());
    }

    [SkippableFact]
    public async Task Every_view_of_every_sub_area_opens()
    {
        await using var screen = await demo.OpenAsync();
        await screen.SeeGridAsync();
        var seen = 0;
        foreach (var area in await screen.Page.Locator("#area option").AllTextContentsAsync())
        {
            await screen.Page.Locator("#area").SelectOptionAsync(new SelectOptionValue { Label = area });
            await Assertions.Expect(screen.Page.Locator("#area option:checked")).ToHaveTextAsync(area);
            foreach (var link in await screen.Page.Locator("nav li a").AllAsync())
            {
                var label = await link.TextContentAsync();
                await link.ClickAsync();
                await Assertions.Expect(screen.Page.Locator("h1")).ToHaveTextAsync(label!);
                if (screen.Page.Url.Contains("pagetype=dashboard", StringComparison.Ordinal))
                {
                    await screen.SeeAsync(screen.Page.Locator("main section").First);
                    await screen.SettledAsync();
                    await Assertions.Expect(screen.Page.Locator("main .error")).ToHaveTextAsync(Array.Empty<string>());
                    continue;
                }

                seen += await OpenViewsAsync(screen);
            }
        }

        Assert.True(seen > 30, $"{seen} views");
    }

    [SkippableFact]
    public async Task Grid_sorts_searches_and_turns_pages_by_one_request_each()
    {
        await using var screen = await demo.OpenAsync();
        await OpenLeadsAsync(screen);
        var requests = 0;
        screen.Page.Request += (_, request) => requests += IsPage(request.Url) ? 1 : 0;

        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "Company Name" }).ClickAsync();
        await Assertions.Expect(screen.Page.Locator("th[aria-sort=ascending]")).ToHaveTextAsync("Company Name");
        var names = await CompaniesAsync(screen);
        Assert.Equal(names.Order(StringComparer.OrdinalIgnoreCase), names);
        var rows = await RowsAsync(screen);

        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "Next page" }).ClickAsync();
        await Assertions.Expect(screen.Page.Locator(".grid-footer span")).ToContainTextAsync("Rows 51 to 100 of ");
        Assert.Empty((await RowsAsync(screen)).Intersect(rows));

        var first = names[0].Split(' ')[0];
        await screen.Page.GetByRole(AriaRole.Searchbox).FillAsync(first);
        await screen.Page.GetByRole(AriaRole.Searchbox).PressAsync("Enter");
        await Assertions.Expect(screen.Page.Locator(".grid-footer span")).ToContainTextAsync("Rows 1 to ");
        Assert.All(await CompaniesAsync(screen), name => Assert.StartsWith(first, name, StringComparison.Ordinal));
        Assert.Equal(3, requests);
    }

    [SkippableFact]
    public async Task Every_form_opens_on_a_row_of_its_table()
    {
        await using var screen = await demo.OpenAsync();
        await screen.SeeGridAsync();
        await ActAsAsync(screen, "Alina Administrator");
        var app = AppOf(screen);
        foreach (var table in new[]
        {
            "lead", "opportunity", "crma_handover", "crma_assessment", "crma_nurtureenrollment", "crma_criteriaset", "crma_scorecard", "crma_kpifact",
            "crma_workcalendar", "crma_rejectionreason", "crma_nurturetrack", "crma_routingrule", "account",
        })
        {
            await screen.GoAsync($"/main.aspx?appid={app}&pagetype=entityrecord&etn={table}&id={FirstOf(table)}");
            await screen.SeeAsync(screen.Page.GetByRole(AriaRole.Tablist));
            await screen.SettledAsync();
            await Assertions.Expect(screen.Page.Locator("main .error:not(.notice), dialog")).ToHaveTextAsync(Array.Empty<string>());
        }
    }

    private Guid FirstOf(string table)
    {
        var query = new Microsoft.Xrm.Sdk.Query.QueryExpression(table) { TopCount = 1 };
        return demo.Organization.AdminService.RetrieveMultiple(query).Entities.Single().Id;
    }

    internal static async Task OpenLeadsAsync(Screen screen)
    {
        await screen.SeeGridAsync();
        await screen.GoAsync($"/main.aspx?appid={AppOf(screen)}&{Leads}");
        await screen.SeeAsync(screen.Page.Locator("tbody tr").First);
    }

    internal static async Task ActAsAsync(Screen screen, string name)
    {
        await screen.ReloadedAsync(() => screen.Page.Locator("#user").SelectOptionAsync(new SelectOptionValue { Label = name }));
        await Assertions.Expect(screen.Page.Locator("#user option:checked")).ToHaveTextAsync(name);
        await screen.SeeGridAsync();
    }

    internal static string AppOf(Screen screen) => System.Web.HttpUtility.ParseQueryString(new Uri(screen.Page.Url).Query)["appid"]!;

    private static async Task<int> OpenViewsAsync(Screen screen)
    {
        var views = await screen.Page.Locator("#view-picker option").AllTextContentsAsync();
        foreach (var view in views)
        {
            await screen.Page.Locator("#view-picker").SelectOptionAsync(new SelectOptionValue { Label = view });
            await screen.SeeAsync(screen.Page.GetByRole(AriaRole.Region, new() { Name = view, Exact = true }));
            await screen.SettledAsync();
            await Assertions.Expect(screen.Page.Locator("main .error")).ToHaveTextAsync(Array.Empty<string>());
        }

        return views.Count;
    }

    private static async Task<string[]> CompaniesAsync(Screen screen) => [.. await screen.Page.Locator("tbody td:nth-child(3)").AllTextContentsAsync()];

    // A company may have several leads: a row is told from others by where its link leads.
    private static Task<string[]> RowsAsync(Screen screen) => screen.Page.Locator(".row-link").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");

    // Rows are counted beside the page, once for a search.
    private static bool IsPage(string address) =>
        address.Contains("fetchXml", StringComparison.Ordinal) && !address.Contains("returntotalrecordcount", StringComparison.Ordinal);

    private static Task<string> SelectedAsync(ILocator select) => select.EvaluateAsync<string>("element => element.selectedOptions[0].text");
}
