using System.Linq;
using System.Threading.Tasks;
using CrmAlignment.Client;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Schema.Commands;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>The stages of a lead on its form, as a path with the dates.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class StagePathTests(Workplace place) : IClassFixture<Workplace>
{
    [SkippableTheory]
    [InlineData(1033)]
    [InlineData(1049)]
    [InlineData(1058)]
    [InlineData(2052)]
    public async Task Lead_on_offer_moves_on_when_it_is_accepted_and_leaves_the_way_when_it_is_given_back(int language)
    {
        var texts = place.Texts(language, CommandResources.ReportTexts);
        var buttons = place.Texts(language);
        var id = place.Offered($"On its way {language}");
        await using var desk = await place.OpenAsync(Workplace.Samuel, language);
        await desk.FormAsync("lead", id);
        await Assertions.Expect(Steps(desk).Locator("strong")).ToHaveTextAsync(
            [.. new[] { "Inquiry", "MarketingQualified", "SalesReady", "SalesAccepted", "Qualified" }.Select(stage => texts["stage" + stage])]);
        await Assertions.Expect(Current(desk)).ToHaveTextAsync(texts["stageSalesReady"]);
        await Assertions.Expect(Path(desk).Locator(".done")).ToHaveCountAsync(2);
        await Assertions.Expect(Path(desk).Locator(".current span, .done span")).Not.ToHaveTextAsync(["", "", ""]);
        await desk.AssertGoodAsync();

        await desk.PressAsync(buttons.Button("lead", "Accept"));
        await Assertions.Expect(Current(desk)).ToHaveTextAsync(texts["stageSalesAccepted"]);

        new AlignmentClient(place.Organization.ServiceFor(place.UserId(Workplace.Samuel))).RejectLead(id, "no-budget");
        await desk.Screen.RunAsync("refresh");
        await Assertions.Expect(Current(desk)).ToHaveTextAsync(texts["stageNurture"]);
        await Assertions.Expect(Path(desk).Locator(".done")).ToHaveCountAsync(4);
        await desk.AssertGoodAsync();
    }

    [SkippableFact]
    public async Task New_lead_is_an_inquiry_before_and_after_it_is_saved_and_a_telephone_shows_the_present_stage()
    {
        await using var desk = await place.OpenAsync(Workplace.Maria, width: 390);
        await desk.Screen.RunAsync("new");
        await Assertions.Expect(Current(desk)).ToHaveTextAsync("Inquiry");
        await desk.FillAsync("subject", "Beginner");
        await desk.FillAsync("lastname", "Beginner");
        await desk.FillAsync("companyname", "Orion");
        await desk.SaveAsync();
        await Assertions.Expect(Path(desk).Locator(".current span")).Not.ToHaveTextAsync("");

        await desk.FormAsync("lead", place.Offered("By telephone"));
        await Assertions.Expect(Current(desk)).ToHaveTextAsync("Sales ready");
        await Assertions.Expect(Path(desk).Locator(".current")).ToBeInViewportAsync(new() { Ratio = 0.9f });
    }

    [SkippableFact]
    public async Task Dark_path_can_be_read_on_every_side_of_the_way()
    {
        var id = place.Offered("In the dark");
        await using var desk = await place.OpenAsync(Workplace.Samuel);
        await desk.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await desk.FormAsync("lead", id);
        await Assertions.Expect(Current(desk)).ToBeVisibleAsync();
        await desk.AssertGoodAsync();
        new AlignmentClient(place.Organization.ServiceFor(place.UserId(Workplace.Samuel))).RejectLead(id, "not-a-fit");
        await desk.Screen.RunAsync("refresh");
        await Assertions.Expect(Current(desk)).ToHaveTextAsync("Disqualified");
        await desk.AssertGoodAsync();
        Assert.Equal((int)LeadStage.Disqualified, place.Organization.AdminService.Retrieve("lead", id, new("crma_stage")).GetAttributeValue<OptionSetValue>("crma_stage").Value);
    }

    private static IFrameLocator Path(Desk desk) => desk.Page.FrameLocator("iframe[src*=stagepath]");

    private static ILocator Steps(Desk desk) => Path(desk).Locator("li");

    private static ILocator Current(Desk desk) => Path(desk).Locator("[aria-current=step] strong");
}
