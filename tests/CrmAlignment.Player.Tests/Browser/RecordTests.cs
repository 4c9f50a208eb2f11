using System.Threading.Tasks;
using Microsoft.Playwright;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>A lead on its form.</summary>
[Collection(DemoCollection.Name)]
[Trait(Category.Name, Category.Slow)]
public sealed class RecordTests(DemoPlayer demo)
{
    [SkippableFact]
    public async Task Save_keeps_what_was_changed()
    {
        await using var screen = await OpenLeadAsync();
        await screen.Field("jobtitle").FillAsync("Head of purchasing");
        await screen.Field("jobtitle").PressAsync("Tab");
        await Assertions.Expect(screen.Page.Locator(".saved-state")).ToHaveTextAsync("Unsaved changes");
        await screen.Page.Locator("#command-save").ClickAsync();
        await Assertions.Expect(screen.Page.Locator(".saved-state")).ToHaveTextAsync("Saved");
        await screen.Page.ReloadAsync();
        await Assertions.Expect(screen.Field("jobtitle")).ToHaveValueAsync("Head of purchasing");
    }

    [SkippableFact]
    public async Task Refusal_is_shown_in_the_language_of_the_user()
    {
        await using var screen = await OpenLeadAsync();
        await screen.Page.Locator("#language").SelectOptionAsync("1049");
        await Assertions.Expect(screen.Page.Locator("#command-save")).ToHaveTextAsync("Сохранить");
        await screen.Field("crma_stage").SelectOptionAsync(new SelectOptionValue { Label = "Принят продажами" });
        await screen.Page.Locator("#command-save").ClickAsync();
        var dialog = screen.Page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog).ToContainTextAsync("CRMA1001: Лид нельзя перевести на этап «Принят продажами»");
        await Assertions.Expect(dialog).ToContainTextAsync("0x80040265");
        await dialog.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(screen.Page.Locator(".saved-state")).ToHaveTextAsync("Есть несохранённые изменения");
        await screen.Page.Locator("#language").SelectOptionAsync("1033");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Отмена" }).ClickAsync();
        await Assertions.Expect(screen.Page.Locator("#language option:checked")).ToHaveTextAsync("Русский");
        await screen.Page.Locator("#language").SelectOptionAsync("1033");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "ОК" }).ClickAsync();
        await Assertions.Expect(screen.Page.Locator("#command-save")).ToHaveTextAsync("Save");
    }

    [SkippableFact]
    public async Task Save_names_what_is_missing()
    {
        await using var screen = await OpenLeadAsync();
        await screen.Field("subject").FillAsync("");
        await screen.Page.Locator("#command-save").ClickAsync();
        await Assertions.Expect(screen.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Topic must have a value.");
    }

    [SkippableFact]
    public async Task Number_that_is_none_is_refused_and_stays_to_be_mended()
    {
        await using var screen = await OpenLeadAsync();
        await screen.Field("estimatedamount").FillAsync("much");
        await screen.Field("estimatedamount").PressAsync("Tab");
        await Assertions.Expect(screen.Page.Locator("[data-column=estimatedamount] .fault")).ToHaveTextAsync("Estimated value: enter a number.");
        await Assertions.Expect(screen.Field("estimatedamount")).ToHaveValueAsync("much");
        await screen.Field("estimatedamount").FillAsync("12,500.5");
        await screen.Field("estimatedamount").PressAsync("Tab");
        await Assertions.Expect(screen.Field("estimatedamount")).ToHaveValueAsync("12,500.50");
        await Assertions.Expect(screen.Page.Locator("[data-column=estimatedamount] .fault")).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task Leaving_asks_about_changes_that_are_not_saved()
    {
        await using var screen = await OpenLeadAsync();
        await screen.Field("jobtitle").FillAsync("Somebody");
        await screen.Field("jobtitle").PressAsync("Tab");
        await screen.Page.Locator("#command-back").ClickAsync();
        var dialog = screen.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await Assertions.Expect(screen.Field("jobtitle")).ToHaveValueAsync("Somebody");
        await screen.Page.Locator("#command-back").ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "OK" }).ClickAsync();
        await screen.SeeGridAsync();
    }

    [SkippableFact]
    public async Task New_row_is_created_found_and_deleted()
    {
        await using var screen = await demo.OpenAsync();
        await screen.SeeGridAsync();
        await WalkTests.ActAsAsync(screen, "SYSTEM");
        await WalkTests.OpenLeadsAsync(screen);
        await screen.Page.Locator("#command-new").ClickAsync();
        await screen.SeeAsync(screen.Page.GetByRole(AriaRole.Heading, new() { Name = "New Lead" }));
        await screen.Field("subject").FillAsync("Asks for a catalogue");
        await screen.Field("lastname").FillAsync("Player-Newcomer");
        await screen.Page.Locator("[data-column=campaignid]").GetByRole(AriaRole.Button, new() { Name = "Look for" }).ClickAsync();
        await screen.Page.Locator("dialog .choices button").First.ClickAsync();
        await Assertions.Expect(screen.Page.Locator("[data-column=campaignid] .chosen a")).ToBeVisibleAsync();
        await screen.Page.Locator("#command-save").ClickAsync();
        await Assertions.Expect(screen.Page.Locator(".saved-state")).ToHaveTextAsync("Saved");
        await screen.Page.Locator("[data-column=campaignid]").GetByRole(AriaRole.Button, new() { Name = "Clear" }).ClickAsync();
        await Assertions.Expect(screen.Page.Locator(".saved-state")).ToHaveTextAsync("Unsaved changes");
        await screen.Page.Locator("#command-save").ClickAsync();
        await Assertions.Expect(screen.Page.Locator(".saved-state")).ToHaveTextAsync("Saved");
        await Assertions.Expect(screen.Page.Locator("[data-column=campaignid] .chosen")).ToBeEmptyAsync();
        await screen.RunAsync("delete");
        await screen.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await screen.SeeGridAsync();
    }

    [SkippableFact]
    public async Task New_row_of_a_sub_grid_refers_to_its_row_and_belongs_to_who_makes_it()
    {
        await using var screen = await demo.OpenAsync();
        await screen.SeeGridAsync();
        await screen.GoAsync($"/main.aspx?appid={WalkTests.AppOf(screen)}&pagetype=entitylist&etn=crma_criteriaset");
        await screen.Page.Locator(".row-link").First.ClickAsync();
        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "New Criterion" }).ClickAsync();
        await Assertions.Expect(screen.Page.Locator("[data-column=crma_criteriasetid] .chosen")).ToHaveTextAsync("Sales ready, agreed for 2024");
        await Assertions.Expect(screen.Page.Locator("[data-column=ownerid] .chosen").First).ToHaveTextAsync("Maria Marketing");
    }

    [SkippableFact]
    public async Task Lookup_leads_to_its_row_and_back_by_the_browser()
    {
        await using var screen = await OpenLeadAsync();
        var lead = screen.Page.Url;
        await screen.Page.Locator("[data-column=crma_criteriasetid] a").ClickAsync();
        await screen.SeeAsync(screen.Page.GetByRole(AriaRole.Heading, new() { Name = "Sales ready, agreed for 2024" }));
        await screen.Page.GoBackAsync();
        await screen.SeeAsync(screen.Field("subject"));
        Assert.Equal(lead, screen.Page.Url);
    }

    private async Task<Screen> OpenLeadAsync()
    {
        var screen = await demo.OpenAsync();
        await WalkTests.OpenLeadsAsync(screen);
        await screen.Page.Locator(".row-link").First.ClickAsync();
        await screen.SeeAsync(screen.Field("subject"));
        return screen;
    }
}
