using System;
using System.Threading.Tasks;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>The buttons by which an experiment starts and ends.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class ExperimentButtonTests(Workplace place) : IClassFixture<Workplace>
{
    private const string Name = "Case or brochure";
    private const int DaysOfTrial = 60;

    [SkippableFact]
    public async Task Marketing_starts_a_draft_and_cannot_end_it_before_its_time()
    {
        var texts = place.Texts(1033);
        var (start, end) = (texts.Button(ExperimentTable.LogicalName, "Start"), texts.Button(ExperimentTable.LogicalName, "End"));
        var experiment = Draft();
        await using var desk = await place.OpenAsync(Workplace.Maria, 1033);
        await desk.FormAsync(ExperimentTable.LogicalName, experiment);
        await Assertions.Expect(desk.Command(end)).ToHaveCountAsync(0);
        await desk.PressAsync(start);
        await Assertions.Expect(desk.Page.Locator("dialog")).ToContainTextAsync(texts["confirmStart", Name]);
        await desk.Page.Locator("dialog button.primary").ClickAsync();
        await desk.ToldAsync(texts["experimentStarted", Name]);
        await Assertions.Expect(desk.Command(start)).ToHaveCountAsync(0);
        Assert.Equal((int)ExperimentPhase.Running, Phase(experiment));

        await desk.PressAsync(end);
        await desk.Page.Locator("dialog button.primary").ClickAsync();
        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Brochure, Case");
        Assert.Equal((int)ExperimentPhase.Running, Phase(experiment));
    }

    [SkippableFact]
    public async Task Marketing_ends_an_experiment_after_its_last_day_in_another_language()
    {
        var texts = place.Texts(1058);
        var (start, end) = (texts.Button(ExperimentTable.LogicalName, "Start"), texts.Button(ExperimentTable.LogicalName, "End"));
        var experiment = Draft();
        await using var desk = await place.OpenAsync(Workplace.Maria, 1058);
        await desk.FormAsync(ExperimentTable.LogicalName, experiment);
        await desk.PressAsync(start);
        await desk.Page.Locator("dialog button.primary").ClickAsync();
        await desk.ToldAsync(texts["experimentStarted", Name]);
        await desk.MoveClockAsync(place.Clock.GetUtcNow().AddDays(DaysOfTrial + 2));
        await desk.FormAsync(ExperimentTable.LogicalName, experiment);
        await desk.PressAsync(end);
        await Assertions.Expect(desk.Page.Locator("dialog")).ToContainTextAsync(texts["confirmEnd", Name]);
        await desk.Page.Locator("dialog button.primary").ClickAsync();
        await desk.ToldAsync(texts["experimentEnded", Name]);
        await Assertions.Expect(desk.Command(end)).ToHaveCountAsync(0);
        await desk.AssertGoodAsync();
        Assert.Equal((int)ExperimentPhase.Ended, Phase(experiment));
    }

    private int Phase(Guid experiment) => place.Organization.AdminService
        .Retrieve(ExperimentTable.LogicalName, experiment, new ColumnSet(ExperimentTable.Phase)).GetAttributeValue<OptionSetValue>(ExperimentTable.Phase).Value;

    private Guid Draft()
    {
        var service = place.Organization.AdminService;
        var today = place.Clock.GetUtcNow().UtcDateTime.Date;
        var experiment = service.Create(new Entity(ExperimentTable.LogicalName)
        {
            [ExperimentTable.Name] = Name,
            [ExperimentTable.Hypothesis] = "A case brings more.",
            [ExperimentTable.Measure] = new OptionSetValue((int)ExperimentMeasure.Qualified),
            [ExperimentTable.StartDate] = today.AddDays(1),
            [ExperimentTable.EndDate] = today.AddDays(DaysOfTrial),
            [ExperimentTable.Lesson] = "None yet.",
        });
        foreach (var name in new[] { "Brochure", "Case" })
        {
            service.Create(new Entity(ExperimentArmTable.LogicalName)
            {
                [ExperimentArmTable.Name] = name,
                [ExperimentArmTable.ExperimentId] = new EntityReference(ExperimentTable.LogicalName, experiment),
                [ExperimentArmTable.CampaignId] = new EntityReference("campaign", service.Create(new Entity("campaign") { ["name"] = name })),
                [ExperimentArmTable.IsControl] = name == "Brochure",
            });
        }

        return experiment;
    }
}
