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

/// <summary>Marketing and sales do their work by the commands of the product, each in English and in another language.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class FunnelWorkTests(Workplace place) : IClassFixture<Workplace>
{
    [SkippableTheory]
    [InlineData(1033)]
    [InlineData(1049)]
    public async Task Marketing_completes_a_lead_and_offers_it(int language)
    {
        var texts = place.Texts(language);
        var offer = texts.Button("lead", "Offer");
        await using var desk = await place.OpenAsync(Workplace.Maria, language);
        await desk.Page.Locator("#command-new").ClickAsync();
        await desk.Screen.SeeAsync(desk.Screen.Field("subject"));
        await desk.Screen.SettledAsync();
        await Assertions.Expect(desk.Command(offer)).ToHaveCountAsync(0);
        await desk.FillAsync("subject", $"Shelves {language}");
        await desk.FillAsync("lastname", "Rivera");
        await desk.FillAsync("companyname", "Orion");
        await desk.SaveAsync();

        await desk.PressAsync(texts.Button("lead", "Explain"));
        await desk.Screen.SeeAsync(desk.Dialog.GetByRole(AriaRole.Heading, new() { Name = "Job title is known" }));
        await desk.AssertGoodAsync();
        await desk.Dialog.GetByRole(AriaRole.Button, new() { Name = $"{texts["goToColumn"]}: Segment is known" }).ClickAsync();
        await Assertions.Expect(desk.Page.Locator("dialog")).ToHaveCountAsync(0);
        await Assertions.Expect(desk.Screen.Field("crma_segment")).ToBeFocusedAsync();
        await desk.FillAsync("crma_segment", "Retail");
        await desk.FillAsync("jobtitle", "Buyer");

        // The command saves first, what was typed counts.
        await desk.PressAsync(offer);
        await desk.ToldAsync(texts.Begin("offered", "Rivera"));
        await desk.AssertGoodAsync();
        Assert.Equal((int)LeadStage.SalesReady, StageOf(Lead($"Shelves {language}")));
    }

    [SkippableTheory]
    [InlineData(1033)]
    [InlineData(2052)]
    public async Task Bar_of_a_lead_follows_each_save_and_command_without_opening_the_form_again(int language)
    {
        var texts = place.Texts(language);
        var id = place.Organization.ServiceFor(place.UserId(Workplace.Maria)).Create(new Entity("lead") { ["subject"] = $"Barred {language}", ["lastname"] = "Li", ["companyname"] = "Orion" });
        await using var desk = await place.OpenAsync(Workplace.Maria, language);
        await desk.FormAsync("lead", id);
        var bar = desk.Page.Locator(".notice.warning");
        await Assertions.Expect(bar).ToContainTextAsync(texts.Begin("formNotMet", 2));
        await desk.FillAsync("jobtitle", "Buyer");
        await desk.SaveAsync();
        await Assertions.Expect(bar).ToContainTextAsync(texts.Begin("formNotMet", 1));
        await desk.FillAsync("crma_segment", "Retail");
        await desk.SaveAsync();
        await Assertions.Expect(bar).ToHaveCountAsync(0);
        await desk.PressAsync(texts.Button("lead", "Offer"));
        await desk.ToldAsync(texts.Begin("formOffered"));
    }

    [SkippableFact]
    public async Task Offer_of_a_lead_that_lacks_something_is_refused_in_the_servers_words()
    {
        var id = place.Organization.ServiceFor(place.UserId(Workplace.Maria)).Create(new Entity("lead") { ["subject"] = "Lacking", ["lastname"] = "Li", ["companyname"] = "Orion" });
        await using var desk = await place.OpenAsync(Workplace.Maria);
        await desk.FormAsync("lead", id);
        await desk.PressAsync(place.Texts(1033).Button("lead", "Offer"));
        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Dialog, new() { Name = place.Texts(1033)["notDone"] })).ToContainTextAsync("Segment is known");
        await desk.AssertGoodAsync();
        Assert.Empty(Handovers(id));
    }

    [SkippableTheory]
    [InlineData(1033)]
    [InlineData(1058)]
    public async Task Sales_accepts_an_offer_and_owns_the_lead(int language)
    {
        var accept = place.Texts(language).Button("lead", "Accept");
        var id = place.Offered($"Taken {language}");
        await using var desk = await place.OpenAsync(Workplace.Samuel, language);
        await desk.FormAsync("lead", id);
        await desk.PressAsync(accept);
        await desk.ToldAsync(place.Texts(language)["accepted", "Ana Rivera"]);
        await Assertions.Expect(desk.Command(accept)).ToHaveCountAsync(0);
        Assert.Equal((int)LeadStage.SalesAccepted, StageOf(id));
        Assert.Equal(place.UserId(Workplace.Samuel), Row("lead", id).GetAttributeValue<EntityReference>("ownerid").Id);
    }

    [SkippableTheory]
    [InlineData(1033)]
    [InlineData(2052)]
    public async Task Sales_rejects_a_lead_with_a_reason_and_finds_it_in_nurture(int language)
    {
        var texts = place.Texts(language);
        var reject = texts.Button("lead", "Reject");
        var id = place.Offered($"Given back {language}");
        await using var desk = await place.OpenAsync(Workplace.Samuel, language);
        await desk.ListAsync("lead");
        await Assertions.Expect(desk.Command(reject)).ToHaveCountAsync(0);
        await desk.Page.Locator("tbody tr").Filter(new() { HasText = $"Given back {language}" }).GetByRole(AriaRole.Checkbox).CheckAsync();
        await desk.PressAsync(reject);
        await desk.Screen.SeeAsync(desk.Dialog.GetByText(texts["toTrack", "Stay in touch"]));
        await desk.AssertGoodAsync();
        await desk.Dialog.GetByLabel("No budget this year").CheckAsync();
        await desk.Dialog.Locator("#comment").FillAsync("Asks again in autumn.");
        await desk.Dialog.Locator("#reject").ClickAsync();
        await desk.ToldAsync(texts["rejected", "Ana Rivera"]);
        await desk.AssertGoodAsync();

        await desk.ListAsync("crma_nurtureenrollment");
        await Assertions.Expect(desk.Page.Locator("tbody")).ToContainTextAsync("Ana Rivera");
        Assert.Equal((int)LeadStage.Nurture, StageOf(id));
        Assert.Equal("Asks again in autumn.", HandoverOf(id)[HandoverTable.Comment]);
    }

    [SkippableTheory]
    [InlineData(1033)]
    [InlineData(1058)]
    public async Task Rejection_that_is_given_up_changes_nothing(int language)
    {
        var id = place.Offered($"Kept {language}");
        await using var desk = await place.OpenAsync(Workplace.Samuel, language);
        await desk.FormAsync("lead", id);
        await desk.PressAsync(place.Texts(language).Button("lead", "Reject"));
        await desk.Screen.SeeAsync(desk.Dialog.Locator("#reject"));
        await desk.Dialog.Locator("#cancel").ClickAsync();
        await Assertions.Expect(desk.Page.Locator("dialog")).ToHaveCountAsync(0);
        Assert.Equal((int)LeadStage.SalesReady, StageOf(id));
    }

    [SkippableTheory]
    [InlineData(1033)]
    [InlineData(1049)]
    public async Task Offer_expires_when_the_clock_is_moved_past_its_due_time(int language)
    {
        var id = place.Offered($"Late {language}");
        await using var desk = await place.OpenAsync(Workplace.Maria, language);
        await desk.ListAsync("lead");
        await desk.MoveClockAsync(place.Clock.GetUtcNow().AddDays(7));
        await desk.FormAsync("crma_handover", HandoverOf(id).Id);
        await Assertions.Expect(desk.Page.Locator("main")).ToContainTextAsync(place.Texts(language).Option(HandoverTable.LogicalName, HandoverTable.Outcome, (int)HandoverOutcome.Expired));
        await desk.AssertGoodAsync();
    }

    [SkippableTheory]
    [InlineData(1033)]
    [InlineData(1058)]
    public async Task Both_sides_sign_a_set_and_it_is_put_into_force(int language)
    {
        var set = place.Draft($"Draft {language}");
        await AgreementWalk.SignAsync(place, language, set);
        Assert.Equal((int)CriteriaSetPhase.Active, Row(CriteriaSetTable.LogicalName, set).GetAttributeValue<OptionSetValue>(CriteriaSetTable.Phase).Value);
    }

    private Guid Lead(string topic)
    {
        var query = new QueryByAttribute("lead") { Attributes = { "subject" }, Values = { topic } };
        return place.Organization.AdminService.RetrieveMultiple(query).Entities.Single().Id;
    }

    private int StageOf(Guid lead) => Row("lead", lead).GetAttributeValue<OptionSetValue>("crma_stage").Value;

    private Entity Row(string table, Guid id) => place.Organization.AdminService.Retrieve(table, id, new ColumnSet(true));

    private Entity HandoverOf(Guid lead) => Handovers(lead).Single();

    private DataCollection<Entity> Handovers(Guid lead)
    {
        var query = new QueryByAttribute(HandoverTable.LogicalName) { ColumnSet = new ColumnSet(true), Attributes = { HandoverTable.LeadId }, Values = { lead } };
        return place.Organization.AdminService.RetrieveMultiple(query).Entities;
    }
}
