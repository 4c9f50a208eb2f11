using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using CrmAlignment.Client;
using CrmAlignment.Client.Experiments;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>The report of experiments, over a draft that looks back at the demo's funnel: what it says is what the client's comparison says.</summary>
[Collection(DemoCollection.Name)]
[Trait(Category.Name, Category.Slow)]
public sealed class ExperimentTests(DemoPlayer demo)
{
    private const string Dashboard = "a73ac8c4-1a46-52c1-9db4-34205fd67765";
    private const string Call = "**/crma_CompareExperiment";
    private const string Name = "Which campaign qualifies?";

    [SkippableFact]
    public async Task Numbers_are_those_of_the_clients_comparison()
    {
        var expected = Compare();
        await using var screen = await OpenAsync();
        var page = Frame(screen);

        await Assertions.Expect(page.Locator("#experiment")).ToContainTextAsync(Name + " (Draft)");
        await Assertions.Expect(page.Locator("#status")).ToHaveTextAsync(Verdict(expected));
        var rows = await RowsAsync(page, 3);
        Assert.Equal(expected.Arms.Select(arm => arm.Name + (arm.IsControl ? " (control)" : "")), rows.Select(row => row[0]));
        Assert.Equal(expected.Arms.Select(arm => Count(arm.Reached)), rows.Select(row => row[1]));
        Assert.Equal(expected.Arms.Select(arm => Count(arm.Reached + arm.NotReached)), rows.Select(row => row[2]));
        Assert.Equal(expected.Arms.Select(arm => $"{Share(arm.ShareLow)} – {Share(arm.ShareHigh)}"), rows.Select(row => row[5]));
        Assert.Equal(expected.Arms.Select(arm => Chance(arm.ChanceBest)), rows.Select(row => row[7]));
        await Assertions.Expect(page.Locator("#figures")).ToContainTextAsync("The older campaign qualifies more.");
    }

    [SkippableFact]
    public async Task Slice_that_fails_is_said_and_gone_on_with()
    {
        var expected = Compare();
        await using var screen = await demo.OpenAsync(1280, 860);
        await screen.SeeGridAsync();
        await screen.Page.RouteAsync(Call, route => route.FulfillAsync(new()
        {
            Status = 400,
            ContentType = "application/json",
            Body = """{"error":{"code":"0x80040265","message":"CRMA9011: You may not."}}""",
        }));
        await screen.GoAsync(Address(screen));
        var page = Frame(screen);
        await ChooseAsync(page);
        await Assertions.Expect(page.Locator("#failure")).ToContainTextAsync("CRMA9011: You may not.");
        await Assertions.Expect(page.Locator("#export")).ToBeDisabledAsync();
        await screen.Page.UnrouteAsync(Call);
        await page.Locator("#goon").ClickAsync();
        await Assertions.Expect(page.Locator("#status")).ToHaveTextAsync(Verdict(expected));
        await Assertions.Expect(page.Locator("#export")).ToBeEnabledAsync();
    }

    [SkippableFact]
    public async Task Numbers_are_saved_as_they_are()
    {
        var expected = Compare();
        await using var screen = await OpenAsync();
        await Assertions.Expect(Frame(screen).Locator("#export")).ToBeEnabledAsync();
        var download = await screen.Page.RunAndWaitForDownloadAsync(() => Frame(screen).Locator("#export").ClickAsync());
        Assert.Equal($"experiment-{expected.ExperimentId:D}.csv", download.SuggestedFilename);
        var lines = Encoding.UTF8.GetString(await File.ReadAllBytesAsync(await download.PathAsync())).Split("\r\n");
        Assert.Equal(expected.Arms.Select(arm => Plain(arm.Reached)), lines[1..^1].Select(line => line.Split(',')[6]));
        Assert.Equal(expected.Arms.Select(arm => Plain(arm.Share!.Value)), lines[1..^1].Select(line => line.Split(',')[9]));
    }

    [SkippableFact]
    public async Task Dashboard_speaks_the_language_of_the_user()
    {
        Compare();
        await using var screen = await OpenAsync();
        await screen.Page.Locator("#language").SelectOptionAsync(new SelectOptionValue { Value = "1058" });
        var page = Frame(screen);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Порівняння експериментів");
        await Assertions.Expect(page.Locator("#experiment")).ToContainTextAsync(Name + " (Чернетка)");
        await screen.Page.Locator("#language").SelectOptionAsync(new SelectOptionValue { Value = "1033" });
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Experiments side by side");
    }

    [SkippableTheory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Experiments_can_be_used_by_everyone(int width, ColorScheme colors)
    {
        Compare();
        await using var screen = await OpenAsync(width, colors);
        var page = Frame(screen);
        await page.Locator("summary").ClickAsync();
        await screen.SeeAsync(page.Locator("details[open] table"));
        await screen.AssertAccessibleAsync();
        await screen.AssertFitsAsync();
        Assert.Equal(0, await page.Locator("html").EvaluateAsync<int>("root => Math.max(0, root.scrollWidth - root.clientWidth)"));
    }

    [SkippableFact]
    public async Task Experiments_of_the_demo_are_offered_the_latest_first()
    {
        Compare();
        await using var screen = await demo.OpenAsync(1280, 860);
        await screen.SeeGridAsync();
        await screen.GoAsync(Address(screen));
        var options = Frame(screen).Locator("#experiment option");
        await Assertions.Expect(options).ToHaveTextAsync([
            "Webinar or search ads in autumn? (Running)", Name + " (Draft)", "Checklist by e-mail or at a webinar? (Ended)",
        ]);
        await Frame(screen).Locator("#experiment").SelectOptionAsync(new SelectOptionValue { Index = 2 });
        await Assertions.Expect(Frame(screen).Locator("#figures")).ToContainTextAsync("People who ask for the checklist themselves are twice as often worth it.");
    }

    [SkippableFact]
    public async Task Picture_of_the_experiments_can_be_taken()
    {
        Compare();
        await using var screen = await OpenAsync();
        await screen.SettledAsync();
        await Pictures.KeepAsync(screen.Page, "experiments.png");
    }

    private async Task<Screen> OpenAsync(int width = 1280, ColorScheme colors = ColorScheme.Light)
    {
        var screen = await demo.OpenAsync(width, 860, colors);
        await screen.SeeGridAsync();
        await screen.GoAsync(Address(screen));
        await ChooseAsync(Frame(screen));
        await screen.SeeAsync(Frame(screen).Locator(".figure svg").First);
        return screen;
    }

    // The page begins with the experiment that started last, one of the demo's own.
    private static async Task ChooseAsync(IFrameLocator page)
    {
        var option = page.Locator("#experiment option").Filter(new() { HasText = Name });
        await Assertions.Expect(option).ToHaveCountAsync(1);
        await page.Locator("#experiment").SelectOptionAsync(new SelectOptionValue { Value = await option.GetAttributeAsync("value") ?? "" });
        await Assertions.Expect(page.Locator("#figures").Filter(new() { HasText = "The older campaign qualifies more." })
            .Or(page.Locator("#failure:not([hidden])")).First).ToBeVisibleAsync();
    }

    private static string Address(Screen screen) => $"/main.aspx?appid={WalkTests.AppOf(screen)}&pagetype=dashboard&id={Dashboard}";

    private static Task<string[][]> RowsAsync(IFrameLocator page, int figure) => page.Locator("#figures section").Nth(figure)
        .Locator("tbody tr").EvaluateAllAsync<string[][]>("rows => rows.map(row => [...row.cells].map(cell => cell.textContent))");

    private static IFrameLocator Frame(Screen screen) => screen.Page.FrameLocator("iframe.web-resource");

    private ExperimentComparison Compare()
    {
        Skip.If(Chromium.Path is null, "There is no Chromium on this machine: apt-get install chromium.");
        var service = demo.Organization.AdminService;
        var query = new QueryByAttribute(ExperimentTable.LogicalName);
        query.AddAttributeValue(ExperimentTable.Name, Name);
        var id = service.RetrieveMultiple(query).Entities.FirstOrDefault()?.Id ?? LookBack(service);
        return new AlignmentClient(service).CompareWholeExperiment(id);
    }

    // The two campaigns of the demo that brought most leads.
    private static Guid LookBack(IOrganizationService service)
    {
        var campaigns = service.RetrieveMultiple(new QueryExpression(CampaignTable.LogicalName)).Entities
            .OrderByDescending(campaign => LeadsOf(service, campaign.Id)).ThenBy(campaign => campaign.Id).Take(2).ToArray();
        var experiment = service.Create(new Entity(ExperimentTable.LogicalName)
        {
            [ExperimentTable.Name] = Name,
            [ExperimentTable.Hypothesis] = "The older campaign qualifies more.",
            [ExperimentTable.Measure] = new OptionSetValue((int)ExperimentMeasure.Qualified),
            [ExperimentTable.StartDate] = new DateTime(2024, 1, 1),
            [ExperimentTable.EndDate] = new DateTime(2024, 12, 31),
            [ExperimentTable.MinimumSample] = 20,
        });
        foreach (var (campaign, name) in campaigns.Zip(["Old", "New"]))
        {
            service.Create(new Entity(ExperimentArmTable.LogicalName)
            {
                [ExperimentArmTable.Name] = name,
                [ExperimentArmTable.ExperimentId] = new EntityReference(ExperimentTable.LogicalName, experiment),
                [ExperimentArmTable.CampaignId] = campaign.ToEntityReference(),
                [ExperimentArmTable.IsControl] = name == "Old",
            });
        }

        return experiment;
    }

    private static int LeadsOf(IOrganizationService service, Guid campaign)
    {
        var query = new QueryByAttribute(LeadTable.LogicalName);
        query.AddAttributeValue(LeadTable.CampaignId, campaign);
        return service.RetrieveMultiple(query).Entities.Count;
    }

    private static string Verdict(ExperimentComparison comparison) => comparison switch
    {
        { HasEnoughData: false } => "Not enough data: decided leads are missing to the minimum in "
            + string.Join(", ", comparison.Arms.Where(arm => arm.Missing > 0).Select(arm => $"{arm.Name} ({arm.Missing})")) + ".",
        { IsRuleMet: true } => $"{comparison.Arms.Single(arm => arm.ArmId == comparison.LeaderId).Name} is better by the agreed chance: by that rule the experiment may end.",
        _ => "No arm is better by the agreed chance.",
    };

    private static string Chance(decimal? value) => value is null ? "Not enough data" : Share(value);

    private static string Share(decimal? value) =>
        value is { } share ? Math.Round(100 * share, 1, MidpointRounding.AwayFromZero).ToString("#,0.#", CultureInfo.InvariantCulture) + "%" : "–";

    private static string Count(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Plain(decimal amount) => amount.ToString("0.####", CultureInfo.InvariantCulture);
}
