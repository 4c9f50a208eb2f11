using System;
using System.IO;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>The pictures of README.md and docs/users.md. CRMALIGNMENT_WRITE_SCREENSHOTS=1 writes them again.</summary>
internal static class Pictures
{
    // Bytes: a page that shows nothing has less.
    private const int Least = 20_000;

    /// <summary>Takes what a page shows, and keeps it where that was asked for.</summary>
    public static async Task KeepAsync(IPage page, string name)
    {
        var picture = Repository.File("docs", "images", name);
        var bytes = await page.ScreenshotAsync();
        if (Environment.GetEnvironmentVariable("CRMALIGNMENT_WRITE_SCREENSHOTS") == "1")
        {
            await File.WriteAllBytesAsync(picture, bytes);
        }

        Assert.True(File.Exists(picture), $"docs/images/{name} is missing: run with CRMALIGNMENT_WRITE_SCREENSHOTS=1.");
        Assert.True(bytes.Length > Least);
    }
}
