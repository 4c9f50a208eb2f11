using System;
using System.Linq;
using System.Threading.Tasks;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>A playbook: marketing and sales sign it in their screens, and sales does its steps on the form of a lead.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class PlaybookTests(Workplace place) : IClassFixture<Workplace>
{
    private const string Name = "Answer the offer";

    [SkippableFact]
    public async Task Both_sign_a_playbook_and_sales_does_its_steps_on_the_lead()
    {
        var playbook = Draft();
        await SignAsync(Workplace.Maria, 1033, playbook, "SignForMarketing", "otherSideSigns");
        await SignAsync(Workplace.Samuel, 1049, playbook, "SignForSales", "termInForce");

        var texts = place.Texts(1058);
        var lead = place.Offered("Waits for an answer");
        await using var desk = await place.OpenAsync(Workplace.Samuel, 1058, 390);
        await desk.FormAsync("lead", lead);
        await desk.ToldAsync(texts["formNow", "Call", 2]);
        await desk.PressAsync(texts.Button("lead", "WhatNow"));
        await desk.Screen.SeeAsync(desk.Dialog.GetByRole(AriaRole.Heading, new() { Name = "Call" }));
        await desk.AssertGoodAsync();
        await desk.Dialog.GetByRole(AriaRole.Button, new() { Name = $"{texts["nowSetDone"]} Call" }).ClickAsync();
        await Assertions.Expect(desk.Dialog.Locator("#steps li").First).ToContainTextAsync(texts["nowDone", Workplace.Samuel]);

        await desk.Dialog.GetByRole(AriaRole.Button, new() { Name = $"{texts["nowSetNotDone"]} Write" }).ClickAsync();
        await Assertions.Expect(desk.Dialog.Locator("form .primary")).ToBeDisabledAsync();
        await desk.Dialog.Locator("textarea").FillAsync("He called himself.");
        await desk.AssertGoodAsync();
        await desk.Dialog.Locator("form .primary").ClickAsync();
        await Assertions.Expect(desk.Dialog.Locator("#steps li").Nth(1)).ToContainTextAsync("He called himself.");
        await desk.Dialog.Locator("#close").ClickAsync();
        await Assertions.Expect(desk.Page.Locator("dialog")).ToHaveCountAsync(0);
        await Assertions.Expect(desk.Notice.Filter(new() { HasText = "Call" })).ToHaveCountAsync(0);

        Assert.Equal([(1, StepOutcome.Done, null), (2, StepOutcome.NotDone, "He called himself.")], Runs(lead));
    }

    private async Task SignAsync(string user, int language, Guid playbook, string button, string answer)
    {
        var texts = place.Texts(language);
        await using var desk = await place.OpenAsync(user, language);
        await desk.FormAsync(PlaybookTable.LogicalName, playbook);
        await desk.PressAsync(texts.Button(PlaybookTable.LogicalName, button));
        await desk.Page.Locator("dialog button.primary").ClickAsync();
        await desk.ToldAsync(texts[answer, Name]);
        await desk.AssertGoodAsync();
    }

    private Guid Draft()
    {
        var playbook = new Entity(PlaybookTable.LogicalName)
        {
            [PlaybookTable.Name] = Name,
            [PlaybookTable.Code] = "answer",
            [PlaybookTable.Version] = 1,
            [PlaybookTable.Priority] = 10,
            [PlaybookTable.Stage] = new OptionSetValue((int)LeadStage.SalesReady),
            [PlaybookTable.HandoverOutcome] = new OptionSetValue((int)HandoverOutcome.Pending),
        };
        playbook.RelatedEntities.Add(
            new Relationship("crma_playbookstep_playbookid"), new EntityCollection([Step(1, "Call"), Step(2, "Write")]) { EntityName = PlaybookStepTable.LogicalName });
        return place.Organization.AdminService.Create(playbook);
    }

    private static Entity Step(int sequence, string name) => new(PlaybookStepTable.LogicalName)
    {
        [PlaybookStepTable.Name] = name,
        [PlaybookStepTable.Sequence] = sequence,
        [PlaybookStepTable.Responsible] = new OptionSetValue((int)ResponsibleSide.Sales),
        [PlaybookStepTable.Guidance] = "In the words of the lead.",
    };

    private (int Sequence, StepOutcome Outcome, string? Reason)[] Runs(Guid lead)
    {
        var query = new QueryExpression(PlaybookRunTable.LogicalName)
        {
            ColumnSet = new ColumnSet(PlaybookRunTable.Sequence, PlaybookRunTable.Outcome, PlaybookRunTable.Reason),
        };
        query.Criteria.AddCondition(PlaybookRunTable.LeadId, ConditionOperator.Equal, lead);
        query.AddOrder(PlaybookRunTable.Sequence, OrderType.Ascending);
        return
        [
            .. place.Organization.AdminService.RetrieveMultiple(query).Entities.Select(run => (
                run.GetAttributeValue<int>(PlaybookRunTable.Sequence),
                (StepOutcome)run.GetAttributeValue<OptionSetValue>(PlaybookRunTable.Outcome).Value,
                (string?)run.GetAttributeValue<string>(PlaybookRunTable.Reason))),
        ];
    }
}
