using System.Linq;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>Who sends an e-mail and who is sent it: https://learn.microsoft.com/power-apps/developer/data-platform/activityparty-entity.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class PartyListTests(Workplace place) : IClassFixture<Workplace>
{
    [SkippableFact]
    public async Task Parties_are_shown_taken_out_and_added_and_other_lists_stay()
    {
        var service = place.Organization.ServiceFor(place.UserId(Workplace.Maria));
        var contact = service.Create(new Entity("contact") { ["lastname"] = "Addressee" });
        var email = service.Create(new Entity("email")
        {
            ["subject"] = "Offer",
            ["from"] = List(new EntityReference("systemuser", place.UserId(Workplace.Maria))),
            ["to"] = List(new EntityReference("systemuser", place.UserId(Workplace.Samuel))),
        });
        await using var desk = await place.OpenAsync(Workplace.Maria);
        await desk.FormAsync("email", email);
        var to = desk.Page.Locator("[data-column=to]");
        await Assertions.Expect(to.Locator(".party a")).ToHaveTextAsync([Workplace.Samuel]);
        await to.GetByRole(AriaRole.Button, new() { Name = "Look for To" }).ClickAsync();
        await desk.Page.Locator("dialog select").SelectOptionAsync(new SelectOptionValue { Label = "Contact" });
        await desk.Page.Locator("dialog .choices button").Filter(new() { HasText = "Addressee" }).ClickAsync();
        await to.GetByRole(AriaRole.Button, new() { Name = "Take Samuel Sales out of To" }).ClickAsync();
        await Assertions.Expect(to.Locator(".party a")).ToHaveTextAsync(["Addressee"]);
        await desk.AssertGoodAsync();
        await desk.SaveAsync();
        await Assertions.Expect(desk.Page.Locator("#command-save:not([aria-disabled])")).ToBeVisibleAsync();
        await Assertions.Expect(desk.Page.Locator("dialog")).ToHaveTextAsync(System.Array.Empty<string>());
        await Assertions.Expect(desk.Page.Locator(".saved-state")).ToHaveTextAsync("Saved");
        var row = place.Organization.AdminService.Retrieve("email", email, new ColumnSet("from", "to"));
        Assert.Equal([contact], Parties(row, "to"));
        Assert.Equal([place.UserId(Workplace.Maria)], Parties(row, "from"));
    }

    private static EntityCollection List(EntityReference party) => new([new Entity("activityparty") { ["partyid"] = party }]);

    private static System.Guid[] Parties(Entity row, string list) =>
        [.. row.GetAttributeValue<EntityCollection>(list).Entities.Select(one => one.GetAttributeValue<EntityReference>("partyid").Id)];
}
