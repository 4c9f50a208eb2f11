using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>
/// Columns that hold files and images: https://learn.microsoft.com/power-apps/developer/data-platform/file-column-data and
/// https://learn.microsoft.com/power-apps/developer/data-platform/image-column-data.
/// </summary>
[Trait(Category.Name, Category.Slow)]
public sealed class FileColumnTests(ScriptedApp app) : IClassFixture<ScriptedApp>
{
    // One red pixel.
    private const string Png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==";

    [SkippableFact]
    public async Task File_and_image_are_put_shown_and_taken_away()
    {
        Column(new FileAttributeMetadata("try_Contract") { MaxSizeInKB = 100 }, "Contract");
        Column(new ImageAttributeMetadata("try_Portrait") { MaxSizeInKB = 100 }, "Portrait");
        var contact = app.Admin.Create(new Entity("contact") { ["lastname"] = "Rivera" });
        await using var screen = await app.OpenNewAsync();
        await screen.GoAsync($"/main.aspx?appid={WalkTests.AppOf(screen)}&pagetype=entityrecord&etn=contact&id={contact}");
        await screen.SeeAsync(screen.Field("try_contract"));
        await screen.Field("try_contract").SetInputFilesAsync(new FilePayload { Name = "Договор.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes("Signed") });
        var link = screen.Page.Locator("[data-column=try_contract] a");
        await Assertions.Expect(link).ToHaveTextAsync("Договор.txt");
        var download = await screen.Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        Assert.Equal("Signed", await File.ReadAllTextAsync(await download.PathAsync()));

        await screen.Field("try_portrait").SetInputFilesAsync(new FilePayload { Name = "p.png", MimeType = "image/png", Buffer = Convert.FromBase64String(Png) });
        var image = screen.Page.Locator("[data-column=try_portrait] img");
        await screen.SeeAsync(image);
        await screen.AssertAccessibleAsync();
        Assert.NotNull(app.Admin.Retrieve("contact", contact, new ColumnSet("try_portrait")).GetAttributeValue<byte[]>("try_portrait"));

        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "Clear Portrait" }).ClickAsync();
        await Assertions.Expect(image).ToHaveCountAsync(0);
        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "Clear Contract" }).ClickAsync();
        await Assertions.Expect(link).ToHaveCountAsync(0);
        Assert.False(app.Admin.Retrieve("contact", contact, new ColumnSet("try_contract")).Contains("try_contract"));
    }

    private void Column(AttributeMetadata column, string label)
    {
        column.DisplayName = new Label(label, 1033);
        app.Admin.Execute(new CreateAttributeRequest { EntityName = "contact", Attribute = column });
    }
}
