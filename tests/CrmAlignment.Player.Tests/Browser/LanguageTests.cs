using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>Views, dashboards, charts and forms are called as the package calls them in the language of the user, and columns of the platform, too.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class LanguageTests(Workplace place) : IClassFixture<Workplace>
{
    [SkippableTheory]
    [InlineData(1049, "Открытые лиды по этапам")]
    [InlineData(1058, "Відкриті ліди за етапами")]
    [InlineData(2052, "各阶段未关闭的线索")]
    public async Task Navigation_dashboards_and_views_are_in_one_language(int language, string view)
    {
        await using var desk = await place.OpenAsync(Workplace.Maria, language);
        await desk.ListAsync("lead");
        await Assertions.Expect(desk.Page.Locator("#view-picker option").Filter(new() { HasText = view })).ToHaveCountAsync(1);
        Assert.All(await desk.Page.Locator("#view-picker option").AllTextContentsAsync(), AssertForeign);
        Assert.All((await desk.Page.Locator("thead th").AllTextContentsAsync()).Where(heading => heading.Trim().Length > 0), AssertForeign);
        Assert.All(await desk.Page.Locator("nav li a").AllTextContentsAsync(), AssertForeign);
        foreach (var link in await desk.Page.Locator("nav li a[href*=dashboard]").AllAsync())
        {
            var label = (await link.TextContentAsync())!;
            await link.ClickAsync();
            await Assertions.Expect(desk.Page.Locator("h1.dashboard-heading")).ToHaveTextAsync(label);
        }
    }

    [SkippableTheory]
    [InlineData(1049, "Горячий", "Открыт", "Реклама")]
    [InlineData(1058, "Гарячий", "Відкритий", "Реклама")]
    [InlineData(2052, "热", "未结", "广告")]
    public async Task Choices_of_the_platform_are_in_the_language_of_the_user_on_lists_and_forms(int language, string rating, string state, string source)
    {
        await using var desk = await place.OpenAsync(Workplace.Maria, language);
        var lead = place.Organization.AdminService.Create(new Entity("lead")
        {
            ["subject"] = $"Rated {language}",
            ["lastname"] = "Rivera",
            ["leadqualitycode"] = new OptionSetValue(1),
            ["leadsourcecode"] = new OptionSetValue(1),
        });

        await desk.FormAsync("lead", lead);

        await Assertions.Expect(desk.Page.Locator("[data-column=leadqualitycode] option:checked")).ToHaveTextAsync(rating);
        await Assertions.Expect(desk.Page.Locator("[data-column=leadsourcecode] option:checked")).ToHaveTextAsync(source);
        await Assertions.Expect(desk.Page.Locator("[data-column=statecode]").First).ToContainTextAsync(state);
        Assert.All((await desk.Page.Locator("[data-column=industrycode] option").AllTextContentsAsync()).Where(option => option.Any(char.IsLetter)), AssertForeign);
    }

    [SkippableFact]
    public void Name_that_is_written_anew_is_the_same_for_everyone()
    {
        Skip.If(Chromium.Path is null, "There is no Chromium on this machine: apt-get install chromium.");
        var (admin, maria) = (place.Organization.AdminService, place.UserId(Workplace.Maria));
        Speak(maria, 1049);
        var view = admin.RetrieveMultiple(new QueryByAttribute("savedquery") { ColumnSet = new ColumnSet("name"), Attributes = { "name" }, Values = { "Pending handovers" } }).Entities.Single();
        Assert.Equal("Передачи, ожидающие решения", NameFor(maria, view));
        Assert.Equal("Pending handovers", NameFor(place.UserId(Workplace.Alina), view));

        admin.Update(new Entity("savedquery", view.Id) { ["name"] = "Offers" });
        Assert.Equal("Offers", NameFor(maria, view));
        Assert.Equal("Offers", NameFor(place.UserId(Workplace.Alina), view));
        admin.Update(new Entity("savedquery", view.Id) { ["name"] = "Pending handovers" });
    }

    private string NameFor(Guid user, Entity view)
    {
        var service = place.Organization.ServiceFor(user);
        var one = service.Retrieve("savedquery", view.Id, new ColumnSet("name")).GetAttributeValue<string>("name");
        var query = new QueryByAttribute("savedquery") { ColumnSet = new ColumnSet("name"), Attributes = { "savedqueryid" }, Values = { view.Id } };
        Assert.Equal(one, service.RetrieveMultiple(query).Entities.Single().GetAttributeValue<string>("name"));
        return one;
    }

    private void Speak(Guid user, int language)
    {
        var query = new QueryByAttribute("usersettings") { Attributes = { "systemuserid" }, Values = { user } };
        var settings = place.Organization.AdminService.RetrieveMultiple(query).Entities.SingleOrDefault();
        var values = new Entity("usersettings") { ["systemuserid"] = user, ["uilanguageid"] = language };
        if (settings is null)
        {
            place.Organization.AdminService.Create(values);
            return;
        }

        values.Id = settings.Id;
        place.Organization.AdminService.Update(values);
    }

    // Names of the product and abbreviations are alike everywhere.
    private static void AssertForeign(string text) => Assert.Contains(text, character => character > 0x3ff);
}
