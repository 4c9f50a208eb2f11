using System;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>The picture of README.md. CRMALIGNMENT_WRITE_SCREENSHOTS=1 writes it again.</summary>
[Collection(DemoCollection.Name)]
[Trait(Category.Name, Category.Slow)]
public sealed class ScreenshotTests(DemoPlayer demo)
{
    private static readonly string Picture = Repository.File("docs", "images", "app.png");

    [SkippableFact]
    public async Task Picture_of_a_lead_can_be_taken()
    {
        await using var screen = await demo.OpenAsync(1280, 860);
        await WalkTests.OpenLeadsAsync(screen);
        await screen.Page.Locator(".row-link").First.ClickAsync();
        await screen.SeeAsync(screen.Field("subject"));
        var bytes = await screen.Page.ScreenshotAsync();
        if (Environment.GetEnvironmentVariable("CRMALIGNMENT_WRITE_SCREENSHOTS") == "1")
        {
            await File.WriteAllBytesAsync(Picture, bytes);
        }

        Assert.True(File.Exists(Picture), "docs/images/app.png is missing: run with CRMALIGNMENT_WRITE_SCREENSHOTS=1.");
        Assert.True(bytes.Length > 20_000);
    }
}
