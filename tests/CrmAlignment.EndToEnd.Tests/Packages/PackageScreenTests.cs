using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CrmAlignment.EndToEnd.Tests.Plugins;
using CrmAlignment.LocalDataverse;
using CrmAlignment.LocalDataverse.Solutions.Package;
using CrmAlignment.Model;
using CrmAlignment.Solution;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Packages;

/// <summary>Dashboards, views, charts and forms of the package in an organization: they are there, what they ask for can be answered, and they go.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class PackageScreenTests
{
    private const int Dashboard = 0;

    private static readonly string[] Dashboards =
        ["Alignment health", "Campaign attribution", "Experiments side by side", "Funnel", "Funnel models", "Leadership", "Leaks", "Mutual scorecard", "My day: marketing", "My day: sales", "Nurture", "Nurture at risk", "Plan and fact", "Playbook review", "Purchase review"];

    [Fact]
    public void Dashboards_come_with_the_package_go_out_with_it_and_leave_with_it()
    {
        using var organization = Organization();
        Assert.Equal(Dashboards, NamesOfDashboards(organization));

        var exported = SolutionPackage.Read(((ExportSolutionResponse)organization.AdminService.Execute(
            new ExportSolutionRequest { SolutionName = Publisher.SolutionUniqueName, Managed = true })).ExportSolutionFile);
        Assert.Equal(FormsOf(SolutionPackage.Read(Unmanaged())), FormsOf(exported));

        // An unmanaged solution leaves its components behind; what is uninstalled is the managed one.
        using var managed = LocalOrganization.Open(new LocalDataverseOptions());
        managed.ImportSolution(new MemoryStream(SolutionPackager.Pack(new PackOptions()).Content));
        managed.ImportSolution(new MemoryStream(SolutionPackager.Pack(new PackOptions()).Content));
        Assert.Equal(Dashboards, NamesOfDashboards(managed));
        managed.AdminService.Delete("solution", Rows(managed, "solution").Single(row => row.GetAttributeValue<string>("uniquename") == Publisher.SolutionUniqueName).Id);
        Assert.Empty(NamesOfDashboards(managed));
        Assert.Empty(Rows(managed, "savedqueryvisualization"));
    }

    [Fact]
    public void Every_view_and_chart_is_answered()
    {
        using var organization = Organization();
        var queries = Rows(organization, "savedquery").Select(row => row.GetAttributeValue<string>("fetchxml"))
            .Concat(Rows(organization, "savedqueryvisualization").SelectMany(row => XElement.Parse(row.GetAttributeValue<string>("datadescription")).Descendants("fetch").Select(fetch => fetch.ToString())))
            .Select(fetch => Regex.Replace(fetch, @"\{\d+\}", "%"))
            .ToList();

        Assert.True(queries.Count > 90, $"{queries.Count} queries");
        Assert.All(queries, fetch => organization.AdminService.RetrieveMultiple(new FetchExpression(fetch)));
    }

    [Fact]
    public void Ready_to_offer_are_leads_that_meet_their_criteria_and_wait_for_nobody()
    {
        using var funnel = new Funnel();
        funnel.Activate();
        funnel.Lead();
        var ready = funnel.Lead(budget: 20000);
        var onOffer = funnel.Lead(budget: 20000);
        funnel.MarketingClient.OfferLead(onOffer);
        var accepted = funnel.Lead(budget: 20000);
        funnel.MarketingClient.OfferLead(accepted);
        funnel.SalesClient.AcceptLead(accepted);

        Assert.Equal([ready], Listed(funnel, "Leads ready to offer"));
    }

    [Fact]
    public void Given_back_are_open_leads_whose_latest_handover_sales_rejected()
    {
        using var funnel = new Funnel();
        funnel.Activate();
        funnel.MarketingClient.OfferLead(funnel.Lead(budget: 20000));
        var rejected = funnel.Lead(budget: 20000);
        funnel.MarketingClient.OfferLead(rejected);
        funnel.SalesClient.RejectLead(rejected, "EARLY");
        funnel.SalesClient.RejectLead(funnel.Lead(budget: 20000), "NOFIT");

        Assert.Equal([rejected], Listed(funnel, "Leads given back by sales"));
    }

    [Fact]
    public void Form_of_leads_has_every_column_that_the_starter_criteria_ask_for()
    {
        using var organization = Organization();
        var form = Rows(organization, "systemform").Single(row => row.GetAttributeValue<string>("objecttypecode") == "lead" && row.GetAttributeValue<OptionSetValue>("type").Value == 2)
            .GetAttributeValue<string>("formxml");
        var columns = XElement.Parse(form).Descendants("control").Attributes("datafieldname").Select(name => name.Value).ToHashSet();

        var asked = new[] { "Starter/en.json", "Demo/setup.json" }
            .SelectMany(file => ColumnsIn(JsonDocument.Parse(File.ReadAllText(Repository.File("sdk", "CrmAlignment.Cli", file))).RootElement)).Distinct().ToList();
        Assert.Contains("decisionmaker", asked);
        Assert.Empty(asked.Except(columns));
    }

    private static IEnumerable<string> ColumnsIn(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().SelectMany(ColumnsIn),
        JsonValueKind.Object => json.EnumerateObject().SelectMany(member => member.Name == "column" ? [member.Value.GetString()!] : ColumnsIn(member.Value)),
        _ => [],
    };

    private static Guid[] Listed(Funnel funnel, string view) => [.. funnel.Admin.RetrieveMultiple(new FetchExpression(
        Rows(funnel.Organization, "savedquery").Single(row => row.GetAttributeValue<string>("name") == view).GetAttributeValue<string>("fetchxml"))).Entities.Select(row => row.Id)];

    private static string[] FormsOf(SolutionPackage package) =>
        [.. package.Forms.Select(form => $"{form.Id} {form.Table} {form.Type} {form.IsDefault} {form.IsTabletEnabled} {XElement.Parse(form.FormXml!)}").Order(StringComparer.Ordinal)];

    private static string[] NamesOfDashboards(LocalOrganization organization) =>
    [
        .. Rows(organization, "systemform").Where(row => row.GetAttributeValue<OptionSetValue>("type").Value == Dashboard)
            .Select(row => row.GetAttributeValue<string>("name")).Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<Entity> Rows(LocalOrganization organization, string table) =>
        organization.AdminService.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities;

    private static LocalOrganization Organization()
    {
        var organization = LocalOrganization.Open(new LocalDataverseOptions());
        organization.ImportSolution(new MemoryStream(Unmanaged()));
        return organization;
    }

    private static byte[] Unmanaged() => SolutionPackager.Pack(new PackOptions { IsManaged = false }).Content;
}
