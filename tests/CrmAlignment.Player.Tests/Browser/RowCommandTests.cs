using System.Threading.Tasks;
using CrmAlignment.Model.Tables;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>What every table has: delete, assign, deactivate, of many rows and on a form with changes.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class RowCommandTests(Workplace place) : IClassFixture<Workplace>
{
    [SkippableFact]
    public async Task Row_that_is_refused_does_not_keep_the_others_and_the_list_shows_what_is()
    {
        var gone = place.Draft("To be deleted");
        await using var desk = await place.OpenAsync(Workplace.Alina);
        await desk.ListAsync(CriteriaSetTable.LogicalName);
        var rows = desk.Page.Locator("tbody tr");

        // The set in force, which nobody deletes, comes first or last.
        await desk.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Select all rows of the page" }).CheckAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(2);
        await desk.Screen.RunAsync("delete");
        await desk.Page.Locator("dialog button.primary").ClickAsync();
        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("1 of 2 rows are done. The others were refused:");
        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("CRMA");
        await desk.Page.Locator("dialog button.primary").ClickAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(1);
        Assert.Empty(place.Organization.AdminService.RetrieveMultiple(
            new QueryByAttribute(CriteriaSetTable.LogicalName) { Attributes = { "crma_criteriasetid" }, Values = { gone } }).Entities);
    }

    [SkippableFact]
    public async Task Changes_on_a_form_are_saved_before_it_is_assigned_and_asked_about_before_it_is_read_again()
    {
        var id = place.Offered("Worked on");
        await using var desk = await place.OpenAsync(Workplace.Maria);
        await desk.FormAsync("lead", id);
        await desk.FillAsync("jobtitle", "Head of purchasing");
        await desk.Screen.RunAsync("refresh");
        await desk.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await Assertions.Expect(desk.Screen.Field("jobtitle")).ToHaveValueAsync("Head of purchasing");

        await desk.Screen.RunAsync("assign");
        await desk.Page.Locator(".lookup-dialog .choices button").Filter(new() { HasText = Workplace.Samuel }).ClickAsync();
        await Assertions.Expect(desk.Page.Locator(".saved-state[data-dirty=false]")).ToBeVisibleAsync();
        await Assertions.Expect(desk.Page.Locator("dialog")).ToHaveCountAsync(0);
        await Assertions.Expect(desk.Page.Locator("[data-column=ownerid] .chosen").First).ToHaveTextAsync(Workplace.Samuel);
        var lead = place.Organization.AdminService.Retrieve("lead", id, new ColumnSet("jobtitle", "ownerid"));
        Assert.Equal("Head of purchasing", lead["jobtitle"]);
        Assert.Equal(place.UserId(Workplace.Samuel), lead.GetAttributeValue<EntityReference>("ownerid").Id);

        await desk.FillAsync("jobtitle", "Nobody");
        await desk.Screen.RunAsync("refresh");
        await desk.Page.Locator("dialog button.primary").ClickAsync();
        await Assertions.Expect(desk.Screen.Field("jobtitle")).ToHaveValueAsync("Head of purchasing");
    }
}
