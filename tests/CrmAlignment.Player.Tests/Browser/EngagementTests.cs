using System;
using System.Threading.Tasks;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>A lead shows its engagement score, the log behind it, and why it is what it is.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class EngagementTests(Workplace place) : IClassFixture<Workplace>
{
    [SkippableTheory]
    [InlineData(1033, 1280)]
    [InlineData(1049, 390)]
    [InlineData(2052, 1280)]
    public async Task Lead_shows_its_score_its_log_and_what_is_left_of_each_event(int language, int width)
    {
        var texts = place.Texts(language);
        var id = Engaged($"Rule {language}");
        await using var desk = await place.OpenAsync(Workplace.Maria, language, width);
        await desk.FormAsync("lead", id);
        await Assertions.Expect(desk.Page.Locator("[data-column=crma_engagementscore]").First).ToContainTextAsync("55");
        await desk.Page.GetByRole(AriaRole.Tab).Nth(1).ClickAsync();
        await desk.Screen.SeeAsync(desk.Page.GetByRole(AriaRole.Link, new() { Name = $"Rule {language}" }).First);

        await desk.PressAsync(texts.Button("lead", "ExplainScore"));

        await Assertions.Expect(desk.Dialog.Locator("#dialog > main > p").First).ToHaveTextAsync(texts["scoreOf", "Ana Rivera", "55", "55", "2"]);
        await desk.Screen.SeeAsync(desk.Dialog.GetByRole(AriaRole.Heading, new() { Name = $"Rule {language}" }));
        await Assertions.Expect(desk.Dialog.Locator("#events li").First).ToContainTextAsync(texts["scoreHalves", "10"]);
        await Assertions.Expect(desk.Dialog.Locator("#events li").Nth(1)).ToContainTextAsync(texts["scoreStays"]);
        await Assertions.Expect(desk.Dialog.Locator("#over")).ToBeHiddenAsync();
        await desk.AssertGoodAsync();
        await desk.Dialog.GetByRole(AriaRole.Button, new() { Name = texts["close"] }).ClickAsync();
        await Assertions.Expect(desk.Page.Locator("dialog")).ToHaveCountAsync(0);
    }

    // A call of 40 that halves every ten days, and a visit of 15 that stays.
    private Guid Engaged(string rule)
    {
        var administrator = place.Organization.ServiceFor(place.UserId(Workplace.Alina));
        var calls = administrator.Create(Rule(rule, ScoreEventKind.PhoneCall, 40, 10));
        var visits = administrator.Create(Rule($"Visits of {rule}", ScoreEventKind.PageVisit, 15, null));
        var lead = place.Offered($"Engaged {rule}");
        place.Organization.AdminService.Create(new Entity("phonecall")
        {
            ["subject"] = "Asks for prices",
            ["regardingobjectid"] = new EntityReference("lead", lead),
            ["statecode"] = new OptionSetValue(1),
            ["statuscode"] = new OptionSetValue(2),
        });
        place.Organization.ServiceFor(place.UserId(Workplace.Maria)).Create(new Entity(ScoreEventTable.LogicalName)
        {
            [ScoreEventTable.Kind] = new OptionSetValue((int)ScoreEventKind.PageVisit),
            [ScoreEventTable.LeadId] = new EntityReference("lead", lead),
            [ScoreEventTable.Page] = "https://contoso.com/prices",
        });
        place.Organization.DrainAsyncOperations();
        foreach (var own in new[] { calls, visits })
        {
            administrator.Update(new Entity(ScoreRuleTable.LogicalName, own) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });
        }

        return lead;
    }

    private static Entity Rule(string name, ScoreEventKind kind, int points, int? halfLife) => new(ScoreRuleTable.LogicalName)
    {
        [ScoreRuleTable.Name] = name,
        [ScoreRuleTable.Kind] = new OptionSetValue((int)kind),
        [ScoreRuleTable.Points] = points,
        [ScoreRuleTable.HalfLifeDays] = halfLife,
    };
}
