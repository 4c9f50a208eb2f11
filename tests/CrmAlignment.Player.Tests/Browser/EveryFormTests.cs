using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>Every main form of the package, on a row where the demo has one and on a new one elsewhere, for people with disabilities too.</summary>
[Collection(DemoCollection.Name)]
[Trait(Category.Name, Category.Slow)]
public sealed class EveryFormTests(DemoPlayer demo)
{
    private const string End = ".main.xml";

    [SkippableFact]
    public async Task Opens_and_can_be_used_by_everyone_at_a_desk_and_on_a_telephone()
    {
        await using var screen = await demo.OpenAsync();
        await screen.SeeGridAsync();
        await WalkTests.ActAsAsync(screen, "Alina Administrator");
        var app = WalkTests.AppOf(screen);
        var onRows = 0;
        foreach (var table in Tables())
        {
            var id = FirstOf(table);
            onRows += id is null ? 0 : 1;
            await screen.GoAsync($"/main.aspx?appid={app}&pagetype=entityrecord&etn={table}{(id is { } row ? $"&id={row}" : "")}");
            await screen.SeeAsync(screen.Page.GetByRole(AriaRole.Tablist));
            await screen.SettledAsync();
            await Assertions.Expect(screen.Page.Locator("main .error:not(.notice), dialog")).ToHaveTextAsync(Array.Empty<string>());
            await AssertGoodAsync(screen, table, 390, ColorScheme.Dark);
            await AssertGoodAsync(screen, table, 1280, ColorScheme.Light);
        }

        Assert.True(onRows > 20, $"{onRows} forms were opened on a row.");
    }

    private static async Task AssertGoodAsync(Screen screen, string table, int width, ColorScheme colors)
    {
        await screen.Page.SetViewportSizeAsync(width, 800);
        await screen.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = colors });
        await screen.AssertAccessibleAsync($"{table}, {width}:");
        await screen.AssertFitsAsync();
    }

    private static IEnumerable<string> Tables() => Directory.EnumerateFiles(Repository.File("solution", "forms"), "*" + End)
        .Select(path => Path.GetFileName(path)[..^End.Length]).Order(StringComparer.Ordinal);

    private Guid? FirstOf(string table) =>
        demo.Organization.AdminService.RetrieveMultiple(new QueryExpression(table) { TopCount = 1 }).Entities.SingleOrDefault()?.Id;
}
