using System;
using System.Linq;
using System.Threading.Tasks;
using CrmAlignment.Cli.Commands;
using CrmAlignment.Cli.Installation;
using CrmAlignment.Cli.Installation.Checks;
using CrmAlignment.Cli.Setup;
using CrmAlignment.Client;
using CrmAlignment.Client.WebApi;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Model;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Solution;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Newtonsoft.Json.Linq;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Installation;

/// <summary>crma doctor names what is wrong in an environment, mends what needs no decision, and says the same of a file and over HTTP.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class DoctorCommandTests : IDisposable
{
    private const string Step = "sdkmessageprocessingstep";
    private const string Disabled = "CrmAlignment.Plugins.Leads.AssessLeadOnUpdate: Update of lead";
    private const string Filtered = "CrmAlignment.Plugins.Nurture.EndNurtureOnLeadUpdate: Update of lead";
    private const string Gate = "CrmAlignment.Plugins.Leads.GateLeadOnQualify: QualifyLead of lead";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_check_is_skipped_that_needs_the_solution_when_it_is_not_installed()
    {
        var run = Examine("--database", InstalledDatabase.CopyEmptyTo(_folder), "--json");

        Assert.Equal(ExitCode.DoneWithRefusedRows, run.Code);
        Assert.Equal("CrmAlignment is not installed.", (string?)Found(run, "solutions")["found"]);
        Assert.Equal("ok", (string?)Found(run, "organization")["level"]);
        Assert.Equal(CheckList.All.Count - 2, Json(run)["checks"]!.Count(check => (string?)check["level"] == "skipped"));
    }

    [Fact]
    public void Json_has_an_element_for_each_check()
    {
        var run = Examine("--database", InstalledDatabase.CopyTo(_folder), "--json");
        var report = Json(run);

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Equal(("crm.db", 0), ((string?)report["environment"], (int?)report["errors"]));
        Assert.Equal(CheckList.All.Select(check => check.Name), report["checks"]!.Select(check => (string?)check["check"]));
        Assert.Equal((int?)report["warnings"], report["checks"]!.Count(check => (string?)check["level"] == "warning"));
        Assert.All(report["checks"]!, check => Assert.Equal((string?)check["level"] == "ok", check["remedy"]!.Type == JTokenType.Null));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Broken_installation_is_named_part_by_part(bool isServed)
    {
        var database = InstalledDatabase.CopyTo(_folder);
        InstalledDatabase.In(database, Break);

        var run = await RunAsync(database, isServed, "--json");

        Assert.Equal(ExitCode.DoneWithRefusedRows, run.Code);
        Assert.Equal(3, (int?)Json(run)["errors"]);
        Assert.Equal(
            [
                $"{Filtered} has filter subject instead of crma_stage",
                $"{Disabled} is disabled",
            ],
            Found(run, "steps")["details"]!.Select(detail => (string?)detail));
        Assert.Equal(["crma_OfferLead is missing"], Found(run, "apis")["details"]!.Select(detail => (string?)detail));
        Assert.Equal("Missing: CrmAlignment Sales.", (string?)Found(run, "roles")["found"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Repair_enables_steps_and_queues_and_registers_the_gate_and_does_nothing_the_second_time(bool isServed)
    {
        var database = InstalledDatabase.CopyWithoutGateTo(_folder);
        InstalledDatabase.In(database, service => service.Update(new Entity(Step, InstalledDatabase.Row(service, Step, "name", Disabled).Id)
        {
            ["statecode"] = new OptionSetValue(1),
            ["statuscode"] = new OptionSetValue(2),
        }));

        var before = await RunAsync(database, isServed, "--json");
        var first = await RunAsync(database, isServed, "--json", "--fix");
        var second = await RunAsync(database, isServed, "--json", "--fix");

        Assert.Equal(
            [(ExitCode.DoneWithRefusedRows, "error", "warning", "warning"), (ExitCode.Done, "ok", "ok", "warning"), (ExitCode.Done, "ok", "ok", "warning")],
            new[] { before, first, second }.Select(run => (run.Code, Level(run, "steps"), Level(run, "gate"), Level(run, "queues"))));
        Assert.StartsWith("Leads cannot be put into queues", (string?)Found(before, "queues")["found"], StringComparison.Ordinal);
        Assert.StartsWith("Leads can be put into queues", (string?)Found(first, "queues")["found"], StringComparison.Ordinal);
        var repaired = Json(first)["repaired"]!.Select(sentence => (string)sentence!).ToList();
        Assert.Equal([$"Enabled the step {Disabled}.", "Enabled the table Lead for queues."], [repaired[0], repaired[2]]);
        Assert.StartsWith($"Registered the step {Gate} on the message ", repaired[1], StringComparison.Ordinal);
        Assert.Empty(Json(second)["repaired"]!);
        Assert.Equal($"{Gate} is registered by crma doctor --fix.", (string?)Found(second, "gate")["found"]);
    }

    [Fact]
    public void Gate_solution_takes_over_the_step_that_the_repair_registered()
    {
        var database = InstalledDatabase.CopyWithoutGateTo(_folder);
        Assert.Equal(ExitCode.Done, Examine("--database", database, "--fix").Code);

        Assert.Equal(ExitCode.Done, CommandRun.Of("deploy", "--database", database, "--yes", "--gate").Code);

        InstalledDatabase.In(database, service => InstalledDatabase.Row(service, Step, "name", Gate));
        Assert.Contains($"registered by {Publisher.GateSolutionUniqueName} 1.0.0.0", Examine("--database", database).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Roles_that_people_hold_and_settings_that_are_made_are_no_warnings()
    {
        var database = InstalledDatabase.CopyTo(_folder);
        InstalledDatabase.In(database, service => CastSetup.Prepare(service));
        Assert.Equal(ExitCode.Done, CommandRun.Of("setup", "--database", database, "--starter", "en").Code);

        var run = Examine("--database", database, "--json");

        Assert.Equal(("ok", "ok", "ok"), (Level(run, "roles"), Level(run, "calendar"), Level(run, "queues")));
        Assert.Equal("warning", Level(run, "criteria"));
    }

    [Fact]
    public async Task User_without_rights_is_told_which_role_helps()
    {
        var database = InstalledDatabase.CopyTo(_folder);
        await using var served = await ServedDatabase.StartAsync(database, organization => CastSetup.Prepare(organization.AdminService).Sales);

        var run = Examine("--url", served.Address);

        Assert.NotEqual(ExitCode.Done, run.Code);
        Assert.Contains("Sign in as somebody with the role System Administrator or System Customizer.", run.Output + run.Errors, StringComparison.Ordinal);
    }

    /// <summary>A service asks for the definition of each table once, by two requests; the rest are queries, a page of 5,000 rows each.</summary>
    [Fact]
    public async Task Environment_is_examined_by_few_requests_however_many_components_there_are()
    {
        await using var served = await ServedDatabase.StartAsync(InstalledDatabase.CopyTo(_folder));
        using var counting = new CountingHandler();
        using var environment = new WebEnvironment("counted", new WebApiService(new Uri(served.Address), new WebApiServiceOptions { Handler = counting }));
        var packages = DeployedPackages.Of(new PackOptions()).Select(packed => SolutionContentReader.Read(packed.FileName, packed.Content)).ToList();

        new Doctor(() => new Examination(environment, packages, DateTime.UnixEpoch)).Look();

        Assert.Equal((25, 23), (counting.Count("/EntityDefinitions("), counting.Total - counting.Count("/EntityDefinitions(")));
    }

    [Fact]
    public void Scheduled_flows_that_are_off_and_connection_references_without_a_connection_are_named()
    {
        var database = InstalledDatabase.CopyTo(_folder);
        InstalledDatabase.In(database, Schedule);

        var found = Found(Examine("--database", database, "--json"), "schedule");

        Assert.Equal("error", (string?)found["level"]);
        Assert.Equal(["Dataverse has no connection", "the flow Fold is off"], found["details"]!.Select(detail => (string?)detail));
    }

    [Fact]
    public void Sum_that_its_column_does_not_hold_is_a_warning_with_the_scorecard()
    {
        var database = InstalledDatabase.CopyTo(_folder);
        Assert.Equal("ok", (string?)Found(Examine("--database", database, "--json"), "sums")["level"]);
        InstalledDatabase.In(database, service => service.Execute(new CreateRequest
        {
            Target = new Entity(ScorecardTable.LogicalName)
            {
                [ScorecardTable.Name] = "All - 2026",
                [ScorecardTable.ScopeKey] = "org",
                [ScorecardTable.Grain] = new OptionSetValue((int)PeriodGrain.Year),
                [ScorecardTable.PeriodStart] = new DateTime(2026, 1, 1),
                ["crma_revenue"] = 100_000_000_000m,
            },
            Parameters = { ["BypassCustomPluginExecution"] = true },
        }));

        var found = Found(Examine("--database", database, "--json"), "sums");

        Assert.Equal(("warning", "All - 2026"), ((string?)found["level"], (string?)found["details"]!.Single()));
    }

    [Fact]
    public void Work_that_has_been_waiting_for_more_than_a_day_is_a_warning()
    {
        var database = InstalledDatabase.CopyTo(_folder);
        Assert.Equal(ExitCode.Done, CommandRun.Of("setup", "--database", database, "--starter", "en").Code);
        InstalledDatabase.In(database, service =>
        {
            new AlignmentClient(service).OfferLead(service.Create(new Entity("lead") { ["subject"] = "Pumps", ["lastname"] = "Ivanova" }));
        });

        var today = Found(Examine("--database", database, "--json"), "due");
        using var organization = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = database });
        var packages = DeployedPackages.Of(new PackOptions()).Select(packed => SolutionContentReader.Read(packed.FileName, packed.Content)).ToList();
        using var environment = new LocalEnvironment("later", organization);
        var later = new DueWorkCheck().Look(new Examination(environment, packages, new DateTime(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc)));

        Assert.Equal("ok", (string?)today["level"]);
        Assert.Equal(CheckLevel.Warning, later.Level);
        Assert.StartsWith("Work has been waiting for more than a day: 1 offers to expire (the oldest since ", later.Found, StringComparison.Ordinal);
    }

    // As an import leaves them: a flow is a draft until somebody turns it on, a reference has no connection until somebody gives it one.
    private static void Schedule(IOrganizationService service)
    {
        var publisher = InstalledDatabase.Row(service, "publisher", "uniquename", Publisher.UniqueName).ToEntityReference();
        service.Create(new Entity("solution") { ["uniquename"] = "CrmAlignment_Schedule", ["friendlyname"] = "Schedule", ["version"] = "1.0.0.0", ["publisherid"] = publisher });
        Create(service, new Entity("workflow") { ["name"] = "Fold", ["category"] = new OptionSetValue(5), ["type"] = new OptionSetValue(1), ["primaryentity"] = "none", ["clientdata"] = "{}" });
        Create(service, new Entity("connectionreference") { ["connectionreferencelogicalname"] = "crma_dataverse", ["connectionreferencedisplayname"] = "Dataverse" });
    }

    private static void Create(IOrganizationService service, Entity row) =>
        service.Execute(new CreateRequest { Target = row, Parameters = { ["SolutionUniqueName"] = "CrmAlignment_Schedule" } });

    private static void Break(IOrganizationService service)
    {
        service.Update(new Entity(Step, InstalledDatabase.Row(service, Step, "name", Disabled).Id) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });
        service.Update(new Entity(Step, InstalledDatabase.Row(service, Step, "name", Filtered).Id) { ["filteringattributes"] = "subject" });
        service.Delete("customapi", InstalledDatabase.Row(service, "customapi", "uniquename", "crma_OfferLead").Id);
        service.Delete("role", new Guid(Publisher.SalesRoleId));
    }

    private static async Task<CommandRun> RunAsync(string database, bool isServed, params string[] arguments)
    {
        if (!isServed)
        {
            return Examine(["--database", database, .. arguments]);
        }

        await using var served = await ServedDatabase.StartAsync(database);
        return Examine(["--url", served.Address, .. arguments]);
    }

    private static CommandRun Examine(params string[] arguments) => CommandRun.Of(["doctor", .. arguments]);

    private static JObject Json(CommandRun run)
    {
        Assert.True(run.Output.Length > 0, run.Errors);
        return JObject.Parse(run.Output);
    }

    private static JToken Found(CommandRun run, string check) => Json(run)["checks"]!.Single(item => (string?)item["check"] == check);

    private static string? Level(CommandRun run, string check) => (string?)Found(run, check)["level"];
}
