using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.EndToEnd.Tests.Plugins;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Model;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Tables;
using CrmAlignment.Solution;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Newtonsoft.Json.Linq;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Packages;

/// <summary>
/// The solution with the cloud flows in the local platform: it comes after the product, does nothing by itself, and goes without a trace.
/// The calls that its flows would make are then made as a flow makes them, and do what crma tick does.
/// </summary>
[Trait(Category.Name, Category.Slow)]
public sealed class SchedulePackageTests
{
    private const int Draft = 0;
    private const int CloudFlow = 5;

    [Fact]
    public void It_is_refused_before_the_product_with_what_is_missing_and_where_it_comes_from()
    {
        using var organization = LocalOrganization.Open();

        var refusal = Refusal.Of(() => Import(organization.AdminService));

        Assert.Contains(
            "'CrmAlignment: process what is due' needs the Plug-in Type 'CrmAlignment.Plugins.Nurture.ProcessDueHandler', which the organization does not have.",
            refusal, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Import the solution CrmAlignment (1.0.0.0) first.", refusal, StringComparison.Ordinal);
        Assert.Empty(Rows(organization.AdminService, "workflow"));
    }

    [Fact]
    public void Flows_are_drafts_with_their_definition_and_the_reference_has_no_connection()
    {
        using var funnel = new Funnel();

        Import(funnel.Admin);

        var job = (string)Rows(funnel.Admin, "importjob").Single(row => (string?)row["solutionname"] == Publisher.ScheduleSolutionUniqueName)["data"];
        var flows = Rows(funnel.Admin, "workflow");
        Assert.Equal(4, flows.Length);
        Assert.All(flows, flow =>
        {
            Assert.Equal((CloudFlow, Draft), (flow.GetAttributeValue<OptionSetValue>("category").Value, flow.GetAttributeValue<OptionSetValue>("statecode").Value));
            Assert.Contains("PerformUnboundAction", flow.GetAttributeValue<string>("clientdata"), StringComparison.Ordinal);
            Assert.Contains($"Process '{flow["name"]}' is kept without effect: no flow runs here.", job, StringComparison.Ordinal);
        });
        var reference = Assert.Single(Rows(funnel.Admin, "connectionreference"));
        Assert.Equal(Publisher.ScheduleConnectionReference, reference["connectionreferencelogicalname"]);
        Assert.Null(reference.GetAttributeValue<string>("connectionid"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_later_version_replaces_the_flows_in_place(bool upgrades)
    {
        using var funnel = new Funnel();
        Import(funnel.Admin);
        var before = Ids(funnel.Admin);

        var later = SolutionPackager.PackSchedule(new PackOptions { Version = new Version(1, 1) }).Content;
        funnel.Admin.Execute(upgrades
            ? new StageAndUpgradeRequest { CustomizationFile = later, PublishWorkflows = true }
            : new ImportSolutionRequest { CustomizationFile = later, PublishWorkflows = true });

        Assert.Equal(before, Ids(funnel.Admin));
        Assert.Single(Rows(funnel.Admin, "connectionreference"));
        Assert.Equal("1.1.0.0", Assert.Single(funnel.Rows("solution", "uniquename", Publisher.ScheduleSolutionUniqueName))["version"]);
        Assert.All(Rows(funnel.Admin, "workflow"), flow => Assert.Equal(Draft, flow.GetAttributeValue<OptionSetValue>("statecode").Value));
    }

    [Fact]
    public void Uninstalling_it_takes_the_flows_and_leaves_the_product_at_work()
    {
        using var funnel = new Funnel();
        Import(funnel.Admin);

        Uninstall(funnel, Publisher.ScheduleSolutionUniqueName);

        Assert.Empty(Rows(funnel.Admin, "workflow"));
        Assert.Empty(Rows(funnel.Admin, "connectionreference"));
        funnel.Lead();
        Assert.True(funnel.AdministratorClient.FoldAll().Folded > 0);
        Import(funnel.Admin);
        Assert.Equal(4, Rows(funnel.Admin, "workflow").Length);
    }

    [Fact]
    public void Product_may_be_upgraded_beside_it()
    {
        using var funnel = new Funnel();
        Import(funnel.Admin);
        var before = Ids(funnel.Admin);

        funnel.Admin.Execute(new StageAndUpgradeRequest
        {
            CustomizationFile = SolutionPackager.Pack(new PackOptions { Version = new Version(1, 1) }).Content,
            PublishWorkflows = true,
        });

        Assert.Equal(before, Ids(funnel.Admin));
        funnel.Lead();
        Assert.True(funnel.AdministratorClient.FoldAll().Folded > 0);
    }

    /// <summary>
    /// No flow runs here, so the test is the runner: it takes each definition from the imported row, makes its call with its parameters as
    /// the administrator of the product, and goes round until the property in the loop's expression says that nothing is left.
    /// </summary>
    [Fact]
    public void Calls_of_the_flows_do_what_crma_tick_does()
    {
        using var byFlows = WithWorkToDo();
        using var byClient = WithWorkToDo();
        Import(byFlows.Admin);

        foreach (var flow in Rows(byFlows.Admin, "workflow").OrderBy(flow => flow.Id.ToString(), StringComparer.Ordinal))
        {
            Run(byFlows.Administrator, JObject.Parse(flow.GetAttributeValue<string>("clientdata")));
        }

        var client = byClient.AdministratorClient;
        client.ProcessAllDue();
        client.ReassessAllLeads();
        client.FoldAll();
        client.AuditAllKpis(correct: true);

        var expected = State(byClient);
        Assert.Equal(expected, State(byFlows));
        Assert.Contains(expected, line => line.StartsWith("handover Expired", StringComparison.Ordinal));
        Assert.Contains(expected, line => line.StartsWith("scorecard", StringComparison.Ordinal));
        Assert.Equal(0, byFlows.AdministratorClient.ProcessAllDue().Expired);
        Assert.Equal(0, byFlows.AdministratorClient.FoldAll().Folded);
    }

    [Fact]
    public void Account_without_the_role_of_the_administrator_is_told_which_it_lacks()
    {
        using var funnel = new Funnel();

        var refusal = Refusal.Of(() => funnel.Sales.Execute(new OrganizationRequest(ProcessDueApi.UniqueName)));

        Assert.StartsWith("CRMA9011: ", refusal, StringComparison.Ordinal);
        Assert.Contains(Publisher.AdministratorRole, refusal, StringComparison.Ordinal);
    }

    // An offer that nobody answers until long after it is due.
    private static Funnel WithWorkToDo()
    {
        var funnel = new Funnel();
        funnel.Activate();
        funnel.MarketingClient.OfferLead(funnel.Lead(budget: 20000));
        funnel.Lead(budget: 30000);
        funnel.Clock.Advance(TimeSpan.FromDays(30));
        return funnel;
    }

    private static void Run(IOrganizationService service, JObject flow)
    {
        var loop = (JObject)flow["properties"]!["definition"]!["actions"]!["Until_nothing_is_left"]!;
        var call = (JObject)((JObject)loop["actions"]!).Properties().First(action => (string?)action.Value["type"] == "OpenApiConnection").Value;
        var parameters = (JObject)call["inputs"]!["parameters"]!;
        var left = ((string)loop["expression"]!).Split("['body/")[1].Split('\'')[0];
        var cursor = "";
        for (var round = 0; round < (int)loop["limit"]!["count"]!; round++)
        {
            var request = new OrganizationRequest((string)parameters["actionName"]!);
            foreach (var item in parameters.Properties().Where(item => item.Name.StartsWith("item/", StringComparison.Ordinal)))
            {
                request[item.Name["item/".Length..]] = (string?)item.Value == "@variables('Cursor')" ? cursor : ((JValue)item.Value).Value is long number ? (int)number : ((JValue)item.Value).Value;
            }

            var answer = service.Execute(request)[left];
            cursor = answer as string ?? "";
            if (answer is false or 0 or "")
            {
                return;
            }
        }

        Assert.Fail($"{parameters["actionName"]} did not end.");
    }

    private static IEnumerable<string> State(Funnel funnel) =>
    [
        .. Rows(funnel.Admin, HandoverTable.LogicalName)
            .Select(row => $"handover {(Model.Choices.HandoverOutcome)row.GetAttributeValue<OptionSetValue>(HandoverTable.Outcome).Value} {row.GetAttributeValue<DateTime>(HandoverTable.DecidedOn):s}"),
        .. Rows(funnel.Admin, KpiFactTable.LogicalName).Select(row => $"fact {row[KpiFactTable.Folded]}").Order(StringComparer.Ordinal),
        .. Rows(funnel.Admin, ScorecardTable.LogicalName).Select(row => $"scorecard {Text(row)}").Order(StringComparer.Ordinal),
    ];

    private static string Text(Entity row) => string.Join(
        "; ",
        row.Attributes.Where(pair => pair.Value is int or decimal && pair.Key.StartsWith("crma_", StringComparison.Ordinal))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => FormattableString.Invariant($"{pair.Key}={pair.Value}")));

    private static void Import(IOrganizationService service) => service.Execute(new ImportSolutionRequest
    {
        CustomizationFile = SolutionPackager.PackSchedule(new PackOptions()).Content,
        PublishWorkflows = true,
    });

    private static Guid[] Ids(IOrganizationService service) => [.. Rows(service, "workflow").Select(flow => flow.Id).Order()];

    private static Entity[] Rows(IOrganizationService service, string table) =>
        [.. service.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities];

    private static void Uninstall(Funnel funnel, string solution) =>
        funnel.Admin.Delete("solution", funnel.Rows("solution", "uniquename", solution).Single().Id);
}
