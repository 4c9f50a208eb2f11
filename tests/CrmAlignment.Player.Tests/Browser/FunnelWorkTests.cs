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
    [InlineData(1033, "Why not ready?", "Fill in: Segment is known", "Offer to sales", "is offered. Sales decides until")]
    [InlineData(1049, "Почему не готов?", "Заполнить: Segment is known", "Передать в продажи", "передан. Отдел продаж примет решение до")]
    public async Task Marketing_completes_a_lead_and_offers_it(int language, string explain, string fill, string offer, string said)
    {
        await using var desk = await place.OpenAsync(Workplace.Maria, language);
        await desk.Page.Locator("#command-new").ClickAsync();
        await desk.Screen.SeeAsync(desk.Screen.Field("subject"));
        await desk.Screen.SettledAsync();
        await Assertions.Expect(desk.Command(offer)).ToHaveCountAsync(0);
        await desk.FillAsync("subject", $"Shelves {language}");
        await desk.FillAsync("lastname", "Rivera");
        await desk.FillAsync("companyname", "Orion");
        await desk.SaveAsync();

        await desk.PressAsync(explain);
        await desk.Screen.SeeAsync(desk.Dialog.GetByRole(AriaRole.Heading, new() { Name = "Job title is known" }));
        await desk.AssertGoodAsync();
        await desk.Dialog.GetByRole(AriaRole.Button, new() { Name = fill }).ClickAsync();
        await Assertions.Expect(desk.Page.Locator("dialog")).ToHaveCountAsync(0);
        await Assertions.Expect(desk.Screen.Field("crma_segment")).ToBeFocusedAsync();
        await desk.FillAsync("crma_segment", "Retail");
        await desk.FillAsync("jobtitle", "Buyer");

        // The command saves first, what was typed counts.
        await desk.PressAsync(offer);
        await Assertions.Expect(desk.Notice.Filter(new() { HasText = said }).First).ToBeVisibleAsync();
        await desk.AssertGoodAsync();
        Assert.Equal((int)LeadStage.SalesReady, StageOf(Lead($"Shelves {language}")));
    }

    [SkippableFact]
    public async Task Offer_of_a_lead_that_lacks_something_is_refused_in_the_servers_words()
    {
        var id = place.Organization.ServiceFor(place.UserId(Workplace.Maria)).Create(new Entity("lead") { ["subject"] = "Lacking", ["lastname"] = "Li", ["companyname"] = "Orion" });
        await using var desk = await place.OpenAsync(Workplace.Maria);
        await desk.FormAsync("lead", id);
        await desk.PressAsync("Offer to sales");
        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Dialog, new() { Name = "This was not done" })).ToContainTextAsync("Segment is known");
        await desk.AssertGoodAsync();
        Assert.Empty(Handovers(id));
    }

    [SkippableTheory]
    [InlineData(1033, "Accept", "is accepted.")]
    [InlineData(1058, "Прийняти", "прийнято.")]
    public async Task Sales_accepts_an_offer_and_owns_the_lead(int language, string accept, string said)
    {
        var id = place.Offered($"Taken {language}");
        await using var desk = await place.OpenAsync(Workplace.Samuel, language);
        await desk.FormAsync("lead", id);
        await desk.PressAsync(accept);
        await Assertions.Expect(desk.Notice.Filter(new() { HasText = said }).First).ToBeVisibleAsync();
        await Assertions.Expect(desk.Command(accept)).ToHaveCountAsync(0);
        Assert.Equal((int)LeadStage.SalesAccepted, StageOf(id));
        Assert.Equal(place.UserId(Workplace.Samuel), Row("lead", id).GetAttributeValue<EntityReference>("ownerid").Id);
    }

    [SkippableTheory]
    [InlineData(1033, "Reject", "Goes to nurture: Stay in touch.", "is rejected.")]
    [InlineData(2052, "拒绝", "转入孵化：Stay in touch。", "已拒绝")]
    public async Task Sales_rejects_a_lead_with_a_reason_and_finds_it_in_nurture(int language, string reject, string consequence, string said)
    {
        var id = place.Offered($"Given back {language}");
        await using var desk = await place.OpenAsync(Workplace.Samuel, language);
        await desk.ListAsync("lead");
        await Assertions.Expect(desk.Command(reject)).ToHaveCountAsync(0);
        await desk.Page.Locator("tbody tr").Filter(new() { HasText = $"Given back {language}" }).GetByRole(AriaRole.Checkbox).CheckAsync();
        await desk.PressAsync(reject);
        await desk.Screen.SeeAsync(desk.Dialog.GetByText(consequence));
        await desk.AssertGoodAsync();
        await desk.Dialog.GetByLabel("No budget this year").CheckAsync();
        await desk.Dialog.Locator("#comment").FillAsync("Asks again in autumn.");
        await desk.Dialog.Locator("#reject").ClickAsync();
        await Assertions.Expect(desk.Notice.Filter(new() { HasText = said }).First).ToBeVisibleAsync();
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
        await desk.PressAsync(language == 1033 ? "Reject" : "Відхилити");
        await desk.Screen.SeeAsync(desk.Dialog.Locator("#reject"));
        await desk.Dialog.Locator("#cancel").ClickAsync();
        await Assertions.Expect(desk.Page.Locator("dialog")).ToHaveCountAsync(0);
        Assert.Equal((int)LeadStage.SalesReady, StageOf(id));
    }

    [SkippableTheory]
    [InlineData(1033, "Expired")]
    [InlineData(1049, "Просрочен")]
    public async Task Offer_expires_when_the_clock_is_moved_past_its_due_time(int language, string outcome)
    {
        var id = place.Offered($"Late {language}");
        await using var desk = await place.OpenAsync(Workplace.Maria, language);
        await desk.ListAsync("lead");
        await desk.MoveClockAsync(place.Clock.GetUtcNow().AddDays(7));
        await desk.FormAsync("crma_handover", HandoverOf(id).Id);
        await Assertions.Expect(desk.Page.Locator("main")).ToContainTextAsync(outcome);
        await desk.AssertGoodAsync();
    }

    [SkippableTheory]
    [InlineData(1033, "Sign for marketing", "Sign for sales", "Put into force", "The other side signs next", "Both sides have signed", "is in force")]
    [InlineData(1058, "Підписати за маркетинг", "Підписати за продажі", "Увести в дію", "Тепер підписує інша сторона", "підписали обидві сторони", "діє")]
    public async Task Both_sides_sign_a_set_and_it_is_put_into_force(
        int language, string signMarketing, string signSales, string activate, string signed, string bothSigned, string inForce)
    {
        var set = Draft(language);
        await using (var desk = await place.OpenAsync(Workplace.Maria, language))
        {
            await desk.FormAsync(CriteriaSetTable.LogicalName, set);
            await Assertions.Expect(desk.Command(signMarketing)).ToHaveCountAsync(1);
            await Assertions.Expect(desk.Command(signSales)).ToHaveCountAsync(0);
            await ConfirmedAsync(desk, signMarketing, signed);
        }

        await using (var desk = await place.OpenAsync(Workplace.Samuel, language))
        {
            await desk.FormAsync(CriteriaSetTable.LogicalName, set);
            await ConfirmedAsync(desk, signSales, bothSigned);
        }

        await using (var desk = await place.OpenAsync(Workplace.Alina, language))
        {
            await desk.FormAsync(CriteriaSetTable.LogicalName, set);
            await ConfirmedAsync(desk, activate, inForce);
            await Assertions.Expect(desk.Command(activate)).ToHaveCountAsync(0);
        }

        Assert.Equal((int)CriteriaSetPhase.Active, Row(CriteriaSetTable.LogicalName, set).GetAttributeValue<OptionSetValue>(CriteriaSetTable.Phase).Value);
    }

    private static async Task ConfirmedAsync(Desk desk, string command, string said)
    {
        await desk.PressAsync(command);
        await desk.Screen.SeeAsync(desk.Page.GetByRole(AriaRole.Dialog));
        await desk.AssertGoodAsync();
        await desk.Page.Locator("dialog button.primary").ClickAsync();
        await Assertions.Expect(desk.Notice.Filter(new() { HasText = said })).ToBeVisibleAsync();
    }

    private Guid Draft(int language)
    {
        var administrator = place.Organization.ServiceFor(place.UserId(Workplace.Alina));
        var set = administrator.Create(new Entity(CriteriaSetTable.LogicalName)
        {
            [CriteriaSetTable.Name] = $"Draft {language}",
            [CriteriaSetTable.Code] = $"draft-{language}",
            [CriteriaSetTable.Version] = 1,
            [CriteriaSetTable.Segment] = $"Segment of {language}",
            [CriteriaSetTable.Enforcement] = new OptionSetValue((int)Enforcement.Warn),
            [CriteriaSetTable.Threshold] = 0,
        });
        administrator.Create(new Entity(CriterionTable.LogicalName)
        {
            [CriterionTable.Name] = "Job title is known",
            [CriterionTable.CriteriaSetId] = new EntityReference(CriteriaSetTable.LogicalName, set),
            [CriterionTable.Sequence] = 1,
            [CriterionTable.Kind] = new OptionSetValue((int)CriterionKind.Required),
            [CriterionTable.Dimension] = new OptionSetValue((int)CriterionDimension.Authority),
            [CriterionTable.Column] = "jobtitle",
            [CriterionTable.ValueType] = new OptionSetValue((int)CriterionValueType.Text),
            [CriterionTable.Operator] = new OptionSetValue((int)CriterionOperator.ContainsData),
            [CriterionTable.Guidance] = "Ask who signs.",
        });
        return set;
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
