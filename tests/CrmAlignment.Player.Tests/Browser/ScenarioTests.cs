using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>A lead's whole way as people walk it, from who meets it first to the numbers that both departments read.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class ScenarioTests(Workplace place) : IClassFixture<Workplace>
{
    private const string Scorecard = "eaa5e9f0-e38f-50f6-80c2-4e9cfd33d6a6";
    private const string Waiting = "117eada4-df2a-5bcc-a34b-af8d41ede257";
    private const decimal Revenue = 12_000;
    private const decimal Cost = 4_000;

    [SkippableTheory]
    [InlineData(1033)]
    [InlineData(1058)]
    public async Task Lead_is_offered_accepted_won_and_counted_while_others_come_back_or_expire(int language)
    {
        var texts = place.Texts(language);
        await MarketingOffersAsync(language, texts);
        var (returning, late) = (place.Offered($"Comes back {language}"), place.Offered($"Nobody answers {language}"));
        await SalesAcceptsAsync(language, texts);
        await SalesRejectsAsync(language, texts, returning);
        await ClockPassesAsync(language, texts, late);
        await NurturedReturnsAsync(language, texts, returning);
        var before = await NumbersAsync(language, texts);
        await SalesWinsAsync(language);
        var after = await NumbersAsync(language, texts);
        Assert.Equal(Revenue - Cost, after.Profit - before.Profit);
        Assert.Equal(1, after.Clients - before.Clients);
        Assert.Equal(Revenue, after.Arpu);
        var next = place.Draft($"Next quarter {language}", Segment(language));
        await MarketingTriesAsync(language, texts, next);
        await AgreementWalk.SignAsync(place, language, next);
        Assert.Equal((int)CriteriaSetPhase.Active, Row(CriteriaSetTable.LogicalName, next).GetAttributeValue<OptionSetValue>(CriteriaSetTable.Phase).Value);
    }

    private async Task MarketingOffersAsync(int language, PackageTexts texts)
    {
        await using var desk = await place.OpenAsync(Workplace.Maria, language);
        await desk.Page.Locator("#command-new").ClickAsync();
        await desk.Screen.SeeAsync(desk.Screen.Field("subject"));
        await desk.FillAsync("subject", Topic(language));
        await desk.FillAsync("firstname", "Ana");
        await desk.FillAsync("lastname", Person(language));
        await desk.FillAsync("companyname", $"Orion {language}");
        await desk.SaveAsync();

        // The form tells by itself what is needed, without failing at it.
        await Assertions.Expect(desk.Page.Locator("[data-column=jobtitle] .hint").First).ToContainTextAsync(texts.Begin("formNeeded"));
        await Assertions.Expect(desk.Page.Locator(".notice.warning")).ToHaveCountAsync(1);
        await desk.AssertGoodAsync();
        await desk.PressAsync(texts.Button("lead", "Explain"));
        foreach (var (criterion, column, value) in new[] { ("Segment is known", "crma_segment", Segment(language)), ("Job title is known", "jobtitle", "Buyer") })
        {
            await desk.Screen.SeeAsync(desk.Dialog.GetByRole(AriaRole.Heading, new() { Name = criterion }));
            await desk.Dialog.GetByRole(AriaRole.Button, new() { Name = $"{texts["goToColumn"]}: {criterion}" }).ClickAsync();
            await Assertions.Expect(desk.Screen.Field(column)).ToBeFocusedAsync();
            await desk.FillAsync(column, value);
            await desk.SaveAsync();
            await desk.PressAsync(texts.Button("lead", "Explain"));
        }

        await desk.Screen.SeeAsync(desk.Dialog.GetByText(texts.Begin("meetsAll", $"Ana {Person(language)}")).First);
        await desk.Page.Locator("dialog .dialog-close").ClickAsync();
        await desk.PressAsync(texts.Button("lead", "Offer"));
        await desk.ToldAsync(texts.Begin("offered", $"Ana {Person(language)}"));
    }

    private async Task SalesAcceptsAsync(int language, PackageTexts texts)
    {
        place.Organization.DrainAsyncOperations();
        await using var desk = await place.OpenAsync(Workplace.Samuel, language);
        await desk.Page.Locator("#bell").ClickAsync();
        var told = desk.Page.Locator(".bell-list li").Filter(new() { HasText = $"Ana {Person(language)}" });
        await desk.Screen.SeeAsync(told);
        await desk.AssertGoodAsync();
        await told.Locator(".notification-actions button").First.ClickAsync();
        await Assertions.Expect(desk.Screen.Field("subject")).ToHaveValueAsync(Topic(language));
        await desk.PressAsync(texts.Button("lead", "Accept"));
        await desk.ToldAsync(texts["accepted", $"Ana {Person(language)}"]);
        Assert.Equal(place.UserId(Workplace.Samuel), Row("lead", Lead(language)).GetAttributeValue<EntityReference>("ownerid").Id);
    }

    private async Task SalesRejectsAsync(int language, PackageTexts texts, Guid lead)
    {
        await using var desk = await place.OpenAsync(Workplace.Samuel, language);
        await desk.FormAsync("lead", lead);
        await desk.PressAsync(texts.Button("lead", "Reject"));
        await desk.Dialog.GetByLabel("No budget this year").CheckAsync();
        await desk.Dialog.Locator("#reject").ClickAsync();
        await desk.ToldAsync(texts["rejected", "Ana Rivera"]);

        // It waits in the queue of its track.
        var stay = Only(NurtureEnrollmentTable.LogicalName, NurtureEnrollmentTable.LeadId, lead);
        await desk.ListAsync($"{NurtureEnrollmentTable.LogicalName}&viewid={Waiting}");
        var row = desk.Page.Locator("tbody tr").Filter(new() { Has = desk.Page.Locator($"a[href*='{stay}']") });
        await Assertions.Expect(row).ToContainTextAsync("Nurture: stay in touch");
        await desk.AssertGoodAsync();
    }

    private async Task ClockPassesAsync(int language, PackageTexts texts, Guid lead)
    {
        await using var desk = await place.OpenAsync(Workplace.Maria, language);
        await desk.ListAsync("lead");
        await desk.MoveClockAsync(place.Clock.GetUtcNow().AddDays(7));
        await desk.FormAsync(HandoverTable.LogicalName, Only(HandoverTable.LogicalName, HandoverTable.LeadId, lead));
        await Assertions.Expect(desk.Page.Locator("main")).ToContainTextAsync(Outcome(texts, HandoverOutcome.Expired));
    }

    private async Task NurturedReturnsAsync(int language, PackageTexts texts, Guid lead)
    {
        await using var desk = await place.OpenAsync(Workplace.Maria, language);
        await desk.FormAsync("lead", lead);
        await desk.FillAsync("jobtitle", "Head of purchasing");
        await desk.SaveAsync();
        place.Organization.DrainAsyncOperations();
        Assert.Equal((int)LeadStage.SalesReady, Row("lead", lead).GetAttributeValue<OptionSetValue>("crma_stage").Value);
        await desk.FormAsync(NurtureEnrollmentTable.LogicalName, Only(NurtureEnrollmentTable.LogicalName, NurtureEnrollmentTable.LeadId, lead));
        await Assertions.Expect(desk.Page.Locator("main")).ToContainTextAsync(
            texts.Option(NurtureEnrollmentTable.LogicalName, NurtureEnrollmentTable.Outcome, (int)EnrollmentOutcome.ReturnedToSales));
    }

    private async Task SalesWinsAsync(int language)
    {
        await using var desk = await place.OpenAsync(Workplace.Samuel, language);
        await desk.FormAsync("lead", Lead(language));
        await desk.Screen.RunAsync("qualify");

        // As on the platform, the opportunity that was made opens.
        await Assertions.Expect(desk.Screen.Field("name")).ToHaveValueAsync(Topic(language));
        await desk.FillAsync("crma_cost", Cost.ToString(CultureInfo.InvariantCulture));
        await desk.SaveAsync();
        await desk.Screen.RunAsync("close-won");
        await desk.Page.Locator("dialog input[name=revenue]").FillAsync(Revenue.ToString(CultureInfo.InvariantCulture));
        await desk.AssertGoodAsync();
        await desk.Page.Locator("dialog button.primary").ClickAsync();
        await Assertions.Expect(desk.Page.Locator("#command-activate")).ToHaveCountAsync(1);
        await desk.AssertGoodAsync();
    }

    /// <summary>What the draft would have said of the one lead of its segment, which was won.</summary>
    private async Task MarketingTriesAsync(int language, PackageTexts texts, Guid draft)
    {
        await using var desk = await place.OpenAsync(Workplace.Maria, language);
        await desk.FormAsync(CriteriaSetTable.LogicalName, draft);
        await desk.PressAsync(texts.Button(CriteriaSetTable.LogicalName, "TryOut"));
        await desk.Dialog.Locator("#from").FillAsync("2031-02-03");
        await desk.Dialog.Locator("#to").FillAsync(place.Clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await desk.Dialog.Locator("#try").ClickAsync();
        await desk.Screen.SeeAsync(desk.Dialog.Locator("table").First);
        await Assertions.Expect(desk.Dialog.Locator("#sample")).ToHaveTextAsync(new Regex(@": 1\."));
        await desk.AssertGoodAsync();
        await desk.Dialog.Locator("#close").ClickAsync();
        await Assertions.Expect(desk.Page.Locator("dialog")).ToHaveCountAsync(0);
    }

    /// <summary>The numbers of the latest period, as the dashboard shows them after a fold.</summary>
    private async Task<(decimal Profit, decimal Clients, decimal Arpu)> NumbersAsync(int language, PackageTexts texts)
    {
        await using var desk = await place.OpenAsync(Workplace.Alina, language);
        await desk.ListAsync(ScorecardTable.LogicalName);
        await desk.PressAsync(texts.Button(ScorecardTable.LogicalName, "Fold"));
        await desk.ToldAsync(texts.Begin("folded"));
        await desk.Screen.GoAsync($"/main.aspx?appid={WalkTests.AppOf(desk.Screen)}&pagetype=dashboard&id={Scorecard}");
        var report = desk.Page.FrameLocator("iframe.web-resource");
        await desk.Screen.SeeAsync(report.Locator("#tiles strong, #status:not(:empty)").First);
        var shown = await report.Locator("#tiles strong").AllTextContentsAsync();
        return shown.Count == 0 ? default : (Number(shown[0]), Number(shown[1]), Number(shown[2]));
    }

    private static decimal Number(string shown) => decimal.Parse("0" + new string([.. shown.Where(char.IsAsciiDigit)]), CultureInfo.InvariantCulture);

    private static string Topic(int language) => $"Shelves {language}";

    private static string Segment(int language) => $"Retail {language}";

    private static string Person(int language) => $"Torres {language}";

    private static string Outcome(PackageTexts texts, HandoverOutcome outcome) => texts.Option(HandoverTable.LogicalName, HandoverTable.Outcome, (int)outcome);

    private Guid Lead(int language) => Only("lead", "subject", Topic(language));

    private Guid Only(string table, string column, object value)
    {
        var query = new QueryByAttribute(table) { Attributes = { column }, Values = { value } };
        return place.Organization.AdminService.RetrieveMultiple(query).Entities.Single().Id;
    }

    private Entity Row(string table, Guid id) => place.Organization.AdminService.Retrieve(table, id, new ColumnSet(true));
}
