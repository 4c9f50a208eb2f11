using System.Threading.Tasks;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>Views of the user's own, with columns of the user's choice.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class PersonalViewTests(Workplace place) : IClassFixture<Workplace>
{
    [SkippableTheory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task View_with_other_columns_is_kept_shown_and_deleted(int width)
    {
        var name = $"Mine {width}";
        await using var desk = await place.OpenAsync(Workplace.Maria, width: width);
        await desk.ListAsync("lead");
        await desk.Screen.RunAsync("columns");
        await desk.AssertGoodAsync();
        await desk.Page.SetViewportSizeAsync(width, 860);
        await desk.Page.Locator("#add-column").SelectOptionAsync("telephone2");
        await desk.Page.Locator("dialog button.primary").ClickAsync();
        await Assertions.Expect(desk.Page.Locator("th").Last).ToHaveTextAsync("Home Phone");
        await desk.Screen.RunAsync("save-view");
        await desk.Page.Locator("dialog [name=name]").FillAsync(name);
        await desk.Page.Locator("dialog button.primary").ClickAsync();
        await Assertions.Expect(desk.Page.Locator("#view-picker optgroup[label='My views'] option:checked")).ToHaveTextAsync(name);
        await Assertions.Expect(desk.Page.Locator("th").Last).ToHaveTextAsync("Home Phone");
        Assert.Equal(place.UserId(Workplace.Maria), Assert.Single(Views(name).Entities).GetAttributeValue<EntityReference>("ownerid").Id);

        await desk.Screen.RunAsync("delete-view");
        await desk.Page.Locator("dialog button.primary").ClickAsync();
        await Assertions.Expect(desk.Page.Locator("#view-picker option").Filter(new() { HasText = name })).ToHaveCountAsync(0);
        Assert.Empty(Views(name).Entities);
    }

    private EntityCollection Views(string name) => place.Organization.AdminService.RetrieveMultiple(
        new QueryByAttribute("userquery") { ColumnSet = new ColumnSet("ownerid"), Attributes = { "name" }, Values = { name } });
}
