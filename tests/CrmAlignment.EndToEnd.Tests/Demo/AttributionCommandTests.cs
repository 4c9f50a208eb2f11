using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CrmAlignment.Cli.Commands;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Newtonsoft.Json.Linq;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Demo;

/// <summary>crma attribution over the demo's funnel.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class AttributionCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public AttributionCommandTests() => DemoDatabase.CopyTo(Database);

    private string Database => Path.Combine(_folder.Path, "demo.db");

    public void Dispose() => _folder.Dispose();

    // Worked out here from opportunities and leads alone, in the way of the first and of the last touch: the demo has no touches but its leads, all
    // of those of customers became opportunities, and its whole history lies within a window of 365 days.
    [Fact]
    public void First_and_last_touch_are_those_of_the_rows()
    {
        var run = CommandRun.Of("attribution", "--database", Database, "--from", "2024-01-01", "--to", "2024-12-31", "--json");

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Errors));
        var campaigns = JObject.Parse(run.Output)["campaigns"]!;
        using var organization = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = Database });
        var touches = Touches(organization.AdminService);
        Assert.Equal(Sums(touches, deal => deal.Touches[0]), Told(campaigns, "First"));
        Assert.Equal(Sums(touches, deal => deal.Touches[^1]), Told(campaigns, "Last"));
        Assert.NotEqual(Told(campaigns, "First"), Told(campaigns, "Last"));
        Assert.All(touches, deal => Assert.Equal(deal.Campaign, deal.Touches[^1]));
    }

    [Fact]
    public void Models_stand_side_by_side_with_the_wins_behind_them()
    {
        var run = CommandRun.Of("attribution", "--database", Database, "--from", "2024-01-01", "--to", "2024-12-31", "--window", "180", "--half-life", "30");

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Errors));
        Assert.Contains("180 days before the win", run.Output, StringComparison.Ordinal);
        Assert.All(["Revenue by model", "Profit by model", "ROI by model", "Total"], words => Assert.Contains(words, run.Output, StringComparison.Ordinal));
        Assert.Contains("Not enough data for the ROI of campaigns with fewer than 5 wins", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Period_in_which_nothing_happened_says_so()
    {
        var run = CommandRun.Of("attribution", "--database", Database, "--from", "2020-01-01", "--to", "2020-12-31");

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Errors));
        Assert.Contains("Nothing was won and nothing spent in this period.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Number_out_of_range_is_refused_with_its_bounds()
    {
        var run = CommandRun.Of("attribution", "--database", Database, "--from", "2024-01-01", "--to", "2024-12-31", "--window", "4000");

        Assert.Equal(ExitCode.Failed, run.Code);
        Assert.Contains("CRMA9002", run.Errors, StringComparison.Ordinal);
    }

    private static SortedDictionary<string, decimal> Told(JToken campaigns, string model) => new(campaigns
        .ToDictionary(campaign => (string)campaign["name"]!, campaign => (decimal)campaign["models"]!.Single(credit => (string)credit["model"]! == model)["revenue"]!)
        .Where(campaign => campaign.Value != 0)
        .ToDictionary(campaign => campaign.Key, campaign => campaign.Value), StringComparer.Ordinal);

    private static SortedDictionary<string, decimal> Sums(IEnumerable<Deal> deals, Func<Deal, string> campaign) =>
        new(deals.GroupBy(campaign).ToDictionary(group => group.Key, group => group.Sum(deal => deal.Revenue)), StringComparer.Ordinal);

    private static List<Deal> Touches(IOrganizationService service)
    {
        var leads = All(service, LeadTable.LogicalName).ToDictionary(lead => lead.Id);
        var deals = All(service, OpportunityTable.LogicalName).Where(deal => deal.Contains(OpportunityTable.OriginatingLeadId)).ToList();
        return
        [
            .. from deal in deals
               where deal.GetAttributeValue<OptionSetValue>(OpportunityTable.StateCode).Value == 1
                   && deal.GetAttributeValue<DateTime>(OpportunityTable.ActualCloseDate).Year == 2024
               let own = leads[deal.GetAttributeValue<EntityReference>(OpportunityTable.OriginatingLeadId).Id]
               let customer = deal.GetAttributeValue<EntityReference>(OpportunityTable.CustomerId).Id
               let arrived = deals
                   .Where(other => other.GetAttributeValue<EntityReference>(OpportunityTable.CustomerId)?.Id == customer)
                   .Select(other => leads[other.GetAttributeValue<EntityReference>(OpportunityTable.OriginatingLeadId).Id])
                   .Where(lead => lead.GetAttributeValue<DateTime>(LeadTable.CreatedOn) <= own.GetAttributeValue<DateTime>(LeadTable.CreatedOn))
                   .OrderBy(lead => lead.GetAttributeValue<DateTime>(LeadTable.CreatedOn))
                   .Select(lead => lead.GetAttributeValue<EntityReference>(LeadTable.CampaignId).Name)
                   .ToArray()
               select new Deal(
                   deal.GetAttributeValue<Money>(OpportunityTable.ActualValueBase).Value, deal.GetAttributeValue<EntityReference>(OpportunityTable.CampaignId).Name, arrived),
        ];
    }

    private static IEnumerable<Entity> All(IOrganizationService service, string table) =>
        service.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities;

    private sealed record Deal(decimal Revenue, string Campaign, string[] Touches);
}
