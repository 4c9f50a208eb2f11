using System;
using System.Linq;
using System.Threading.Tasks;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Model.Schema.Commands;
using CrmAlignment.Solution.Forms;
using CrmAlignment.Solution.Parts;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>An organization's own form of leads with the tab that crma form has put on it.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class OwnFormTests(Workplace place) : IClassFixture<Workplace>
{
    private static readonly HandWrittenParts Parts = HandWrittenParts.Read(HandWrittenParts.DefaultFolder);

    [SkippableTheory]
    [InlineData(1033, 1280, "Summary", "Alignment")]
    [InlineData(1049, 390, "Сводка", "Согласованность")]
    public async Task Bar_names_what_the_lead_lacks_and_the_tab_shows_stages_stage_and_handovers(int language, int width, string first, string tab)
    {
        var texts = place.Texts(language, CommandResources.ReportTexts);
        var form = Form();
        var offered = place.Offered($"On a form of our own {language}");
        var lacking = place.Organization.ServiceFor(place.UserId(Workplace.Maria)).Create(new Entity("lead") { ["subject"] = "Lacks its segment", ["lastname"] = "Rivera", ["jobtitle"] = "Buyer" });
        await using var desk = await place.OpenAsync(Workplace.Samuel, language, width);

        await OpenAsync(desk, lacking, form);
        await desk.ToldAsync(place.Texts(language).Begin("formNotMet", 1));
        await desk.ToldAsync("Segment is known");
        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Tab).First).ToHaveTextAsync(first);
        await Assertions.Expect(desk.Page.Locator("[data-column=jobtitle] input")).ToHaveValueAsync("Buyer");

        await OpenAsync(desk, offered, form);
        await desk.Page.GetByRole(AriaRole.Tab, new() { Name = tab, Exact = true }).ClickAsync();
        await Assertions.Expect(desk.Page.FrameLocator("iframe[src*=stagepath]").Locator("[aria-current=step] strong")).ToHaveTextAsync(texts["stageSalesReady"]);
        await Assertions.Expect(desk.Page.Locator("[data-column=crma_verdict]")).ToHaveCountAsync(1);
        await Assertions.Expect(desk.Page.Locator("p-quickview").First).ToBeVisibleAsync();
        await Assertions.Expect(desk.Page.Locator("p-subgrid[id$=grid_handovers]").GetByRole(AriaRole.Row)).Not.ToHaveCountAsync(0);
        await desk.AssertGoodAsync();
    }

    private static async Task OpenAsync(Desk desk, Guid lead, Guid form)
    {
        await desk.Screen.GoAsync($"/main.aspx?appid={WalkTests.AppOf(desk.Screen)}&pagetype=entityrecord&etn=lead&id={lead}&formid={form}");
        await desk.Screen.SeeAsync(desk.Page.GetByRole(AriaRole.Tablist));
        await desk.Screen.SettledAsync();
    }

    // Exported, changed, imported, and shown in the app beside the form of the product.
    private Guid Form()
    {
        var admin = place.Organization.AdminService;
        var known = new QueryByAttribute("systemform") { Attributes = { "name" }, Values = { OwnLeadForm.Name } };
        if (admin.RetrieveMultiple(known).Entities.FirstOrDefault() is { } made)
        {
            return made.Id;
        }

        var form = new OwnLeadForm(admin);
        form.Import(OwnForm.Add(form.Export(), new FormChoice(), Parts).Zip);
        var app = admin.RetrieveMultiple(new QueryExpression("appmodule") { ColumnSet = new ColumnSet("configxml") }).Entities.Single();
        admin.Update(new Entity("appmodule", app.Id)
        {
            ["configxml"] = app.GetAttributeValue<string>("configxml").Replace(
                "</AppModuleComponents>", $"<AppModuleComponent type=\"60\" id=\"{form.Id:B}\" /></AppModuleComponents>", StringComparison.Ordinal),
        });
        return form.Id;
    }
}
