using System.Threading.Tasks;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>
/// Quick create: https://learn.microsoft.com/power-apps/maker/model-driven-apps/create-edit-quick-create-forms.
/// </summary>
[Trait(Category.Name, Category.Slow)]
public sealed class QuickCreateTests(Workplace place) : IClassFixture<Workplace>
{
    [SkippableTheory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Header_makes_a_row_by_a_short_form(int width)
    {
        await using var desk = await place.OpenAsync(Workplace.Maria, width: width);
        await OpenAsync(desk);
        await desk.AssertGoodAsync();
        await InPane(desk, "subject").FillAsync($"Quick {width}");
        await InPane(desk, "lastname").FillAsync("Rivera");
        await InPane(desk, "companyname").FillAsync("Orion");
        await Pane(desk).Locator("button.primary").ClickAsync();
        await Assertions.Expect(desk.Notice).ToContainTextAsync("is created.");
        await Assertions.Expect(Pane(desk)).ToHaveCountAsync(0);
        Assert.Equal(place.UserId(Workplace.Maria), Lead($"Quick {width}").GetAttributeValue<EntityReference>("ownerid").Id);
    }

    [SkippableFact]
    public async Task Short_form_names_what_is_missing_and_is_not_left_unasked()
    {
        await using var desk = await place.OpenAsync(Workplace.Maria);
        await OpenAsync(desk);
        await Pane(desk).Locator("button.primary").ClickAsync();
        var said = desk.Page.GetByRole(AriaRole.Dialog).Last;
        await Assertions.Expect(said).ToContainTextAsync("Topic must have a value.");
        await said.GetByRole(AriaRole.Button).ClickAsync();
        await InPane(desk, "subject").FillAsync("Not kept");
        await InPane(desk, "subject").PressAsync("Tab");
        await desk.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Dialog).Last).ToContainTextAsync("changes that are not saved");
        await desk.Page.GetByRole(AriaRole.Dialog).Last.Locator("button.primary").ClickAsync();
        await Assertions.Expect(desk.Page.Locator("dialog")).ToHaveCountAsync(0);
        Assert.Empty(Leads("Not kept").Entities);
    }

    [SkippableFact]
    public async Task Script_opens_a_short_form_and_is_given_the_row()
    {
        await using var desk = await place.OpenAsync(Workplace.Maria);
        await desk.Page.EvaluateAsync("""
            () => { window.made = Xrm.Navigation.openForm({entityName: 'lead', useQuickCreateForm: true}, {subject: 'By script', companyname: 'Orion'}); }
            """);
        await Assertions.Expect(InPane(desk, "subject")).ToHaveValueAsync("By script");
        await InPane(desk, "lastname").FillAsync("Rivera");
        await Pane(desk).Locator("button.primary").ClickAsync();
        Assert.Equal("Rivera", await desk.Page.EvaluateAsync<string>("async () => (await window.made).savedEntityReference[0].name"));
        Assert.Single(Leads("By script").Entities);
    }

    private static async Task OpenAsync(Desk desk)
    {
        await desk.Page.Locator("#quick-new").ClickAsync();
        await desk.Page.Locator("#quick-new-lead").ClickAsync();
        await desk.Screen.SeeAsync(InPane(desk, "subject"));
        await Assertions.Expect(Pane(desk).Locator("[aria-busy=true]")).ToHaveCountAsync(0);
    }

    private static ILocator Pane(Desk desk) => desk.Page.Locator("dialog.pane");

    private static ILocator InPane(Desk desk, string column) => Pane(desk).Locator($"[data-column={column}] input");

    private Entity Lead(string topic) => Assert.Single(Leads(topic).Entities);

    private EntityCollection Leads(string topic) => place.Organization.AdminService.RetrieveMultiple(
        new QueryByAttribute("lead") { ColumnSet = new ColumnSet("ownerid"), Attributes = { "subject" }, Values = { topic } });
}
