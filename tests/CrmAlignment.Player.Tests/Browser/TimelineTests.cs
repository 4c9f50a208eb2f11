using System;
using System.Linq;
using System.Threading.Tasks;
using CrmAlignment.Model;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>What happened around a row, on its form.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class TimelineTests(Workplace place) : IClassFixture<Workplace>
{
    [SkippableFact]
    public async Task Notes_tasks_and_calls_are_added_and_stand_there_newest_first()
    {
        var lead = OwnLead("With a timeline");
        await using var desk = await place.OpenAsync(Workplace.Maria);
        await OpenAsync(desk, lead);
        await AddAsync(desk, "annotation", "First", "Met at the fair.");
        place.Clock.MoveTo(place.Clock.GetUtcNow().AddMinutes(1));
        await AddAsync(desk, "task", "Second", "Send the offer.");
        place.Clock.MoveTo(place.Clock.GetUtcNow().AddMinutes(1));
        await AddAsync(desk, "phonecall", "Third", "");
        await Assertions.Expect(Entries(desk).Locator("strong, a")).ToHaveTextAsync(["Third", "Second", "First"]);
        await desk.AssertGoodAsync();
        var parties = new QueryExpression("activityparty") { ColumnSet = new ColumnSet("partyid", "participationtypemask") };
        parties.AddLink("phonecall", "activityid", "activityid").LinkCriteria.AddCondition("subject", ConditionOperator.Equal, "Third");
        var found = place.Organization.AdminService.RetrieveMultiple(parties).Entities;
        Assert.Contains(found, one => one.GetAttributeValue<OptionSetValue>("participationtypemask").Value == 2 && one.GetAttributeValue<EntityReference>("partyid").Id == lead);
        await Entries(desk).GetByText("Second", new() { Exact = true }).ClickAsync();
        await Assertions.Expect(desk.Page.Locator("h1")).ToContainTextAsync("Second");
    }

    [SkippableFact]
    public async Task User_without_the_privileges_is_told_so_quietly_and_offered_nothing()
    {
        var user = UserWith(Publisher.AdministratorRole, "Norbert");
        var lead = OwnLead("Seen from outside");
        await using var desk = await place.OpenAsync("Norbert Newcomer");
        await OpenAsync(desk, lead);
        await Assertions.Expect(desk.Page.Locator("p-timeline .placeholder")).ToHaveTextAsync("You have no access to Notes.");
        await Assertions.Expect(desk.Page.Locator("p-timeline [data-adds=annotation]")).ToHaveCountAsync(0);
        await Assertions.Expect(desk.Page.Locator("main .error:not(.notice)")).ToHaveCountAsync(0);
        Assert.NotEqual(Guid.Empty, user);
    }

    private static async Task OpenAsync(Desk desk, Guid lead)
    {
        await desk.FormAsync("lead", lead);
        await desk.Screen.SeeAsync(desk.Page.Locator("p-timeline"));
        await desk.Screen.SettledAsync();
    }

    private static async Task AddAsync(Desk desk, string table, string title, string text)
    {
        await desk.Page.Locator($"p-timeline [data-adds={table}]").ClickAsync();
        await desk.Page.Locator("p-timeline [name=title]").FillAsync(title);
        await desk.Page.Locator("p-timeline [name=body]").FillAsync(text);
        await desk.Page.Locator("p-timeline button.primary").ClickAsync();
        await desk.Screen.SeeAsync(Entries(desk).GetByText(title, new() { Exact = true }));
    }

    private static ILocator Entries(Desk desk) => desk.Page.Locator("p-timeline ol");

    private Guid OwnLead(string topic) => place.Organization.ServiceFor(place.UserId(Workplace.Maria)).Create(new Entity("lead")
    {
        ["subject"] = topic,
        ["lastname"] = "Rivera",
        ["companyname"] = "Orion",
    });

    private Guid UserWith(string role, string firstName)
    {
        var admin = place.Organization.AdminService;
        var user = admin.Create(new Entity("systemuser")
        {
            ["firstname"] = firstName,
            ["lastname"] = "Newcomer",
            ["domainname"] = firstName + "@crmalignment.example",
            ["businessunitid"] = new EntityReference("businessunit", place.Organization.RootBusinessUnitId),
        });
        var query = new QueryByAttribute("role") { Attributes = { "name" }, Values = { role } };
        var id = admin.RetrieveMultiple(query).Entities.Single().Id;
        admin.Associate("systemuser", user, new Relationship("systemuserroles_association"), [new EntityReference("role", id)]);
        return user;
    }
}
