using System.Threading.Tasks;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>The pictures of work in docs/users.md. CRMALIGNMENT_WRITE_SCREENSHOTS=1 writes them again.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class WorkScreenshotTests(Workplace place) : IClassFixture<Workplace>
{
    [SkippableFact]
    public async Task Picture_of_the_commands_of_a_lead_can_be_taken()
    {
        await using var desk = await OpenLeadAsync();
        await Pictures.KeepAsync(desk.Page, "lead-commands.png");
    }

    [SkippableFact]
    public async Task Picture_of_a_rejection_can_be_taken()
    {
        await using var desk = await OpenLeadAsync();
        await desk.PressAsync("Reject");
        await desk.Dialog.GetByLabel("No budget this year").CheckAsync();
        await Pictures.KeepAsync(desk.Page, "reject.png");
    }

    [SkippableFact]
    public async Task Picture_of_what_a_lead_lacks_can_be_taken()
    {
        await using var desk = await place.OpenAsync(Workplace.Maria);
        var lead = new Entity("lead") { ["subject"] = "Shelves for 12 shops", ["lastname"] = "Rivera", ["firstname"] = "Ana", ["companyname"] = "Orion" };
        await desk.FormAsync("lead", place.Organization.ServiceFor(place.UserId(Workplace.Maria)).Create(lead));
        await desk.PressAsync(place.Texts(1033).Button("lead", "Explain"));
        await desk.Screen.SeeAsync(desk.Dialog.GetByRole(AriaRole.Heading, new() { Name = "Job title is known" }));
        await Pictures.KeepAsync(desk.Page, "why-not-ready.png");
    }

    private async Task<Desk> OpenLeadAsync()
    {
        var desk = await place.OpenAsync(Workplace.Samuel);
        await desk.FormAsync("lead", place.Offered("Shelves for 12 shops"));
        await Assertions.Expect(desk.Command("Reject")).ToHaveCountAsync(1);
        return desk;
    }
}
