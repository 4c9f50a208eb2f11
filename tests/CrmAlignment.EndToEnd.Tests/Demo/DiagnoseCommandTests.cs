using System;
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

/// <summary>crma diagnose over the demo's funnel.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class DiagnoseCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public DiagnoseCommandTests() => DemoDatabase.CopyTo(Database);

    private string Database => Path.Combine(_folder.Path, "demo.db");

    public void Dispose() => _folder.Dispose();

    // Counted here by queries of their own, one a layer.
    [Fact]
    public void Layers_are_those_of_the_rows()
    {
        var run = CommandRun.Of("diagnose", "--database", Database, "--from", "2024-01-01", "--to", "2024-12-31", "--json");

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Errors));

        // The demo is in Berlin.
        Assert.Contains("\"arrivedFrom\": \"2023-12-31T23:00:00Z\"", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"arrivedBefore\": \"2024-12-31T23:00:00Z\"", run.Output, StringComparison.Ordinal);
        var layers = JObject.Parse(run.Output)["layers"]!;
        using var organization = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = Database });
        Assert.Equal(
            new[] { LeadTable.CreatedOn, LeadTable.MarketingQualifiedOn, LeadTable.SalesReadyOn, LeadTable.SalesAcceptedOn, LeadTable.QualifiedOn }
                .Select(column => Count(organization.AdminService, column)),
            layers.Select(layer => (int)layer["current"]!["entered"]!));
        Assert.All(layers, layer => Assert.Equal(
            (int)layer["current"]!["entered"]!,
            new[] { "wentOn", "inside", "nurtured", "lost" }.Sum(fate => (int)layer["current"]![fate]!)));
    }

    [Fact]
    public void Half_a_year_is_held_against_the_one_before_and_each_layer_says_what_is_known()
    {
        var run = CommandRun.Of("diagnose", "--database", Database, "--from", "2024-07-01", "--to", "2024-12-31");

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Errors));
        Assert.Contains("held against", run.Output, StringComparison.Ordinal);
        Assert.Contains("Marketing qualified", run.Output, StringComparison.Ordinal);
        Assert.Contains("kept or lost", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Lead_category_narrows_the_leads_to_its_own()
    {
        var run = CommandRun.Of("diagnose", "--database", Database, "--from", "2024-01-01", "--to", "2024-12-31", "--category", "partner", "--json");

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Errors));
        Assert.Equal(
            new DemoQuery().Counted.Count(lead => lead.Origin == "partner"), (int)JObject.Parse(run.Output)["layers"]![0]!["current"]!["entered"]!);
    }

    [Fact]
    public void Lead_category_that_is_none_is_named()
    {
        var run = CommandRun.Of("diagnose", "--database", Database, "--from", "2024-07-01", "--to", "2024-12-31", "--category", "none");

        Assert.Equal(ExitCode.WrongUsage, run.Code);
        Assert.Contains("--category: There is no lead category \"none\" there.", run.Errors, StringComparison.Ordinal);
    }

    // The fourth quarter of the demo has a target of the acceptance rate, and of no two layers that follow each other.
    [Fact]
    public void Quarter_is_held_against_its_targets()
    {
        var run = CommandRun.Of("diagnose", "--database", Database, "--from", "2024-10-01", "--to", "2024-12-31", "--reference-target");
        var json = CommandRun.Of("diagnose", "--database", Database, "--from", "2024-10-01", "--to", "2024-12-31", "--reference-target", "--json");

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Errors));
        Assert.Contains("held against the agreed targets", run.Output, StringComparison.Ordinal);
        Assert.Contains("Planned", run.Output, StringComparison.Ordinal);
        Assert.Contains("65.0 %", run.Output, StringComparison.Ordinal);
        Assert.Contains("No target: Inquiry, Marketing qualified, Sales accepted, Qualified.", run.Output, StringComparison.Ordinal);
        var diagnosis = JObject.Parse(json.Output);
        Assert.True((bool)diagnosis["againstTargets"]!);
        Assert.Equal(new decimal?[] { null, null, 0.65m, null, null }, diagnosis["layers"]!.Select(layer => (decimal?)layer["plan"]));
    }

    [Fact]
    public void Days_that_no_target_plans_say_which_targets_would()
    {
        var run = CommandRun.Of("diagnose", "--database", Database, "--from", "2024-10-01", "--to", "2024-12-30", "--reference-target");

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Errors));
        Assert.Contains("No target: Inquiry, Marketing qualified, Sales ready, Sales accepted, Qualified.", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Not enough data", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("No layer", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Targets_and_another_reference_are_one_too_many()
    {
        var run = CommandRun.Of(
            "diagnose", "--database", Database, "--from", "2024-10-01", "--to", "2024-12-31", "--reference-target", "--reference-segment", "Retail");

        Assert.Equal(ExitCode.Failed, run.Code);
        Assert.Contains("CRMA6029", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Day_that_is_none_is_named()
    {
        var run = CommandRun.Of("diagnose", "--database", Database, "--from", "July", "--to", "2024-12-31");

        Assert.Equal(ExitCode.WrongUsage, run.Code);
        Assert.Contains("--from: \"July\" is no day.", run.Errors, StringComparison.Ordinal);
    }

    private static int Count(IOrganizationService service, string column)
    {
        var query = new QueryExpression(LeadTable.LogicalName) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(column, ConditionOperator.NotNull);
        query.Criteria.AddCondition(LeadTable.CreatedOn, ConditionOperator.GreaterEqual, new DateTime(2023, 12, 31, 23, 0, 0, DateTimeKind.Utc));
        query.Criteria.AddCondition(LeadTable.ExcludedFromKpis, ConditionOperator.NotEqual, true);
        return service.RetrieveMultiple(query).Entities.Count;
    }
}
