using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.EndToEnd.Tests.Paths;

/// <summary>The rows from which the numbers come, and which people write: leads and their categories, opportunities, campaigns and their activities.</summary>
internal static class FunnelRows
{
    public static RowKind[] All { get; } = [Lead, Opportunity, Campaign, Activity, LeadCategory];

    private static RowKind Lead => new()
    {
        Table = "lead",
        Title = "A lead of marketing that is offered to sales, with a reason for disqualifying it",
        Make = world =>
        {
            var lead = RowKinds.NewLead(world);
            world.Funnel.MarketingClient.OfferLead(lead);
            var reason = world.Funnel.Rows(RejectionReasonTable.LogicalName, RejectionReasonTable.Code, "NOFIT")[0];
            world.Admin.Update(new Entity("lead", lead) { [LeadTable.RejectionReasonId] = reason.ToEntityReference() });
            return lead;
        },
        Draft = RowKinds.Lead,
        Change = world => new Entity("lead") { ["campaignid"] = RowKinds.NewCampaign(world) },
        Above = new("campaign", "campaignid", RowKinds.Campaign),
        OtherState = (2, 4),
    };

    private static RowKind Opportunity => new()
    {
        Table = "opportunity",
        Title = "An opportunity of sales that is won",
        Make = world => RowKinds.Won(world, RowKinds.NewAccount(world)),
        MakeOpen = world => RowKinds.Open(world, RowKinds.NewAccount(world)),
        Draft = world => new Entity("opportunity") { ["name"] = world.Name("Deal"), ["customerid"] = RowKinds.NewAccount(world) },
        Change = _ => new Entity("opportunity") { ["actualvalue"] = new Money(700m) },
        Above = new("account", "customerid", world => RowKinds.Draft(world, "account")),
        State = (1, 3),
        OtherState = (0, 1),
    };

    private static RowKind Campaign => new()
    {
        Table = "campaign",
        Title = "A campaign of marketing that cost something",
        Make = world => RowKinds.NewCampaign(world).Id,
        Draft = RowKinds.Campaign,
        Change = _ => new Entity("campaign") { ["othercost"] = new Money(250m) },
        State = (0, 0),
        OtherState = (1, 6),
    };

    private static RowKind Activity => new()
    {
        Table = "campaignactivity",
        Title = "An activity of a campaign of marketing that cost something",
        Make = world => world.Funnel.Marketing.Create(DraftOf(world)),
        Draft = DraftOf,
        Change = _ => new Entity("campaignactivity") { ["actualcost"] = new Money(90m) },
        Above = new("campaign", "regardingobjectid", RowKinds.Campaign),
        OtherState = (1, 2),
    };

    private static RowKind LeadCategory => new()
    {
        Table = LeadCategoryTable.LogicalName,
        Title = "A lead category of which there is a lead",
        Make = world =>
        {
            var category = world.Funnel.Administrator.Create(DraftOfCategory(world));
            world.Funnel.Marketing.Update(new Entity("lead", RowKinds.NewLead(world))
            {
                [LeadTable.LeadCategoryId] = new EntityReference(LeadCategoryTable.LogicalName, category),
            });
            return category;
        },
        Draft = DraftOfCategory,
        Change = world => new Entity(LeadCategoryTable.LogicalName) { [LeadCategoryTable.Name] = world.Name("Renamed") },
        IsOwned = false,
    };

    private static Entity DraftOfCategory(PathWorld world)
    {
        var name = world.Name("Category");
        return new Entity(LeadCategoryTable.LogicalName) { [LeadCategoryTable.Name] = name, [LeadCategoryTable.Code] = name };
    }

    private static Entity DraftOf(PathWorld world) => new("campaignactivity")
    {
        ["subject"] = world.Name("Stand"),
        ["actualcost"] = new Money(40m),
        ["actualstart"] = world.Funnel.Clock.UtcNow,
        ["regardingobjectid"] = RowKinds.NewCampaign(world),
    };
}
