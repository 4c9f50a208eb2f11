using System;
using System.IO;
using System.Linq;
using CrmAlignment.Cli.Commands;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Newtonsoft.Json.Linq;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Demo;

/// <summary>crma experiment over a draft that looks back at the demo's funnel.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class ExperimentCommandTests : IDisposable
{
    private const string Name = "Which campaign qualifies?";

    private readonly TemporaryFolder _folder = new();

    public ExperimentCommandTests()
    {
        DemoDatabase.CopyTo(Database);
        using var organization = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = Database });
        LookBack(organization.AdminService);
    }

    private string Database => Path.Combine(_folder.Path, "demo.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Arms_stand_side_by_side()
    {
        var run = CommandRun.Of("experiment", "--database", Database, "--name", Name);

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Errors));
        Assert.Contains(Name + ": draft, 2024-01-01 to 2024-12-31", run.Output, StringComparison.Ordinal);
        Assert.Contains("Leads that reached qualified, of those of which it is decided. Agreed: 20 decided leads an arm, and a chance of 99.0 %.", run.Output, StringComparison.Ordinal);
        Assert.Contains("Old (control)", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_counts_each_lead_of_the_campaigns_once()
    {
        var run = CommandRun.Of("experiment", "--database", Database, "--name", Name, "--json");

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Errors));
        var comparison = JObject.Parse(run.Output);
        Assert.Equal((true, "Draft", "Qualified", "2024-01-01"), ((bool)comparison["isComplete"]!, (string)comparison["phase"]!, (string)comparison["measure"]!, (string)comparison["start"]!));
        using var organization = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = Database });
        foreach (var arm in comparison["arms"]!)
        {
            var leads = LeadsOf(organization.AdminService, (Guid)arm["campaignId"]!);
            Assert.Equal(leads.Length, (int)arm["reached"]! + (int)arm["notReached"]! + (int)arm["undecided"]!);
            Assert.Equal(leads.Count(lead => lead.Contains(LeadTable.QualifiedOn)), (int)arm["reached"]!);
            Assert.True((int)arm["reached"]! > 0);
        }
    }

    [Fact]
    public void Name_that_nobody_has_is_wrong_usage()
    {
        var run = CommandRun.Of("experiment", "--database", Database, "--name", "None");

        Assert.Equal(ExitCode.WrongUsage, run.Code);
        Assert.Contains("--name: There is no experiment \"None\" there.", run.Errors, StringComparison.Ordinal);
    }

    // The two campaigns of the demo that brought most leads.
    private static void LookBack(IOrganizationService service)
    {
        var campaigns = service.RetrieveMultiple(new QueryExpression(CampaignTable.LogicalName)).Entities
            .OrderByDescending(campaign => LeadsOf(service, campaign.Id).Length).ThenBy(campaign => campaign.Id).Take(2).ToArray();
        var experiment = service.Create(new Entity(ExperimentTable.LogicalName)
        {
            [ExperimentTable.Name] = Name,
            [ExperimentTable.Measure] = new OptionSetValue((int)ExperimentMeasure.Qualified),
            [ExperimentTable.StartDate] = new DateTime(2024, 1, 1),
            [ExperimentTable.EndDate] = new DateTime(2024, 12, 31),
            [ExperimentTable.MinimumSample] = 20,
        });
        foreach (var (campaign, name) in campaigns.Zip(["Old", "New"]))
        {
            service.Create(new Entity(ExperimentArmTable.LogicalName)
            {
                [ExperimentArmTable.Name] = name,
                [ExperimentArmTable.ExperimentId] = new EntityReference(ExperimentTable.LogicalName, experiment),
                [ExperimentArmTable.CampaignId] = campaign.ToEntityReference(),
                [ExperimentArmTable.IsControl] = name == "Old",
            });
        }
    }

    private static Entity[] LeadsOf(IOrganizationService service, Guid campaign)
    {
        var query = new QueryExpression(LeadTable.LogicalName) { ColumnSet = new ColumnSet(LeadTable.QualifiedOn, LeadTable.Merged, LeadTable.ExcludedFromKpis) };
        query.Criteria.AddCondition(LeadTable.CampaignId, ConditionOperator.Equal, campaign);
        query.Criteria.AddCondition(LeadTable.CreatedOn, ConditionOperator.OnOrAfter, new DateTime(2024, 1, 1));
        query.Criteria.AddCondition(LeadTable.CreatedOn, ConditionOperator.OnOrBefore, new DateTime(2024, 12, 31));
        return [.. service.RetrieveMultiple(query).Entities.Where(lead =>
            !lead.GetAttributeValue<bool>(LeadTable.Merged) && !lead.GetAttributeValue<bool>(LeadTable.ExcludedFromKpis))];
    }
}
