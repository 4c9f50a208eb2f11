using System;
using System.IO;
using System.Threading.Tasks;
using Microsoft.Playwright;
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
        await KeepAsync(desk, "lead-commands.png");
    }

    [SkippableFact]
    public async Task Picture_of_a_rejection_can_be_taken()
    {
        await using var desk = await OpenLeadAsync();
        await desk.PressAsync("Reject");
        await desk.Dialog.GetByLabel("No budget this year").CheckAsync();
        await KeepAsync(desk, "reject.png");
    }

    private async Task<Desk> OpenLeadAsync()
    {
        var desk = await place.OpenAsync(Workplace.Samuel);
        await desk.FormAsync("lead", place.Offered("Shelves for 12 shops"));
        await Assertions.Expect(desk.Command("Reject")).ToHaveCountAsync(1);
        return desk;
    }

    private static async Task KeepAsync(Desk desk, string name)
    {
        var picture = Repository.File("docs", "images", name);
        var bytes = await desk.Page.ScreenshotAsync();
        if (Environment.GetEnvironmentVariable("CRMALIGNMENT_WRITE_SCREENSHOTS") == "1")
        {
            await File.WriteAllBytesAsync(picture, bytes);
        }

        Assert.True(File.Exists(picture), $"docs/images/{name} is missing: run with CRMALIGNMENT_WRITE_SCREENSHOTS=1.");
        Assert.True(bytes.Length > 20_000);
    }
}
