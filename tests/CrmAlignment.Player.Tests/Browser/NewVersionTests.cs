using System.Linq;
using System.Threading.Tasks;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>The next version of a criteria set, by the button of the product.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class NewVersionTests(Workplace place) : IClassFixture<Workplace>
{
    [SkippableFact]
    public async Task Marketing_copies_the_set_in_force_once_and_both_sign_the_copy()
    {
        var button = place.Texts(1049).Button(CriteriaSetTable.LogicalName, "NewVersion");
        var set = Versions().Single();
        var campaign = place.Organization.AdminService.Create(new Entity("campaign") { ["name"] = "Spring" });
        var draft = place.Draft("With scope");
        place.Organization.AdminService.Update(new Entity(CriteriaSetTable.LogicalName, draft) { [CriteriaSetTable.CampaignId] = new EntityReference("campaign", campaign) });
        await AgreementWalk.SignAsync(place, 1033, draft);

        await using (var desk = await place.OpenAsync(Workplace.Maria, 1049))
        {
            await desk.FormAsync(CriteriaSetTable.LogicalName, draft);
            await desk.PressAsync(button);
            await Assertions.Expect(desk.Screen.Field(CriteriaSetTable.Version)).ToHaveValueAsync("2");
            await desk.Screen.SettledAsync();
            await Assertions.Expect(desk.Command(button)).ToHaveCountAsync(0);
            await desk.AssertGoodAsync();

            await desk.FormAsync(CriteriaSetTable.LogicalName, set.Id);
            await desk.PressAsync(button);
            await Assertions.Expect(desk.Screen.Field(CriteriaSetTable.Version)).ToHaveValueAsync("2");

            // Once more: there is a draft already, and it is named.
            await desk.FormAsync(CriteriaSetTable.LogicalName, set.Id);
            await desk.PressAsync(button);
            await Assertions.Expect(desk.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync(place.Texts(1049)["versionIsDraft", 2, set.GetAttributeValue<string>(CriteriaSetTable.Name)]);
        }

        var copy = Versions("with-scope").Single(row => row.GetAttributeValue<int>(CriteriaSetTable.Version) == 2);
        Assert.Equal(campaign, copy.GetAttributeValue<EntityReference>(CriteriaSetTable.CampaignId).Id);
        Assert.Equal((int)CriteriaSetPhase.Draft, copy.GetAttributeValue<OptionSetValue>(CriteriaSetTable.Phase).Value);
        var next = Versions().Single(row => row.GetAttributeValue<int>(CriteriaSetTable.Version) == 2);
        Assert.Equal(Criteria(set), Criteria(next));
        await AgreementWalk.SignAsync(place, 1033, next.Id);
        Assert.Equal((int)CriteriaSetPhase.Retired, Versions().Single(row => row.Id == set.Id).GetAttributeValue<OptionSetValue>(CriteriaSetTable.Phase).Value);
    }

    [SkippableFact]
    public async Task Sales_who_may_not_draft_has_no_such_button()
    {
        var button = place.Texts(1033).Button(CriteriaSetTable.LogicalName, "NewVersion");
        await using var desk = await place.OpenAsync(Workplace.Samuel);
        await desk.ListAsync(CriteriaSetTable.LogicalName);
        await desk.Page.Locator("tbody").GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await desk.Screen.SettledAsync();
        await Assertions.Expect(desk.Command(button)).ToHaveCountAsync(0);
    }

    private DataCollection<Entity> Versions(string code = "ready") => place.Organization.AdminService.RetrieveMultiple(
        new QueryByAttribute(CriteriaSetTable.LogicalName) { ColumnSet = new ColumnSet(true), Attributes = { CriteriaSetTable.Code }, Values = { code } }).Entities;

    private string[] Criteria(Entity set)
    {
        string[] columns =
        [
            CriterionTable.Name, CriterionTable.Sequence, CriterionTable.Kind, CriterionTable.Dimension, CriterionTable.Column, CriterionTable.ValueType, CriterionTable.Operator,
            CriterionTable.Value, CriterionTable.Points, CriterionTable.Guidance,
        ];
        var query = new QueryByAttribute(CriterionTable.LogicalName) { ColumnSet = new ColumnSet(columns), Attributes = { CriterionTable.CriteriaSetId }, Values = { set.Id } };
        query.AddOrder(CriterionTable.Sequence, OrderType.Ascending);
        return [.. place.Organization.AdminService.RetrieveMultiple(query).Entities
            .Select(row => string.Join('|', columns.Select(column => row.GetAttributeValue<object>(column) is OptionSetValue option ? option.Value : row.GetAttributeValue<object>(column))))];
    }
}
