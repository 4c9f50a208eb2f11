using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using CrmAlignment.EndToEnd.Tests.Plugins;
using CrmAlignment.LocalDataverse;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Scripts;

/// <summary>scripts/import-leads.cs as people run it. Building a script takes a while, so there are only these.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class ImportLeadsTests
{
    // What the script refers to was built with the tests, in their configuration: only the script itself is built here.
    private static readonly string[] Build =
    [
        "-c", typeof(ImportLeadsTests).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration,
        "-p:BuildProjectReferences=false",
    ];

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
            await Run(file, "--database", database));
        var (code, said, _) = await Run(file, "--database", database);
        Assert.Equal((1, "0 created, 2 updated, 1 refused."), (code, said));

        using var again = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = database });
        var query = new QueryExpression("lead") { ColumnSet = new ColumnSet("crma_externalkey", "estimatedamount") };
        Entity[] leads = [.. again.AdminService.RetrieveMultiple(query).Entities.OrderBy(lead => lead["crma_externalkey"])];
        Assert.Equal(["web-1", "web-3"], leads.Select(lead => lead["crma_externalkey"]));
        Assert.Equal(1250.50m, leads[0].GetAttributeValue<Money>("estimatedamount").Value);
    }

    private static async Task<(int Code, string Output, string Errors)> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["run", .. Build, Repository.File("scripts", "import-leads.cs"), "--", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, (await output).Trim(), (await errors).Trim());
    }
}
