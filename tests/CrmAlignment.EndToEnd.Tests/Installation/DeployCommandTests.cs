using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using CrmAlignment.Cli.Commands;
using CrmAlignment.Cli.Setup;
using CrmAlignment.Model;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Installation;

/// <summary>crma deploy installs, upgrades, refuses what cannot follow, and goes on after an interruption, in a file and over HTTP.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class DeployCommandTests : IDisposable
{
    private static readonly string Former = Path.Combine(AppContext.BaseDirectory, "Fixtures", "CrmAlignment_before_recalculation_managed.zip");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Solutions_are_installed_with_a_plan_progress_and_what_is_left_to_do(bool isServed)
    {
        var run = await RunAsync(InstalledDatabase.CopyEmptyTo(_folder), isServed, "--yes");

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Errors));
        Assert.Contains("CrmAlignment: install 1.0.0.0\n  add 30 of: table\n", Lines(run), StringComparison.Ordinal);
        Assert.Contains("  CrmAlignment   0 %\n", Lines(run), StringComparison.Ordinal);
        Assert.Contains("  CrmAlignment 100 %\n", Lines(run), StringComparison.Ordinal);
        Assert.Contains("ok       gate          CrmAlignment.Plugins.Leads.GateLeadOnQualify: QualifyLead of lead is registered by CrmAlignment_QualifyGate 1.0.0.0.\n", Lines(run), StringComparison.Ordinal);
        Assert.Contains("16 checks: 0 error(s), 4 warning(s)\nLeft to do:\n  - Give it to people under Users", Lines(run), StringComparison.Ordinal);
    }

    [Fact]
    public void Second_deployment_has_nothing_to_do()
    {
        var run = Deploy("--database", InstalledDatabase.CopyTo(_folder), "--yes");

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.StartsWith(
            "Plan for crm.db\nCrmAlignment: 1.0.0.0 is installed, nothing to do\nCrmAlignment_QualifyGate: 1.0.0.0 is installed, nothing to do\nok ", Lines(run), StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_alone_changes_nothing()
    {
        var database = InstalledDatabase.CopyEmptyTo(_folder);

        var run = Deploy("--database", database, "--what-if");

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.EndsWith("CrmAlignment_QualifyGate: install 1.0.0.0\n  add 1 of: step\n", Lines(run), StringComparison.Ordinal);
        Assert.Equal([], Versions(database));
        Assert.Equal(ExitCode.WrongUsage, Deploy("--database", Path.Combine(_folder.Path, "none.db"), "--what-if").Code);
        Assert.False(File.Exists(Path.Combine(_folder.Path, "none.db")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Older_version_is_upgraded_and_the_plan_names_what_comes_changes_and_goes(bool isServed)
    {
        var database = InstalledDatabase.CopyEmptyTo(_folder);
        InstalledDatabase.In(database, organization =>
        {
            using var zip = File.OpenRead(Former);
            organization.ImportSolution(zip);
            return 0;
        });

        var run = await RunAsync(database, isServed, [.. InstalledDatabase.Zips(_folder, "1.1"), "--yes"]);

        Assert.True(run.Code == ExitCode.Done, run.Output + run.Errors);
        Assert.Contains("CrmAlignment: upgrade 1.0.0.0 -> 1.1.0.0\n  add table crma_buyingrole\n  add table crma_exchangeday\n  add table crma_experiment\n  add table crma_experimentarm\n  add table crma_innovation\n  add table crma_kpidrift\n", Lines(run), StringComparison.Ordinal);
        Assert.Contains("\n  add Custom API crma_ReassessLeads\n", Lines(run), StringComparison.Ordinal);
        Assert.Contains("\n  change plug-in assembly CrmAlignment.Plugins: other content of version 1.0.0.0\n", Lines(run), StringComparison.Ordinal);
        Assert.Contains("\n  remove step CrmAlignment.Plugins.Leads.GateLeadOnQualify: QualifyLead of lead\n", Lines(run), StringComparison.Ordinal);
        Assert.Equal(["CrmAlignment 1.1.0.0", "CrmAlignment_QualifyGate 1.1.0.0"], Versions(database));
    }

    [Fact]
    public void Downgrade_is_refused()
    {
        var database = InstalledDatabase.CopyTo(_folder);
        Assert.Equal(ExitCode.Done, Deploy(["--database", database, "--yes", .. InstalledDatabase.Zips(_folder, "1.1")]).Code);

        var run = Deploy("--database", database, "--yes");

        Assert.Equal(ExitCode.WrongUsage, run.Code);
        Assert.Equal(
            "CrmAlignment: Version 1.1.0.0 is installed, and the package has the older version 1.0.0.0. Deploy a zip of that version or a higher one: "
            + "crma pack --version VERSION, then crma deploy --zip. Going back means to uninstall, which deletes the product's data.",
            run.Errors);
    }

    [Fact]
    public void Unmanaged_package_over_a_managed_solution_is_refused()
    {
        var run = Deploy(["--database", InstalledDatabase.CopyTo(_folder), "--yes", .. InstalledDatabase.Zips(_folder, "1.1", isManaged: false)]);

        Assert.Equal(ExitCode.WrongUsage, run.Code);
        Assert.StartsWith("CrmAlignment: It is installed as a managed solution, and the package is unmanaged.", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Gate_without_the_product_is_refused()
    {
        var run = Deploy(["--database", InstalledDatabase.CopyEmptyTo(_folder), "--yes", .. InstalledDatabase.Zips(_folder, "1.0.0.0").Skip(2)]);

        Assert.Equal(ExitCode.WrongUsage, run.Code);
        Assert.Equal("CrmAlignment_QualifyGate: It needs the solution CrmAlignment, which is neither installed nor deployed before it. Name the zip of CrmAlignment first.", run.Errors);
    }

    [Fact]
    public void Zip_in_which_the_checker_finds_an_error_is_not_sent()
    {
        var run = Deploy("--database", InstalledDatabase.CopyEmptyTo(_folder), "--yes", "--zip", _folder.Write("no.zip", "no zip"));

        Assert.Equal(ExitCode.WrongUsage, run.Code);
        Assert.StartsWith("no.zip: An import would fail, so nothing was sent:\n", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_is_asked_where_nobody_watches()
    {
        var run = Deploy("--database", InstalledDatabase.CopyEmptyTo(_folder));

        Assert.Equal((ExitCode.WrongUsage, "--yes: Nobody can be asked here. Give --yes to deploy, or --what-if to see the plan."), (run.Code, run.Errors));
    }

    [Fact]
    public void Broken_installation_of_the_same_version_is_imported_again()
    {
        var database = InstalledDatabase.CopyTo(_folder);
        InstalledDatabase.In(database, service => service.Delete("customapi", InstalledDatabase.Row(service, "customapi", "uniquename", "crma_OfferLead").Id));

        var run = Deploy("--database", database, "--yes");

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Contains("CrmAlignment: import 1.0.0.0 again\n  add Custom API crma_OfferLead\n", Lines(run), StringComparison.Ordinal);
        Assert.Contains("ok       apis          30 Custom APIs are there.\n", Lines(run), StringComparison.Ordinal);
    }

    [Fact]
    public void Import_that_an_interrupted_run_began_is_waited_for()
    {
        var database = InstalledDatabase.CopyEmptyTo(_folder);
        var zip = InstalledDatabase.Zips(_folder, "1.0.0.0")[1];
        InstalledDatabase.In(database, service => service.Execute(new ImportSolutionAsyncRequest { CustomizationFile = File.ReadAllBytes(zip), PublishWorkflows = true }));

        var run = Deploy("--database", database, "--yes");

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.StartsWith("An import is running already: ImportSolutionAsync ", run.Output, StringComparison.Ordinal);
        Assert.Contains("It has ended.\nPlan for crm.db\nCrmAlignment: 1.0.0.0 is installed, nothing to do\nCrmAlignment_QualifyGate: install 1.0.0.0\n", Lines(run), StringComparison.Ordinal);
    }

    [Fact]
    public void Staged_upgrade_is_applied()
    {
        var database = InstalledDatabase.CopyTo(_folder);
        var zips = InstalledDatabase.Zips(_folder, "1.1");
        InstalledDatabase.In(database, service => service.Execute(new ImportSolutionRequest { CustomizationFile = File.ReadAllBytes(zips[1]), HoldingSolution = true, PublishWorkflows = true }));
        Assert.Contains("The upgrade CrmAlignment_Upgrade 1.1.0.0 is staged and not applied.", CommandRun.Of("doctor", "--database", database).Output, StringComparison.Ordinal);

        var run = Deploy(["--database", database, "--yes", .. zips]);

        Assert.True(run.Code == ExitCode.Done, run.Output + run.Errors);
        Assert.Contains("CrmAlignment: apply the staged upgrade 1.0.0.0 -> 1.1.0.0\n", Lines(run), StringComparison.Ordinal);
        Assert.Equal(["CrmAlignment 1.1.0.0", "CrmAlignment_QualifyGate 1.1.0.0"], Versions(database));
    }

    [Fact]
    public async Task Two_deployments_at_once_end_with_one_installation()
    {
        var database = InstalledDatabase.CopyEmptyTo(_folder);
        CommandRun[] runs;
        await using (var served = await ServedDatabase.StartAsync(database))
        {
            runs = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => Deploy("--url", served.Address, "--yes"))));
        }

        Assert.All(runs, run => Assert.True(run.Code == ExitCode.Done, run.Output + run.Errors));
        Assert.Equal(["CrmAlignment 1.0.0.0", "CrmAlignment_QualifyGate 1.0.0.0"], Versions(database));
    }

    [Fact]
    public async Task User_without_the_right_to_import_is_told_which_role_helps()
    {
        var database = InstalledDatabase.CopyTo(_folder);
        await using var served = await ServedDatabase.StartAsync(database, organization => CastSetup.Prepare(organization.AdminService).Sales);

        var run = Deploy(["--url", served.Address, "--yes", .. InstalledDatabase.Zips(_folder, "1.1")]);

        Assert.Equal(ExitCode.Failed, run.Code);
        Assert.EndsWith("Sign in as somebody with the role System Administrator or System Customizer.", run.Errors, StringComparison.Ordinal);
    }

    private static async Task<CommandRun> RunAsync(string database, bool isServed, params string[] arguments)
    {
        if (!isServed)
        {
            return Deploy(["--database", database, .. arguments]);
        }

        await using var served = await ServedDatabase.StartAsync(database);
        return Deploy(["--url", served.Address, .. arguments]);
    }

    private static string[] Versions(string database) => InstalledDatabase.In(database, organization =>
    {
        var query = new QueryExpression("solution") { ColumnSet = new ColumnSet("uniquename", "version") };
        query.Criteria.AddCondition("uniquename", ConditionOperator.BeginsWith, Publisher.SolutionUniqueName);
        return organization.AdminService.RetrieveMultiple(query).Entities.Select(row => $"{row["uniquename"]} {row["version"]}").Order(StringComparer.Ordinal).ToArray();
    });

    private static CommandRun Deploy(params string[] arguments) => CommandRun.Of(["deploy", .. arguments]);

    private static string Lines(CommandRun run) => run.Output.ReplaceLineEndings("\n");
}
