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
