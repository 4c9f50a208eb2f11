using System;
using System.Linq;
using System.Threading.Tasks;
using CrmAlignment.Client;
using CrmAlignment.Model.Tables;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>The administrator does by buttons what a schedule does, and corrects numbers that differ from the records.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class AdministratorWorkTests(Workplace place) : IClassFixture<Workplace>
{
    private const string LeadsCreated = "crma_leadscreated";
    private const int Wrong = 7777;

    [SkippableTheory]
    [InlineData(1033)]
    [InlineData(1049)]
    public async Task Numbers_are_counted_anew_compared_and_corrected(int language)
    {
        var texts = place.Texts(language);
        var audit = texts.Button(ScorecardTable.LogicalName, "Audit");
        place.Offered($"Counted {language}");
        await using var desk = await place.OpenAsync(Workplace.Alina, language);
        await desk.ListAsync(ScorecardTable.LogicalName);
        await desk.PressAsync(texts.Button(ScorecardTable.LogicalName, "Recalculate"));
        await ConfirmAsync(desk, texts["confirmRecalculation"]);
        await desk.ToldAsync(texts.Begin("recalculated"));
        await desk.PressAsync(audit);
        await desk.ToldAsync(texts.Begin("noDrifts"));

        var scorecard = Spoiled();
        await desk.PressAsync(audit);
        await ConfirmAsync(desk, texts.Begin("confirmCorrection"));
        await desk.ToldAsync(texts.Begin("driftsCorrected"));
        await desk.PressAsync(audit);
        await desk.ToldAsync(texts.Begin("noDrifts"));
        await desk.AssertGoodAsync();
        Assert.NotEqual(Wrong, LeadsOf(scorecard));
    }

    [SkippableTheory]
    [InlineData(1033)]
    [InlineData(2052)]
    public async Task What_is_due_is_done_and_leads_are_brought_up_to_date(int language)
    {
        var texts = place.Texts(language);
        place.Offered($"Waiting {language}");
        await using var desk = await place.OpenAsync(Workplace.Alina, language);
        await desk.ListAsync(HandoverTable.LogicalName);
        await desk.PressAsync(texts.Button(HandoverTable.LogicalName, "ProcessDue"));
        await desk.ToldAsync(texts["processed", 0, 0, 0]);
        await desk.ListAsync("lead");
        await desk.PressAsync(texts.Button("lead", "Reassess"));
        await desk.ToldAsync(texts.Begin("reassessed"));
        await desk.AssertGoodAsync();
    }

    private static async Task ConfirmAsync(Desk desk, string question)
    {
        await Assertions.Expect(desk.Page.Locator("dialog")).ToContainTextAsync(question);
        await desk.Page.Locator("dialog button.primary").ClickAsync();
    }

    // Folded first, so that there is a scorecard; written past the plug-ins, as a script of somebody might.
    private Guid Spoiled()
    {
        new AlignmentClient(place.Organization.AdminService).FoldAll();
        var query = new QueryExpression(ScorecardTable.LogicalName) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(ScorecardTable.ScopeKey, ConditionOperator.Equal, "org");
        query.Criteria.AddCondition(LeadsCreated, ConditionOperator.GreaterThan, 0);
        var id = place.Organization.AdminService.RetrieveMultiple(query).Entities.First().Id;
        var spoiled = new UpdateRequest { Target = new Entity(ScorecardTable.LogicalName, id) { [LeadsCreated] = Wrong } };
        spoiled.Parameters["BypassCustomPluginExecution"] = true;
        place.Organization.AdminService.Execute(spoiled);
        return id;
    }

    private int LeadsOf(Guid scorecard) => place.Organization.AdminService
        .Retrieve(ScorecardTable.LogicalName, scorecard, new ColumnSet(LeadsCreated)).GetAttributeValue<int>(LeadsCreated);
}
