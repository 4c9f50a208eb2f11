using System;
using System.Linq;
using CrmAlignment.EndToEnd.Tests.Plugins;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Model;
using CrmAlignment.Model.Schema;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Packages;

/// <summary>Uninstalling takes the product's tables and columns with their data, and leaves the records of the platform's tables as they were.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class PackageUninstallTests
{
    private static readonly string[] StockTables = ["lead", "account", "contact", "opportunity", "campaign", "campaignactivity", "systemuser", "queue"];

    [Fact]
    public void Records_of_the_platforms_tables_stay_with_their_own_columns()
    {
        using var funnel = WorkedWith();
        var before = StockTables.ToDictionary(table => table, table => Values(funnel.Organization, table));
        Assert.Contains(before["lead"], row => row.Contains("statecode=1", StringComparison.Ordinal));

        Uninstall(funnel.Organization);

        foreach (var table in StockTables)
        {
            Assert.Equal(before[table], Values(funnel.Organization, table));
        }

        var own = AlignmentModel.Tables.Where(table => table.IsExtension).Select(table => table.LogicalName);
        foreach (var table in own)
        {
            Assert.DoesNotContain(
                funnel.Organization.AdminService.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities
                    .SelectMany(row => row.Attributes.Keys),
                column => column.StartsWith("crma_", StringComparison.Ordinal));
        }

        funnel.Admin.Update(new Entity("lead", funnel.Admin.Create(new Entity("lead") { ["lastname"] = "Hopper" })) { ["subject"] = "No step any more" });
    }

    [Fact]
    public void Tables_steps_roles_and_variables_of_the_product_go_and_come_back_empty()
    {
        using var funnel = WorkedWith();
        Uninstall(funnel.Organization);

        foreach (var table in AlignmentModel.Tables.Where(table => !table.IsExtension))
        {
            Assert.Contains(table.LogicalName, Refusal.Of(() => funnel.Admin.RetrieveMultiple(new QueryExpression(table.LogicalName))), StringComparison.Ordinal);
        }

        Assert.Empty(funnel.Admin.RetrieveMultiple(new QueryExpression("sdkmessageprocessingstep")).Entities);
        Assert.Empty(funnel.Admin.RetrieveMultiple(new QueryExpression("pluginassembly")).Entities);
        Assert.Empty(funnel.Rows("role", "name", Publisher.SalesRole));
        Assert.Empty(funnel.Rows("environmentvariabledefinition", "schemaname", Publisher.TimeZoneVariable));

        PackedProduct.Import(funnel.Organization);

        Assert.Empty(funnel.Admin.RetrieveMultiple(new QueryExpression(KpiFactTable.LogicalName)).Entities);
        Assert.Empty(funnel.Admin.RetrieveMultiple(new QueryExpression(HandoverTable.LogicalName)).Entities);
        funnel.Admin.Create(new Entity("lead") { ["lastname"] = "Hopper" });
        Assert.Single(funnel.Admin.RetrieveMultiple(new QueryExpression(KpiFactTable.LogicalName)).Entities);
    }

    private static Funnel WorkedWith()
    {
        var funnel = new Funnel();
        funnel.Activate();
        funnel.SalesClient.RejectLead(funnel.Lead(), "NOFIT");
        var lead = funnel.Lead(budget: 20000);
        funnel.MarketingClient.OfferLead(lead);
        funnel.SalesClient.AcceptLead(lead);
        funnel.Sales.Execute(new QualifyLeadRequest
        {
            LeadId = new EntityReference("lead", lead),
            CreateAccount = true,
            CreateContact = true,
            CreateOpportunity = true,
            Status = new OptionSetValue(3),
        });
        funnel.Organization.DrainAsyncOperations();
        funnel.AdministratorClient.FoldAll();
        return funnel;
    }

    private static void Uninstall(LocalOrganization organization)
    {
        foreach (var name in new[] { Publisher.GateSolutionUniqueName, Publisher.SolutionUniqueName })
        {
            var query = new QueryByAttribute("solution");
            query.AddAttributeValue("uniquename", name);
            organization.AdminService.Delete("solution", organization.AdminService.RetrieveMultiple(query).Entities.Single().Id);
        }
    }

    // Who changed a row last and when moves where a lookup to a removed row is emptied.
    private static string[] Values(LocalOrganization organization, string table) =>
        [.. organization.AdminService.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities
            .OrderBy(row => row.Id)
            .Select(row => string.Join(
                "; ",
                row.Attributes.Where(pair => !pair.Key.StartsWith("crma_", StringComparison.Ordinal) && pair.Key is not ("modifiedon" or "modifiedby" or "versionnumber"))
                    .OrderBy(pair => pair.Key, StringComparer.Ordinal)
                    .Select(pair => $"{pair.Key}={Text(pair.Value)}")))];

    private static string Text(object value) => value switch
    {
        EntityReference reference => $"{reference.LogicalName} {reference.Id}",
        OptionSetValue option => option.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Money money => money.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "",
    };
}
