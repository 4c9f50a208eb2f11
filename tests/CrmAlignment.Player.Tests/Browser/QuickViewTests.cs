using System;
using System.Threading.Tasks;
using CrmAlignment.Client;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>
/// Quick views of company, person and campaign on our forms:
/// https://learn.microsoft.com/power-apps/maker/model-driven-apps/create-edit-quick-view-forms.
/// </summary>
[Trait(Category.Name, Category.Slow)]
public sealed class QuickViewTests(Workplace place) : IClassFixture<Workplace>
{
    [SkippableTheory]
    [InlineData(1280, 1033, "Main phone", "Actual start")]
    [InlineData(390, 1049, "Основной телефон", "Фактическое начало")]
    public async Task Lead_shows_its_company_person_and_campaign(int width, int language, string phone, string start)
    {
        await using var desk = await place.OpenAsync(Workplace.Maria, language, width);
        var lead = Create("lead", ("subject", "Glance"), ("lastname", "Rivera"),
            ("parentaccountid", Account()), ("parentcontactid", Contact()), ("campaignid", Campaign()));
        await desk.FormAsync("lead", lead.Id);

        await ShowsAsync(desk, "telephone1", phone, "+1 555 0100");
        await ShowsAsync(desk, "mobilephone", "", "+1 555 0101");
        await ShowsAsync(desk, "actualstart", start, "2031");
        await Assertions.Expect(desk.Page.Locator("p-quickview input, p-quickview select, p-quickview textarea")).ToHaveCountAsync(0);
        await desk.AssertGoodAsync();
    }

    [SkippableFact]
    public async Task Lead_without_company_person_and_campaign_shows_none()
    {
        await using var desk = await place.OpenAsync(Workplace.Maria);
        await desk.FormAsync("lead", Create("lead", ("subject", "No glance"), ("lastname", "Rivera")).Id);

        await Assertions.Expect(desk.Page.Locator("p-quickview")).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task Opportunity_shows_a_company_or_a_person()
    {
        await using var desk = await place.OpenAsync(Workplace.Samuel);
        var ofCompany = Create("opportunity", ("name", "With a company"), ("customerid", Account()));
        var ofPerson = Create("opportunity", ("name", "With a person"), ("customerid", Contact()), ("campaignid", Campaign()));

        await desk.FormAsync("opportunity", ofCompany.Id);
        await ShowsAsync(desk, "telephone1", "Main phone", "+1 555 0100");
        await desk.FormAsync("opportunity", ofPerson.Id);
        await ShowsAsync(desk, "mobilephone", "Mobile phone", "+1 555 0101");
        await ShowsAsync(desk, "budgetedcost", "Budget", "$1,500.00");
    }

    [SkippableFact]
    public async Task Handover_shows_the_campaign_of_its_lead()
    {
        await using var desk = await place.OpenAsync(Workplace.Samuel);
        var marketing = place.Organization.ServiceFor(place.UserId(Workplace.Maria));
        var lead = marketing.Create(new Entity("lead")
        {
            ["subject"] = "Handed over",
            ["lastname"] = "Rivera",
            ["companyname"] = "Orion",
            ["jobtitle"] = "Buyer",
            ["crma_segment"] = "Retail",
            ["campaignid"] = Campaign(),
        });
        new AlignmentClient(marketing).OfferLead(lead);
        var handover = marketing.Retrieve("lead", lead, new ColumnSet("crma_handoverid")).GetAttributeValue<EntityReference>("crma_handoverid");

        await desk.FormAsync("crma_handover", handover.Id);

        await ShowsAsync(desk, "budgetedcost", "Budget", "$1,500.00");
    }

    [SkippableTheory]
    [InlineData(1280, 1033, "Buying center", "Buying center of the lead", "Supports")]
    [InlineData(390, 2052, "采购中心", "线索的采购中心", "支持")]
    public async Task Opportunity_lists_the_people_of_its_lead_and_takes_its_own(int width, int language, string own, string ofLead, string supports)
    {
        await using var desk = await place.OpenAsync(Workplace.Samuel, language, width);
        var lead = Create("lead", ("subject", "Bought by several"), ("lastname", "Rivera"), ("crma_segment", "Machines"), ("jobtitle", "Director"));
        Create(
            "crma_buyingrole", ("crma_leadid", lead), ("crma_name", "Anna Koch"), ("crma_purchaserole", new OptionSetValue(471200000)),
            ("crma_purchasestance", new OptionSetValue(471200000)));
        var opportunity = Create("opportunity", ("name", "Of several"), ("originatingleadid", lead));
        await desk.FormAsync("opportunity", opportunity.Id);

        var people = desk.Page.Locator("p-quickview p-subgrid");
        await Assertions.Expect(desk.Page.Locator("p-quickview h3")).ToHaveTextAsync(ofLead);
        await Assertions.Expect(people.GetByText("Anna Koch").First).ToBeVisibleAsync();
        await Assertions.Expect(people.GetByText(supports).First).ToBeVisibleAsync();
        await Assertions.Expect(people.Locator(".subgrid-bar")).ToHaveCountAsync(0);

        var mine = desk.Page.Locator("p-subgrid[id$=grid_buyingcenter]").First;
        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = own, Exact = true })).Not.ToHaveCountAsync(0);
        await mine.Locator("button[id$=-new]").ClickAsync();
        await desk.Page.Locator("dialog.pane [data-column=crma_name] input").FillAsync("Ben Okafor");
        await desk.Page.Locator("dialog.pane [data-column=crma_purchaserole] select").SelectOptionAsync("471200002");
        await desk.Page.Locator("dialog.pane button.primary").ClickAsync();
        await Assertions.Expect(mine.GetByText("Ben Okafor").First).ToBeVisibleAsync();
        await desk.AssertGoodAsync();
    }

    // What nobody can change is shown as text.
    private static async Task ShowsAsync(Desk desk, string column, string label, string value)
    {
        var shown = desk.Page.Locator($"p-quickview [data-column={column}]").Filter(new() { HasText = value });
        await Assertions.Expect(shown).ToHaveCountAsync(1);
        await Assertions.Expect(shown).ToContainTextAsync(label);
    }

    private EntityReference Account() => Create("account", ("name", "Orion"), ("telephone1", "+1 555 0100"));

    private EntityReference Contact() => Create("contact", ("lastname", "Rivera"), ("mobilephone", "+1 555 0101"));

    private EntityReference Campaign() => Create(
        "campaign", ("name", "Spring"), ("actualstart", new DateTime(2031, 1, 6, 0, 0, 0, DateTimeKind.Utc)), ("budgetedcost", new Money(1500m)));

    private EntityReference Create(string table, params (string Column, object Value)[] values)
    {
        var row = new Entity(table);
        foreach (var (column, value) in values)
        {
            row[column] = value;
        }

        return new EntityReference(table, place.Organization.AdminService.Create(row));
    }
}
