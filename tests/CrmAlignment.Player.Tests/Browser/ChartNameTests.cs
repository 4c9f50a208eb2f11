using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>The names that charts draw: whole words, in every language, at a desk and on a telephone.</summary>
[Collection(DemoCollection.Name)]
[Trait(Category.Name, Category.Slow)]
public sealed class ChartNameTests(DemoPlayer demo)
{
    private const string Funnel = "d03c88e4-66b0-570f-bef2-678728ceb72d";

    [SkippableTheory]
    [InlineData(1033, 1280)]
    [InlineData(1049, 1280)]
    [InlineData(1049, 390)]
    [InlineData(1058, 1280)]
    [InlineData(1058, 390)]
    [InlineData(2052, 390)]
    public async Task Names_of_layers_and_stages_are_broken_between_words_alone(int language, int width)
    {
        await using var screen = await demo.OpenAsync(width, 900);
        await screen.SeeGridAsync();
        try
        {
            await ChooseAsync(screen, language);
            await AssertFunnelAsync(screen);
        }
        finally
        {
            // The demo is one for all tests, and keeps the language of its user.
            await ChooseAsync(screen, 1033);
        }
    }

    private static async Task ChooseAsync(Screen screen, int language)
    {
        var choice = screen.Page.Locator("#language");
        if (await choice.InputValueAsync() != $"{language}")
        {
            await screen.ReloadedAsync(() => choice.SelectOptionAsync(new SelectOptionValue { Value = $"{language}" }));
        }
    }

    private static async Task AssertFunnelAsync(Screen screen)
    {
        await screen.GoAsync($"/main.aspx?appid={WalkTests.AppOf(screen)}&pagetype=dashboard&id={Funnel}");
        var page = screen.Page.FrameLocator("iframe.web-resource");
        await screen.SeeAsync(page.Locator(".figure svg").First);
        foreach (var at in new[] { 0, 1 })
        {
            await AssertWholeAsync(
                page.Locator(".figure").Nth(at).Locator("svg text"), await page.Locator(".figure").Nth(at).Locator("tbody th").AllTextContentsAsync());
        }

        var chart = screen.Page.Locator("p-chart").First;
        await screen.SeeAsync(chart.Locator("svg").First);
        await AssertWholeAsync(chart.Locator("svg text"), await chart.Locator("tbody th").AllTextContentsAsync());
    }

    // A name may stand in several lines: each is a part of it that begins and ends with a word.
    private static async Task AssertWholeAsync(ILocator drawn, System.Collections.Generic.IReadOnlyList<string> names)
    {
        var lines = (await drawn.AllTextContentsAsync()).Select(line => line.Trim()).Where(line => line.Length > 0 && line.Any(char.IsLetter)).ToArray();
        var words = names.Select(name => name.Trim()).ToArray();
        Assert.NotEmpty(words);
        Assert.All(lines, line => Assert.True(
            words.Any(name => name == line || Parts(name).Contains(line, StringComparer.Ordinal)), $"'{line}' of: {string.Join("; ", words)}"));
        Assert.All(words, name => Assert.True(lines.Any(line => name.StartsWith(line, StringComparison.Ordinal)), name));
    }

    private static System.Collections.Generic.IEnumerable<string> Parts(string name)
    {
        var words = name.Split(' ');
        return from first in Enumerable.Range(0, words.Length)
               from count in Enumerable.Range(1, words.Length - first)
               select string.Join(' ', words[first..(first + count)]);
    }
}
