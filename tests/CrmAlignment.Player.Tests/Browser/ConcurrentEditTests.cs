using System;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>
/// Two people who have the same row open. A form sends the columns that its user changed
/// (https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/attributes/setsubmitmode), and the platform
/// compares row versions only for who asks for it (https://learn.microsoft.com/power-apps/developer/data-platform/optimistic-concurrency),
/// which forms do not: columns of both stay, and of one column the last save counts.
/// </summary>
[Trait(Category.Name, Category.Slow)]
public sealed class ConcurrentEditTests(Workplace place) : IClassFixture<Workplace>
{
    [SkippableFact]
    public async Task Columns_that_two_people_change_both_stay_and_the_second_sees_those_of_the_first()
    {
        await using var maria = await place.OpenAsync(Workplace.Maria);
        await using var samuel = await place.OpenAsync(Workplace.Samuel);
        var lead = Lead();
        await maria.FormAsync("lead", lead);
        await samuel.FormAsync("lead", lead);

        await maria.FillAsync("jobtitle", "Head of purchasing");
        await maria.SaveAsync();
        await samuel.FillAsync("mobilephone", "+1 555 0101");
        await samuel.SaveAsync();

        await Assertions.Expect(samuel.Screen.Field("jobtitle")).ToHaveValueAsync("Head of purchasing");
        Assert.Equal(("Head of purchasing", "+1 555 0101"), (Stored(lead, "jobtitle"), Stored(lead, "mobilephone")));
    }

    [SkippableFact]
    public async Task Of_one_column_the_last_save_counts()
    {
        await using var maria = await place.OpenAsync(Workplace.Maria);
        await using var samuel = await place.OpenAsync(Workplace.Samuel);
        var lead = Lead();
        await maria.FormAsync("lead", lead);
        await samuel.FormAsync("lead", lead);

        await samuel.FillAsync("jobtitle", "Buyer");
        await maria.FillAsync("jobtitle", "Head of purchasing");
        await maria.SaveAsync();
        await samuel.SaveAsync();

        Assert.Equal("Buyer", Stored(lead, "jobtitle"));
        await maria.Page.ReloadAsync();
        await Assertions.Expect(maria.Screen.Field("jobtitle")).ToHaveValueAsync("Buyer");
    }

    [SkippableFact]
    public async Task Save_of_a_row_that_was_deleted_meanwhile_says_so_and_makes_none()
    {
        await using var maria = await place.OpenAsync(Workplace.Maria);
        var lead = Lead();
        await maria.FormAsync("lead", lead);
        place.Organization.AdminService.Delete("lead", lead);

        await maria.FillAsync("jobtitle", "Buyer");
        await maria.Page.Locator("#command-save").ClickAsync();

        await Assertions.Expect(maria.Page.GetByRole(AriaRole.Dialog).Last).ToContainTextAsync("Does Not Exist");
        var left = new QueryByAttribute("lead") { Attributes = { "leadid" }, Values = { lead } };
        Assert.Empty(place.Organization.AdminService.RetrieveMultiple(left).Entities);
    }

    private Guid Lead() => place.Organization.ServiceFor(place.UserId(Workplace.Maria))
        .Create(new Entity("lead") { ["subject"] = "Two at once", ["lastname"] = "Rivera", ["companyname"] = "Orion" });

    private string? Stored(Guid lead, string column) =>
        place.Organization.AdminService.Retrieve("lead", lead, new ColumnSet(column)).GetAttributeValue<string>(column);
}
