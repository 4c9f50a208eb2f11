using System;
using System.Collections.Generic;
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

/// <summary>crma nurture over the demo's funnel, as of its end.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class NurtureCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public NurtureCommandTests() => DemoDatabase.CopyWithClockTo(Database);

    private string Database => Path.Combine(_folder.Path, "demo.db");

    public void Dispose() => _folder.Dispose();

    // Counted here from the rows alone; in the demo no lead is nurtured twice, merged or excluded after it.
    [Fact]
    public void Numbers_are_those_of_the_rows()
    {
        var run = CommandRun.Of("nurture", "--database", Database, "--json");

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Errors));
        var review = JObject.Parse(run.Output);
        using var organization = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = Database });
        var stays = Rows(organization.AdminService, NurtureEnrollmentTable.LogicalName);
        Assert.Equal(Of(stays, EnrollmentOutcome.Waiting).Count, (int)review["waiting"]!);
        foreach (var (outcome, name) in new[] { (EnrollmentOutcome.ReturnedToSales, "returned"), (EnrollmentOutcome.AgedOut, "agedOut"), (EnrollmentOutcome.Withdrawn, "withdrawn") })
        {
            Assert.Equal(Of(stays, outcome).Count, (int)review["total"]![name]!["all"]!);
        }

        var won = Rows(organization.AdminService, OpportunityTable.LogicalName)
            .Where(deal => deal.GetAttributeValue<OptionSetValue>(OpportunityTable.StateCode).Value == 1)
            .Select(deal => deal.GetAttributeValue<EntityReference>(OpportunityTable.OriginatingLeadId)?.Id)
            .ToHashSet();
        Assert.Equal(
            Of(stays, EnrollmentOutcome.ReturnedToSales).Count(stay => won.Contains(stay.GetAttributeValue<EntityReference>(NurtureEnrollmentTable.LeadId).Id)),
            (int)review["total"]!["returned"]!["won"]!);
        Assert.True((int)review["total"]!["ended"]! > 0);
        Assert.Equal(review["leads"]!.Select(lead => (decimal?)lead["atRisk"] ?? -1).OrderDescending(), review["leads"]!.Select(lead => (decimal?)lead["atRisk"] ?? -1));
    }

    [Fact]
    public void Leads_at_risk_and_what_became_of_the_others_are_shown()
    {
        var run = CommandRun.Of("nurture", "--database", Database, "--top", "3");

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Errors));
        Assert.All(
            ["Most at risk", "What became of those that left nurture", "What became of those that aged out", "Total"],
            words => Assert.Contains(words, run.Output, StringComparison.Ordinal));
    }

    // The demo ended years ago: by the present every lead in nurture has aged out.
    [Fact]
    public void Work_that_is_due_is_that_of_the_time_at_which_the_database_is_served()
    {
        var run = CommandRun.Of("tick", "--database", Database);

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Errors));
        Assert.Contains("0 leads left nurture at the end of its window", string.Join(' ', run.Output.Split('\n')), StringComparison.Ordinal);
    }

    private static List<Entity> Of(List<Entity> stays, EnrollmentOutcome outcome) =>
        stays.FindAll(stay => stay.GetAttributeValue<OptionSetValue>(NurtureEnrollmentTable.Outcome).Value == (int)outcome);

    private static List<Entity> Rows(IOrganizationService service, string table) => [.. service.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities];
}
