using System.Threading.Tasks;
using CrmAlignment.Model.Schema.Commands;
using Microsoft.Playwright;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>On its first day an organization has no numbers: every report says so, in the user's words, and offers nothing to save.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class FirstDayTests(Workplace place) : IClassFixture<Workplace>
{
    [SkippableTheory]
    [InlineData("scorecard", "noScorecards", 1033)]
    [InlineData("funnel", "noScorecards", 1058)]
    [InlineData("leaks", "noScorecards", 1049)]
    [InlineData("health", "noScorecards", 2052)]
    [InlineData("attribution", "noScorecards", 1033)]
    [InlineData("models", "noScorecards", 1049)]
    [InlineData("targets", "noTargets", 1058)]
    [InlineData("experiments", "noExperiments", 1049)]
    public async Task Reports_say_what_is_missing(string name, string missing, int language)
    {
        var said = place.Texts(language, CommandResources.ReportTexts)[missing];
        await using var desk = await place.OpenAsync(Workplace.Maria, language);
        var page = await GoAsync(desk, name);
        await Assertions.Expect(page.Locator("#status")).ToHaveTextAsync(said);
        await Assertions.Expect(page.Locator("#export")).ToBeDisabledAsync();
        await desk.Screen.AssertAccessibleAsync();
    }

    [SkippableTheory]
    [InlineData("nurturereview", "nurtureReviewed", 1033)]
    [InlineData("purchasereview", "purchasesReviewed", 1049)]
    public async Task Reviews_of_nothing_count_nothing(string name, string counted, int language)
    {
        var said = place.Texts(language, CommandResources.ReportTexts)[counted, "0", "0", "0"];
        await using var desk = await place.OpenAsync(Workplace.Maria, language);
        var page = await GoAsync(desk, name);
        await Assertions.Expect(page.Locator("#status")).ToHaveTextAsync(said);
        await Assertions.Expect(page.Locator("#figures section")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("#export")).ToBeDisabledAsync();
        await desk.Screen.AssertAccessibleAsync();
    }

    // No scorecard is needed: people may have answered steps, or spent a day with each other, before the first fold.
    [SkippableTheory]
    [InlineData("playbookreview", "noStepsIn", 1058, true)]
    [InlineData("leadership", "leadershipScored", 2052, false)]
    public async Task Reports_that_need_no_scorecard_offer_every_period(string name, string text, int language, bool isEmpty)
    {
        var texts = place.Texts(language, CommandResources.ReportTexts);
        await using var desk = await place.OpenAsync(Workplace.Maria, language);
        var page = await GoAsync(desk, name);
        await Assertions.Expect(page.Locator("#period option")).ToHaveCountAsync(24);
        var period = await page.Locator("#period option:checked").TextContentAsync();
        await Assertions.Expect(page.Locator("#status")).ToHaveTextAsync(texts[text, period!]);
        string[] totals = isEmpty ? [] : [texts["notEnoughData"]];
        await Assertions.Expect(page.Locator("#answer strong")).ToHaveTextAsync(totals);
        await (isEmpty ? Assertions.Expect(page.Locator("#export")).ToBeDisabledAsync() : Assertions.Expect(page.Locator("#export")).ToBeEnabledAsync());
        await desk.Screen.AssertAccessibleAsync();
    }

    private static async Task<IFrameLocator> GoAsync(Desk desk, string name)
    {
        await desk.Screen.GoAsync($"/main.aspx?appid={WalkTests.AppOf(desk.Screen)}&pagetype=webresource&webresourceName=crma_/pages/{name}.html");
        return desk.Page.FrameLocator("iframe.web-resource");
    }
}
