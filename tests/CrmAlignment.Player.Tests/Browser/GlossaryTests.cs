using System;
using System.Threading.Tasks;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>The glossary: marketing and sales sign a term in their screens, and read it where the word is used.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class GlossaryTests(Workplace place) : IClassFixture<Workplace>
{
    [SkippableTheory]
    [InlineData(1033, 1280)]
    [InlineData(1058, 390)]
    public async Task Both_sign_a_term_and_it_stands_beside_its_word(int language, int width)
    {
        var texts = place.Texts(language);
        var word = $"Asked of sales {language}";
        var term = Draft(word, language == 1033 ? LeadStage.SalesReady : LeadStage.Inquiry);
        await SignAsync(Workplace.Maria, language, term, "SignForMarketing", texts["otherSideSigns", word]);
        await SignAsync(Workplace.Samuel, language, term, "SignForSales", texts["termInForce", word]);
        Assert.Equal((int)CriteriaSetPhase.Active, Read(term).GetAttributeValue<OptionSetValue>(TermTable.Phase).Value);

        await using var desk = await place.OpenAsync(Workplace.Samuel, language, width);
        await desk.FormAsync("lead", place.Offered($"Reads {word}"));
        await desk.PressAsync(texts.Button("lead", "Glossary"));
        await desk.Screen.SeeAsync(desk.Dialog.Locator("#here").GetByRole(AriaRole.Heading, new() { Name = word }));
        await desk.Dialog.Locator("#find").FillAsync("no such word");
        await Assertions.Expect(desk.Dialog.Locator("#none")).ToHaveTextAsync(texts["glossaryNone"]);
        await desk.Dialog.Locator("#find").FillAsync(word.ToUpperInvariant());
        await Assertions.Expect(desk.Dialog.Locator("li")).ToHaveCountAsync(1);
        await desk.AssertGoodAsync();
        await desk.Dialog.GetByRole(AriaRole.Button, new() { Name = texts["close"] }).ClickAsync();
        await Assertions.Expect(desk.Page.Locator("dialog")).ToHaveCountAsync(0);
        await Assertions.Expect(desk.Page.FrameLocator("iframe[src*=stagepath]").Locator($"li[title^='{word} means']")).ToHaveCountAsync(1);
    }

    [SkippableFact]
    public async Task Scorecard_explains_its_measures_at_its_foot()
    {
        var term = Draft("Revenue a head", null);
        place.Organization.AdminService.Update(new Entity(TermTable.LogicalName, term) { [TermTable.Measure] = new OptionSetValue((int)TargetMeasure.Arpu), [TermTable.RussianName] = "Выручка с головы" });
        await SignAsync(Workplace.Maria, 1033, term, "SignForMarketing", place.Texts(1033)["otherSideSigns", "Revenue a head"]);
        await SignAsync(Workplace.Samuel, 1033, term, "SignForSales", place.Texts(1033)["termInForce", "Revenue a head"]);

        foreach (var (language, word) in new[] { (1033, "Revenue a head"), (1049, "Выручка с головы") })
        {
            await using var desk = await place.OpenAsync(Workplace.Maria, language);
            await desk.Screen.GoAsync($"/main.aspx?appid={WalkTests.AppOf(desk.Screen)}&pagetype=webresource&webresourceName=crma_/pages/scorecard.html");
            var page = desk.Page.FrameLocator("iframe.web-resource");
            await Assertions.Expect(page.Locator("#words dt")).ToHaveTextAsync(word);
            await Assertions.Expect(page.Locator("#words dd")).ToContainTextAsync("Revenue a head means");
        }
    }

    private async Task SignAsync(string user, int language, Guid term, string button, string answer)
    {
        await using var desk = await place.OpenAsync(user, language);
        await desk.FormAsync(TermTable.LogicalName, term);
        await desk.PressAsync(place.Texts(language).Button(TermTable.LogicalName, button));
        await desk.Page.Locator("dialog button.primary").ClickAsync();
        await desk.ToldAsync(answer);
        await desk.AssertGoodAsync();
    }

    private Guid Draft(string word, LeadStage? stage) => place.Organization.AdminService.Create(new Entity(TermTable.LogicalName)
    {
        [TermTable.Name] = word,
        [TermTable.Code] = word,
        [TermTable.Version] = 1,
        [TermTable.Meaning] = word + " means that somebody waits.",
        [TermTable.Stage] = stage is { } explained ? new OptionSetValue((int)explained) : null,
        [TermTable.Responsible] = new OptionSetValue((int)ResponsibleSide.Sales),
    });

    private Entity Read(Guid term) => place.Organization.AdminService.Retrieve(TermTable.LogicalName, term, new ColumnSet(true));
}
