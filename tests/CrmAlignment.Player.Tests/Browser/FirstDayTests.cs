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
        await desk.Screen.GoAsync($"/main.aspx?appid={WalkTests.AppOf(desk.Screen)}&pagetype=webresource&webresourceName=crma_/pages/{name}.html");
        var page = desk.Page.FrameLocator("iframe.web-resource");
        await Assertions.Expect(page.Locator("#status")).ToHaveTextAsync(said);
        await Assertions.Expect(page.Locator("#export")).ToBeDisabledAsync();
        await desk.Screen.AssertAccessibleAsync();
    }
}
