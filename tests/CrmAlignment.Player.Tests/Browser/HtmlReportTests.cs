using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>The report that crma writes as one file, in a browser: on a desk, on a telephone, on paper, by keyboard, in four languages.</summary>
[Collection(DemoCollection.Name)]
[Trait(Category.Name, Category.Slow)]
public sealed class HtmlReportTests(DemoPlayer demo)
{
    private const int Desk = 1280;
    private const int Telephone = 390;

    // A4 lengthwise at 96 dots an inch, without the margins of the page: 297 mm - 2 * 10 mm.
    private const int Paper = 1046;

    [SkippableTheory]
    [InlineData("en")]
    [InlineData("ru")]
    [InlineData("uk")]
    [InlineData("zh")]
    public async Task Monthly_table_shows_ARPU_on_a_desk_without_scrolling(string language)
    {
        await using var screen = await demo.OpenReportAsync(language, Desk);
        var table = Months(screen);
        await table.ScrollIntoViewIfNeededAsync();
        var frame = (await table.BoundingBoxAsync())!;
        var headings = await table.Locator("thead th").AllTextContentsAsync();
        Assert.Equal("ARPU", headings[3]);
        foreach (var cell in await table.Locator("tr > :nth-child(4)").AllAsync())
        {
            var box = (await cell.BoundingBoxAsync())!;
            Assert.True(box.X >= frame.X && box.X + box.Width <= Math.Min(frame.X + frame.Width, Desk), $"{box.X} {box.Width} in {frame.X} {frame.Width}");
        }
    }

    [SkippableTheory]
    [InlineData("en", Telephone)]
    [InlineData("ru", Telephone)]
    [InlineData("zh", Telephone)]
    [InlineData("en", Desk)]
    [InlineData("uk", Desk)]
    public async Task Charts_can_be_read(string language, int width)
    {
        await using var screen = await demo.OpenReportAsync(language, width);
        await screen.AssertFitsAsync();
        var texts = await screen.Page.EvaluateAsync<DrawnText[]>(DrawnText.Read);
        var charts = await screen.Page.Locator(".chart").EvaluateAllAsync<string[]>("places => places.map(place => place.id)");
        Assert.True(charts.Length >= 7, string.Join(' ', charts));
        Assert.All(charts, chart => Assert.True(texts.Count(text => text.Chart == chart) >= 4, chart));
        Assert.All(texts, text => Assert.True(text.Size >= 11, text.ToString()));
        Assert.All(texts, text => Assert.InRange(text.Width, Math.Min(width, 1200) * 0.85, width));
        Assert.DoesNotContain(texts, text => text.IsCut);
        Assert.DoesNotContain(texts, text => texts.Any(text.Covers));
    }

    [SkippableFact]
    public async Task Charts_say_the_numbers_that_the_pointer_is_at()
    {
        await using var screen = await demo.OpenReportAsync();
        var chart = screen.Page.Locator("#chart-profit");
        await chart.ScrollIntoViewIfNeededAsync();
        var month = (await Months(screen).Locator("tbody tr").Nth(6).Locator("th, td").AllTextContentsAsync()).ToArray();
        var place = (await chart.BoundingBoxAsync())!;
        await chart.HoverAsync(new() { Position = new() { X = place.Width * 6.5f / 13, Y = place.Height / 2 } });
        await screen.Page.WaitForFunctionAsync($"month => ({DrawnText.Read})().filter(one => one.chart === 'chart-profit' && one.text.includes(month)).length > 1", month[0]);
        var said = (await screen.Page.EvaluateAsync<DrawnText[]>(DrawnText.Read)).Where(text => text.Chart == "chart-profit").Select(text => text.Text);
        Assert.Contains(said, text => Math.Abs(Number(text) - Number(month[1])) < 1);
    }

    [SkippableFact]
    public async Task Keyboard_reaches_and_scrolls_every_table_that_is_wider_than_the_screen()
    {
        await using var screen = await demo.OpenReportAsync(width: Telephone);
        await OpenAllAsync(screen);
        var wide = await screen.Page.Locator(".scroll").EvaluateAllAsync<string[]>(
            "parts => parts.filter(part => part.scrollWidth > part.clientWidth + 1).map(part => part.getAttribute('aria-label'))");
        Assert.True(wide.Length > 5, string.Join(", ", wide));
        var scrolled = new HashSet<string>();
        for (var i = 0; i < 200; i++)
        {
            await screen.Page.Keyboard.PressAsync("Tab");
            var at = await screen.Page.EvaluateAsync<string?>("() => document.activeElement.matches('.scroll') ? document.activeElement.getAttribute('aria-label') : null");
            if (at is null || !wide.Contains(at))
            {
                continue;
            }

            await screen.Page.Keyboard.PressAsync("ArrowRight");
            await screen.Page.WaitForFunctionAsync("() => document.activeElement.scrollLeft > 0");
            scrolled.Add(at);
        }

        Assert.Equal(wide.Order(StringComparer.Ordinal), scrolled.Order(StringComparer.Ordinal));
    }

    [SkippableTheory]
    [InlineData("en", Desk, ColorScheme.Light)]
    [InlineData("en", Desk, ColorScheme.Dark)]
    [InlineData("en", Telephone, ColorScheme.Light)]
    [InlineData("ru", Telephone, ColorScheme.Dark)]
    [InlineData("zh", Desk, ColorScheme.Dark)]
    [InlineData("uk", Desk, ColorScheme.Light)]
    public async Task Report_can_be_used_by_everyone(string language, int width, ColorScheme colors)
    {
        await using var screen = await demo.OpenReportAsync(language, width, colors);
        await OpenAllAsync(screen);
        await screen.AssertAccessibleAsync();
        await screen.AssertFitsAsync();
    }

    [SkippableTheory]
    [InlineData("en", "en", "The mutual scorecard")]
    [InlineData("ru", "ru", "Общая карта показателей")]
    [InlineData("uk", "uk", "Спільна карта показників")]
    [InlineData("zh", "zh-Hans", "共同记分卡")]
    public async Task Report_speaks_the_language_and_sets_numbers_to_the_right(string language, string name, string heading)
    {
        await using var screen = await demo.OpenReportAsync(language);
        Assert.Equal(name, await screen.Page.Locator("html").GetAttributeAsync("lang"));
        await screen.SeeAsync(screen.Page.GetByRole(AriaRole.Heading, new() { Name = heading, Exact = true }));
        var left = await screen.Page.Locator("td").EvaluateAllAsync<string[]>("""
            cells => cells.filter(cell => /^-?[\d,.]+( ?%)?$/.test(cell.textContent) && !/^\d{4}-\d\d/.test(cell.textContent) && getComputedStyle(cell).textAlign !== "right").map(cell => cell.textContent)
            """);
        Assert.Empty(left);
        Assert.True(await screen.Page.Locator("td.n").CountAsync() > 200);
    }

    [SkippableFact]
    public async Task Dark_screens_get_light_text_and_charts_that_follow()
    {
        await using var light = await demo.OpenReportAsync();
        await using var dark = await demo.OpenReportAsync(colors: ColorScheme.Dark);
        Assert.True(await BrightnessAsync(light) > 200);
        Assert.True(await BrightnessAsync(dark) < 60);
        const string Ink = "() => echarts.getInstanceByDom(document.querySelector('.chart')).getOption().yAxis[0].axisLabel.color";
        Assert.NotEqual(await light.Page.EvaluateAsync<string>(Ink), await dark.Page.EvaluateAsync<string>(Ink));
    }

    [SkippableTheory]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task Paper_shows_every_table_whole_and_nothing_to_click(string language)
    {
        await using var screen = await demo.OpenReportAsync(language, Paper, ColorScheme.Dark);
        Assert.NotEqual(0, await screen.Page.Locator("main details:not([open])").CountAsync());
        var pdf = await screen.Page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true });
        Assert.Equal("%PDF", System.Text.Encoding.ASCII.GetString(pdf, 0, 4));
        Assert.Equal(0, await screen.Page.Locator("main details:not([open])").CountAsync());
        await screen.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(screen.Page.Locator("nav")).ToBeHiddenAsync();
        Assert.True(await BrightnessAsync(screen) > 200);
        var cut = await screen.Page.Locator(".scroll").EvaluateAllAsync<string[]>(
            "parts => parts.filter(part => part.scrollWidth > part.clientWidth + 1).map(part => part.getAttribute('aria-label') + ' ' + part.scrollWidth + ' of ' + part.clientWidth)");
        Assert.Empty(cut);
    }

    /// <summary>The picture of README.md. CRMALIGNMENT_WRITE_SCREENSHOTS=1 writes it again.</summary>
    [SkippableFact]
    public async Task Picture_of_the_report_can_be_taken()
    {
        await using var screen = await demo.OpenReportAsync();
        await screen.Page.SetViewportSizeAsync(Desk, 1500);
        await screen.Page.WaitForFunctionAsync("() => [...document.querySelectorAll('.chart canvas')].every(canvas => canvas.clientWidth === canvas.closest('.chart').clientWidth)");
        var picture = await screen.Page.ScreenshotAsync();
        if (Environment.GetEnvironmentVariable("CRMALIGNMENT_WRITE_SCREENSHOTS") == "1")
        {
            await File.WriteAllBytesAsync(Repository.File("docs", "images", "report.png"), picture);
        }

        Assert.True(picture.Length > 50_000);
    }

    private static ILocator Months(Screen screen) => screen.Page.Locator("#scorecard .scroll").First;

    private static Task OpenAllAsync(Screen screen) =>
        screen.Page.Locator("details").EvaluateAllAsync<int>("parts => parts.map(part => part.setAttribute('open', '')).length");

    private static Task<int> BrightnessAsync(Screen screen) =>
        screen.Page.EvaluateAsync<int>("() => Math.max(...getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number))");

    private static double Number(string text) => double.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
}
