using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using CrmAlignment.EndToEnd.Tests.Plugins;
using CrmAlignment.LocalDataverse;
using CrmAlignment.WebApi;
using CrmAlignment.WebApi.Hosting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Scripts;

/// <summary>scripts/import-leads.cs as people run it. Building a script takes a while, so there are only these.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class ImportLeadsTests
{
    [Fact]
    public async Task Import_names_a_malformed_line_and_finds_its_leads_again_when_it_runs_again()
    {
        using var folder = new TemporaryFolder();
        var database = Path.Combine(folder.Path, "crm.db");
        using (var organization = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = database }))
        {
            PackedProduct.Import(organization);
        }

        var file = folder.Write(
            "leads.csv",
            """
            externalkey,subject,lastname,estimatedamount
            web-1,Machines,Lovelace,1250.50
            web-2,Engines,Babbage,much
            web-3,Looms,Jacquard,
            """);

        Assert.Equal(
            (1, "2 created, 0 updated, 1 refused.", $"{file}, line 3, column estimatedamount: the value 'much' cannot be imported; "
                + "write an amount such as 12500.50, without separators of thousands and without a currency."),
            await ScriptRun.Of("import-leads.cs", file, "--database", database));
        var (code, said, _) = await ScriptRun.Of("import-leads.cs", file, "--database", database);
        Assert.Equal((1, "0 created, 2 updated, 1 refused."), (code, said));

        using var again = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = database });
        var query = new QueryExpression("lead") { ColumnSet = new ColumnSet("crma_externalkey", "estimatedamount") };
        Entity[] leads = [.. again.AdminService.RetrieveMultiple(query).Entities.OrderBy(lead => lead["crma_externalkey"])];
        Assert.Equal(["web-1", "web-3"], leads.Select(lead => lead["crma_externalkey"]));
        Assert.Equal(1250.50m, leads[0].GetAttributeValue<Money>("estimatedamount").Value);
    }

    [Fact]
    public async Task Import_over_an_address_gives_the_same_leads_and_goes_on_from_a_line()
    {
        using var folder = new TemporaryFolder();
        using var organization = LocalOrganization.Open();
        PackedProduct.Import(organization);
        await using var server = await WebApiServer.StartAsync(organization, new WebApiOptions { UserWithoutToken = organization.SystemUserId });
        var file = folder.Write(
            "leads.csv",
            """
            externalkey,subject,lastname,estimatedamount
            web-1,Machines,Lovelace,1250.50
            web-2,Engines,Babbage,much
            web-3,Looms,Jacquard,
            """);

        Assert.Equal(
            (1, "2 created, 0 updated, 1 refused.", $"{file}, line 3, column estimatedamount: the value 'much' cannot be imported; "
                + "write an amount such as 12500.50, without separators of thousands and without a currency."),
            await ScriptRun.Of("import-leads.cs", file, "--url", server.Address.ToString()));
        Assert.Equal((0, "0 created, 1 updated, 0 refused.", ""), await ScriptRun.Of("import-leads.cs", file, "--url", server.Address.ToString(), "--from-line", "4"));

        var leads = organization.AdminService.RetrieveMultiple(new QueryExpression("lead") { ColumnSet = new ColumnSet("crma_externalkey") }).Entities;
        Assert.Equal(["web-1", "web-3"], leads.Select(lead => (string)lead["crma_externalkey"]).Order());
    }

    [Fact]
    public async Task Usage_is_said_where_the_arguments_do_not_fit_and_where_help_is_asked_for()
    {
        var help = await ScriptRun.Of("import-leads.cs", "--help");
        var both = await ScriptRun.Of("import-leads.cs", "leads.csv", "--database", "a.db", "--url", "http://127.0.0.1:1");

        Assert.Equal((0, ""), (help.Code, help.Errors));
        Assert.Contains("--from-line NUMBER", help.Output, StringComparison.Ordinal);
        Assert.Equal(2, both.Code);
        Assert.StartsWith("Give either --database or --url.", both.Errors, StringComparison.Ordinal);
    }
}
