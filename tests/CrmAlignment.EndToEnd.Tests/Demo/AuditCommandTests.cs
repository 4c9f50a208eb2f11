using System;
using System.IO;
using System.Linq;
using CrmAlignment.Cli.Commands;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Demo;

/// <summary>crma audit and crma recalculate on the database of the demo.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class AuditCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public AuditCommandTests() => DemoDatabase.CopyTo(Database);

    private string Database => Path.Combine(_folder.Path, "demo.db");

    private string List => Path.Combine(_folder.Path, "drifts.csv");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Right_numbers_have_no_difference()
    {
        var run = CommandRun.Of("audit", "--database", Database, "--csv", List);

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Errors));
        Assert.StartsWith("Comparing records and KPIs", run.Output, StringComparison.Ordinal);
        Assert.Contains("rows. Differences: 0; rows written to correct them: 0", run.Output, StringComparison.Ordinal);
        Assert.Equal("place,of,customer,grain,periodstart,measure,expected,stored,difference,corrected\r\n", File.ReadAllText(List));
    }

    [Fact]
    public void Differences_are_listed_with_code_1_until_they_are_corrected()
    {
        Spoil();

        var found = CommandRun.Of("audit", "--database", Database, "--csv", List);

        Assert.Equal((ExitCode.DoneWithRefusedRows, ""), (found.Code, found.Errors));
        Assert.Matches(@"Scorecard\s+org\s+Month 2024-03-01\s+crma_leadscreated\s+\d+\s+7777\s+no", found.Output);
        var line = File.ReadAllLines(List).Single(line => line.StartsWith("Scorecard,org,,Month,2024-03-01,", StringComparison.Ordinal));
        Assert.Matches(@",crma_leadscreated,\d+,7777,-\d+,no$", line);

        var corrected = CommandRun.Of("audit", "--database", Database, "--correct");
        Assert.Equal((ExitCode.Done, ""), (corrected.Code, corrected.Errors));
        Assert.Matches(@"crma_leadscreated\s+\d+\s+7777\s+yes", corrected.Output);
        Assert.Contains("Facts folded into the scorecards: 0", corrected.Output, StringComparison.Ordinal);

        Assert.Equal(ExitCode.Done, CommandRun.Of("audit", "--database", Database).Code);
    }

    [Fact]
    public void Recalculation_posts_what_is_missing_and_folds_it()
    {
        var lost = Change(service =>
        {
            var query = new QueryExpression(KpiFactTable.LogicalName);
            query.Criteria.AddCondition(KpiFactTable.SourceTable, ConditionOperator.Equal, "opportunity");
            var facts = service.RetrieveMultiple(query).Entities;
            foreach (var fact in facts)
            {
                Bypass(service, new DeleteRequest { Target = fact.ToEntityReference() });
            }

            return facts.Count;
        });

        var run = CommandRun.Of("recalculate", "--database", Database);

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Errors));
        Assert.NotEqual(0, lost);
        Assert.Matches($"Compared [0-9,]+ rows. Facts posted: {lost}", run.Output);
        Assert.Contains($"Facts folded into the scorecards: {lost}", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Interrupted_run_goes_on_and_lists_what_its_first_part_found()
    {
        Spoil();
        var all = CommandRun.Of("audit", "--database", Database, "--csv", List);
        Assert.Equal(ExitCode.DoneWithRefusedRows, all.Code);
        var expected = File.ReadAllLines(List);
        Assert.False(File.Exists(Database + ".audit"));
        File.WriteAllText(Database + ".audit", "2020-01-01T00:00:00Z\n11/2030-01-01");

        var rest = CommandRun.Of("audit", "--database", Database, "--csv", List);

        Assert.StartsWith("Going on where the run before was interrupted", rest.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.DoneWithRefusedRows, rest.Code);
        Assert.Equal(expected, File.ReadAllLines(List));
        Assert.False(File.Exists(Database + ".audit"));
    }

    [Fact]
    public void Cursor_that_cannot_be_read_is_refused_until_the_run_begins_anew()
    {
        File.WriteAllText(Database + ".recalculate", "nonsense");

        var refused = CommandRun.Of("recalculate", "--database", Database);
        Assert.Equal(
            (ExitCode.WrongUsage, $"{Database}.recalculate: The file does not say where a walk has stopped. Begin anew with --restart."),
            (refused.Code, refused.Errors));

        Assert.Equal(ExitCode.Done, CommandRun.Of("recalculate", "--database", Database, "--restart").Code);
    }

    [Theory]
    [InlineData("audit")]
    [InlineData("recalculate")]
    public void Database_that_is_not_there_is_named(string command)
    {
        var run = CommandRun.Of(command, "--database", Database + "x");

        Assert.Equal(ExitCode.WrongUsage, run.Code);
        Assert.StartsWith($"{Database}x: There is no such database.", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Place_of_the_list_is_checked_before_the_audit()
    {
        var run = CommandRun.Of("audit", "--database", Database, "--csv", _folder.Path);

        Assert.Equal((ExitCode.WrongUsage, $"--csv: \"{_folder.Path}\" is a folder. Name a file in it.", ""), (run.Code, run.Errors, run.Output));
    }

    private static void Bypass(IOrganizationService service, OrganizationRequest request)
    {
        request["BypassCustomPluginExecution"] = true;
        service.Execute(request);
    }

    private void Spoil() => Change(service =>
    {
        var query = new QueryExpression(ScorecardTable.LogicalName);
        query.Criteria.AddCondition(ScorecardTable.Key, ConditionOperator.Equal, "month|2024-03-01|org");
        var card = service.RetrieveMultiple(query).Entities.Single();
        Bypass(service, new UpdateRequest { Target = new Entity(card.LogicalName, card.Id) { ["crma_leadscreated"] = 7777 } });
        return card.Id;
    });

    private T Change<T>(Func<IOrganizationService, T> change)
    {
        using var organization = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = Database });
        return change(organization.AdminService);
    }
}
