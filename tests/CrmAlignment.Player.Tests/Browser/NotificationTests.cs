using System;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>
/// The bell in the header: https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/send-in-app-notifications.
/// </summary>
[Trait(Category.Name, Category.Slow)]
public sealed class NotificationTests(Workplace place) : IClassFixture<Workplace>
{
    private const string Table = "appnotification";

    [SkippableFact]
    public async Task Organization_without_the_table_has_no_bell()
    {
        await using var desk = await place.OpenAsync(Workplace.Maria);
        Skip.If(HasTable(), "This organization has notifications.");
        await desk.Screen.SettledAsync();
        await Assertions.Expect(desk.Page.Locator("#bell")).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task New_one_is_shown_by_itself_and_its_action_opens_a_row()
    {
        await using var desk = await place.OpenAsync(Workplace.Samuel);
        RequireTable();
        var lead = place.Offered("Told of");
        Notify(Workplace.Samuel, "A lead is offered", $$"""{ "actions": [ { "title": "Open the lead", "data": { "url": "?pagetype=entityrecord&etn=lead&id={{lead}}" } } ] }""");
        await desk.Page.EvaluateAsync("() => dispatchEvent(new Event('rowschanged'))");
        var toast = desk.Page.Locator(".toast").Filter(new() { HasText = "A lead is offered" });
        await desk.Screen.SeeAsync(toast);
        await toast.GetByRole(AriaRole.Button, new() { Name = "Open the lead" }).ClickAsync();
        await Assertions.Expect(desk.Screen.Field("subject")).ToHaveValueAsync("Told of");
    }

    [SkippableTheory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task List_is_read_marked_and_dismissed_by_keyboard(int width)
    {
        await using var desk = await place.OpenAsync(Workplace.Maria, width: width);
        RequireTable();
        Notify(Workplace.Maria, $"Kept {width}", null);
        var gone = Notify(Workplace.Maria, $"Gone {width}", "no JSON");
        await desk.Page.ReloadAsync();
        await desk.Screen.SeeAsync(desk.Page.Locator("#bell .badge"));
        await desk.Page.Locator("#bell").FocusAsync();
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.Screen.SeeAsync(desk.Page.GetByRole(AriaRole.Dialog, new() { Name = "Notifications" }));
        await desk.AssertGoodAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = $"Dismiss: Gone {width}" }).PressAsync("Enter");
        await Assertions.Expect(desk.Page.Locator(".bell-list li").Filter(new() { HasText = $"Gone {width}" })).ToHaveCountAsync(0);
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = $"Mark as read: Kept {width}" }).PressAsync("Enter");
        await Assertions.Expect(desk.Page.Locator(".bell-list li.unread").Filter(new() { HasText = $"Kept {width}" })).ToHaveCountAsync(0);
        await desk.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(desk.Page.Locator("#bell")).ToBeFocusedAsync();
        var query = new QueryByAttribute(Table) { Attributes = { "appnotificationid" }, Values = { gone } };
        Assert.Empty(place.Organization.AdminService.RetrieveMultiple(query).Entities);
    }

    private Guid Notify(string user, string title, string? data) => place.Organization.AdminService.Create(new Entity(Table)
    {
        ["title"] = title,
        ["body"] = "More of it.",
        ["icontype"] = new OptionSetValue(100000000),
        ["toasttype"] = new OptionSetValue(200000000),
        ["data"] = data,
        ["ownerid"] = new EntityReference("systemuser", place.UserId(user)),
    });

    private void RequireTable() => Skip.IfNot(HasTable(), "This organization has no table of notifications.");

    private bool HasTable() => place.Organization.Catalog.FindTable(Table) is not null;
}
